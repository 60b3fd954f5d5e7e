package org.kindscale.survey.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.text.TableException;

/** The texts that a workbook keeps once for all its cells, as UTF-8 one behind the other. */
final class SharedTexts {

    /** All texts together, in bytes. */
    private static final int MOST = 1 << 29;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[256];
    private int count;

    /** Reads them; none if the workbook has no such part. */
    static SharedTexts of(Optional<InputStream> part) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part.isEmpty()) {
            return texts;
        }
        try (InputStream in = part.get()) {
            XmlScanner xml = new XmlScanner(in);
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.END; event = xml.next()) {
                if (event == XmlScanner.Event.OPEN && xml.is("si")) {
                    texts.add(Entities.unescaped(item(xml)));
                }
            }
        }
        return texts;
    }

    /** Reads the {@code t} elements of an {@code si} or {@code is}, readings in another script left out. */
    static String item(XmlScanner xml) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int open = 1; open > 0; ) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.OPEN && xml.is("t")) {
                text.append(xml.textOfElement());
            } else if (event == XmlScanner.Event.OPEN && xml.is("rPh")) {
                xml.skip();
            } else if (event == XmlScanner.Event.OPEN) {
                open++;
            } else if (event == XmlScanner.Event.CLOSE) {
                open--;
            }
        }
        return text.toString();
    }

    private void add(String text) throws TableException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int begin = count == 0 ? 0 : ends[count - 1];
        if (utf8.length > MOST - begin) {
            throw new TableException(
                    FindingCode.TBL_006,
                    "the texts of the workbook take more than " + (MOST >> 20) + " MiB",
                    "save the sheet as CSV UTF-8 and score that");
        }
        if (begin + utf8.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, begin + utf8.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(utf8, 0, bytes, begin, utf8.length);
        ends[count++] = begin + utf8.length;
    }

    /** Appends text number {@code number}, from 0. */
    void appendTo(RowText row, int number) throws TableException {
        if (number < 0 || number >= count) {
            throw TableException.damaged("a cell refers to a text that is not there");
        }
        row.text(bytes, number == 0 ? 0 : ends[number - 1], ends[number]);
    }

    /** {@return whether text number {@code number} is empty} */
    boolean isEmpty(int number) {
        return number >= 0 && number < count && ends[number] == (number == 0 ? 0 : ends[number - 1]);
    }
}
