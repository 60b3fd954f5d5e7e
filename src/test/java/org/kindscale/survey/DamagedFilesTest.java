package org.kindscale.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.survey.SurveyFile.Pace;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.testing.TestScales;

/** Records of any length, and files that cannot be read to their end: both readers say the same. */
class DamagedFilesTest {

    private static final int MIB = 1 << 20;
    private static final String HEADER = "calm_2_1,calm_2_2,note\n";
    private static final List<InstrumentReading> READINGS = List.of(InstrumentReading.of(TestScales.small("calm-2")));

    private static final List<Pace> PACES =
            List.of(new Pace(1, 60_000, false), new Pace(2, 1 << 17, false), new Pace(3, 1 << 19, false));

    private static Transcript read(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        return read(new SurveySource("f.csv", () -> new ByteArrayInputStream(bytes)));
    }

    /** Reads with both readers, which must agree. */
    private static Transcript read(SurveySource source) {
        Transcript plain = Transcript.of(source, ReadingOptions.USUAL, READINGS, Transcript.PLAIN);
        for (Pace pace : PACES) {
            Transcript fast = Transcript.of(source, ReadingOptions.USUAL, READINGS, pace);
            assertThat(fast.equals(plain))
                    .as("%s: %s not %s", pace, end(fast), end(plain))
                    .isTrue();
        }
        return plain;
    }

    private static String end(Transcript transcript) {
        return transcript.rows().size() + " rows, " + transcript.findings() + transcript.failure();
    }

    @Test
    void aRecordOfOneMebibyteIsRead() {
        String longest = "1,2," + "x".repeat(MIB - 4);
        Transcript read = read(HEADER + longest + "\n3,4,y\n");
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.findings()).isEmpty();
        assertThat(read(HEADER + longest).count()).isEqualTo(1);
    }

    @Test
    void aRecordOfOneByteMoreIsRefused() {
        Transcript read = read(HEADER + "5,5,x\n1,2," + "x".repeat(MIB - 3) + "\n3,4,y\n");
        assertThat(read.count()).isEqualTo(1);
        assertThat(read.findings())
                .startsWith("f.csv:3: error[CSV-016]: the record that begins here is longer than 1 MiB\n");
    }

    @Test
    void aLongRecordOfManyLinesIsRead() {
        String many = "a line of text, and a comma\r\n".repeat(MIB / 30);
        Transcript read = read(HEADER + "1,2,\"" + many + "\"\n3,4,y\n");
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.rows().get(1)).startsWith("line " + (3 + MIB / 30) + ": 3,4,y");
    }

    @Test
    void aLineEndOfTwoBytesMayLieBetweenTwoBlocks() {
        String row = "1,2," + "x".repeat(59_995) + "\r\n"; // the header is read apart
        Transcript read = read(HEADER + row + row + row);
        assertThat(read.count()).isEqualTo(3);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aQuoteThatIsNotClosedIsFoundWhetherTheRestIsLongOrShort() {
        assertThat(read(HEADER + "1,2,x\n3,4,\"y\n" + "1,2,x\n".repeat(100_000)).findings())
                .startsWith("f.csv:3:3: error[CSV-008]: a quote opens here and is never closed\n");
        assertThat(read(HEADER + "1,2,x\n3,4,\"y\n" + "1,2,x\n".repeat(400_000)).findings())
                .startsWith("f.csv:3: error[CSV-016]: the record that begins here is longer than 1 MiB\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 0, 9000, 17_000})
    void aFlawNearTheLongestRecordIsToldAlike(int more) {
        String cell = "\"" + "x".repeat(MIB + more) + "\"";
        read(HEADER + "1,2," + cell + "y\n3,4,x\n");
        read(HEADER + "1,2," + cell + "\n3,4,x\n");
        read(HEADER + "1,2,\"" + "x".repeat(MIB + more) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aGzipFileThatIsCutOffIsRefusedWhereverItIsCut(String lineEnd) {
        byte[] whole = gzip(rows(12_000, lineEnd));
        assertThat(read(source(whole)).count()).isEqualTo(12_000);
        Random random = new Random(1);
        for (int n = 0; n < 4; n++) {
            byte[] cut = Arrays.copyOf(whole, n == 0 ? whole.length - 1 : 1 + random.nextInt(whole.length));
            Transcript read = read(source(cut));
            assertThat(read.findings()).contains("error[CSV-017]: the gzip file is damaged or cut off\n");
        }
    }

    @Test
    void aGzipFileThatIsDamagedIsRefused() {
        forAll(4, random -> {
            byte[] damaged = gzip(rows(12_000, "\n"));
            damaged[10 + random.nextInt(damaged.length - 18)] ^= (byte) (1 + random.nextInt(255));
            assertThat(read(source(damaged)).findings()).contains("error[");
        });
        byte[] sum = gzip(rows(12_000, "\n"));
        sum[sum.length - 6] ^= 1;
        assertThat(read(source(sum)).findings()).contains("error[CSV-017]: the gzip file is damaged or cut off\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {99_999, 100_000, 100_001, 100_002, 100_003})
    void aDiskThatFailsIsToldWithTheLine(int readable) {
        byte[] bytes = rows(15_000, "\r\n").getBytes(StandardCharsets.US_ASCII);
        SurveySource source = new SurveySource("f.csv", () -> new FailingInput(bytes, readable));
        assertThat(read(source).findings()).contains("error[CSV-001]: the file cannot be read on: no such sector\n");
    }

    private static SurveySource source(byte[] bytes) {
        return new SurveySource("f.csv.gz", () -> new ByteArrayInputStream(bytes));
    }

    private static String rows(int rows, String lineEnd) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(HEADER.strip() + lineEnd);
        for (int row = 0; row < rows; row++) {
            text.append(1 + random.nextInt(5)).append(',').append(1 + random.nextInt(5));
            text.append(',').append(random.nextInt()).append(lineEnd);
        }
        return text.toString();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Reads some bytes, then fails. */
    private static final class FailingInput extends FilterInputStream {

        private int left;

        FailingInput(byte[] bytes, int readable) {
            super(new ByteArrayInputStream(bytes));
            left = readable;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                throw new IOException("no such sector");
            }
            int n = super.read(into, offset, Math.min(length, left));
            left -= n;
            return n;
        }
    }
}
