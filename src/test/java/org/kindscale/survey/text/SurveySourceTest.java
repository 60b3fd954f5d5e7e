package org.kindscale.survey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.survey.text.SurveySource.SurveyInput;

class SurveySourceTest {

    private static SurveyInput open(byte[] bytes, String encoding) throws IOException {
        SurveySource source = new SurveySource("f.csv", () -> new ByteArrayInputStream(bytes));
        return SurveyInput.open(source, encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding)));
    }

    private static String read(byte[] bytes, String encoding) throws IOException {
        try (SurveyInput input = open(bytes, encoding)) {
            return new String(input.bytes().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "x-MacRoman", "IBM850"
            })
    void otherEncodingsBecomeUtf8(String encoding) throws IOException {
        String text = "id;größe\n1;\"é\"\r\n";
        assertThat(read(text.getBytes(Charset.forName(encoding)), encoding)).isEqualTo(utf8(text));
    }

    @Test
    void textBeyondTheFirstPlaneIsConverted() throws IOException {
        String text = "🙂 𝄞 日本".repeat(20_000);
        assertThat(read(text.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE")).isEqualTo(utf8(text));
        assertThat(read(text.getBytes(Charset.forName("GB18030")), "GB18030")).isEqualTo(utf8(text));
    }

    @Test
    void aByteOrderMarkTellsUtf16() throws IOException {
        String text = "id,größe\n";
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), ""))
                .isEqualTo(utf8(text));
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE), ""))
                .isEqualTo(utf8(text));
        assertThat(read(gzip(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)), ""))
                .isEqualTo(utf8(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoText(String encoding) throws IOException {
        Charset charset = encoding.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        assertThat(read("\uFEFFid\n".getBytes(charset), encoding)).isEqualTo("id\n");
    }

    @Test
    void onlyAUtf8MarkIsRememberedForTheOutput() throws IOException {
        assertThat(open("\uFEFFid\n".getBytes(StandardCharsets.UTF_8), "").byteOrderMark())
                .isTrue();
        assertThat(open("\uFEFFid\n".getBytes(StandardCharsets.UTF_16LE), "").byteOrderMark())
                .isFalse();
        assertThat(open("id\n".getBytes(StandardCharsets.UTF_8), "").byteOrderMark())
                .isFalse();
    }

    @Test
    void onlyPlainUtf8PassesThroughAsItIs() throws IOException {
        byte[] text = "id\n".getBytes(StandardCharsets.UTF_8);
        assertThat(open(text, "").plainBytes()).isTrue();
        assertThat(open(gzip(text), "").plainBytes()).isFalse();
        assertThat(open(text, "windows-1252").plainBytes()).isFalse();
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        assertThat(read(gzip("\uFEFFid\n1\n".getBytes(StandardCharsets.UTF_8)), ""))
                .isEqualTo("id\n1\n");
        assertThat(read(gzip(new byte[] {'a', (byte) 0xE9}), "windows-1252")).isEqualTo(utf8("aé"));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "a, a", "ab, ab", "abc, abc"})
    void shortFilesAreReadWhole(String text, String expected) throws IOException {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "")).isEqualTo(expected);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "windows-1252")).isEqualTo(expected);
    }

    @Test
    void bytesThatAreNoTextAreMarkedWhereTheyStand() throws IOException {
        assertThat(read(new byte[] {'a', (byte) 0x81, 'b', (byte) 0x8D}, "windows-1252"))
                .isEqualTo("a\u00ffb\u00ff");
        assertThat(read(new byte[] {'a', 0, 0, (byte) 0xDC, 'b', 0}, "UTF-16LE"))
                .isEqualTo("a\u00ffb");
        assertThat(read(new byte[] {'a', 0, 'b'}, "UTF-16LE")).isEqualTo("a\u00ff");
        assertThat(read(new byte[] {'a', 0, 0x3D, (byte) 0xD8}, "UTF-16LE")).isEqualTo("a\u00ff");
        assertThat(read(new byte[] {'a', (byte) 0xE9}, "US-ASCII")).isEqualTo("a\u00ff");
    }

    @Test
    void theSizeOfTheReadsDoesNotMatter() {
        forAll(100, random -> {
            StringBuilder text = new StringBuilder("x");
            for (int n = random.nextInt(40_000); n > 0; n--) {
                text.append(random.nextInt(3) == 0 ? "🙂" : "é");
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_16BE);
            SurveySource source = new SurveySource("f.csv", () -> new SmallReads(bytes, random));
            try (SurveyInput input = SurveyInput.open(source, Optional.of(StandardCharsets.UTF_16BE))) {
                assertThat(new String(input.bytes().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(text.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void bytesCanBeReadOneByOne() throws IOException {
        try (SurveyInput input = open(new byte[] {'a', (byte) 0xE9}, "windows-1252")) {
            InputStream in = input.bytes();
            assertThat(new int[] {in.read(), in.read(), in.read(), in.read()}).containsExactly('a', 0xC3, 0xA9, -1);
        }
    }

    private static final class SmallReads extends FilterInputStream {

        private final Random random;

        SmallReads(byte[] bytes, Random random) {
            super(new ByteArrayInputStream(bytes));
            this.random = random;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(9000)));
        }
    }
}
