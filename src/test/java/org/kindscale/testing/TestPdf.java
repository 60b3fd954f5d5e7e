package org.kindscale.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * A PDF document written by hand, object by object: a page (3) with content (4), a font {@code /F} (5) and what is
 * added.
 */
public final class TestPdf {

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String trailer = "<</Root 1 0 R>>";

    /** Begins a document with a page whose content has to be added. */
    public TestPdf() {
        add("%PDF-1.5\n");
        object(1, CATALOG);
        object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(3, "<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>");
    }

    /** {@return a document whose page has this content, in Helvetica} */
    public static TestPdf page(String content) {
        return new TestPdf()
                .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>").stream(
                        4, "", content.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Adds bytes as they are, one a character. */
    public TestPdf add(String raw) {
        out.writeBytes(raw.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Adds an object. */
    public TestPdf object(int number, String value) {
        return add(number + " 0 obj\n" + value + "\nendobj\n");
    }

    /** Adds an object that is a stream; {@code entries} join its length. */
    public TestPdf stream(int number, String entries, byte[] data) {
        add(number + " 0 obj\n<<" + entries + "/Length " + data.length + ">>\nstream\n");
        out.writeBytes(data);
        return add("\nendstream\nendobj\n");
    }

    /** Sets the dictionary behind the objects. */
    public TestPdf trailer(String dictionary) {
        trailer = dictionary;
        return this;
    }

    /** {@return the file} */
    public byte[] bytes() {
        add("trailer\n" + trailer + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** {@return {@code data} as {@code FlateDecode} has them} */
    public static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
