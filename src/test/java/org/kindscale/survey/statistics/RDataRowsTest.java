package org.kindscale.survey.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.survey.table.TableInput;
import org.kindscale.survey.text.TableException;

/** Files as R writes them, made here byte by byte. */
class RDataRowsTest {

    private static final int LATIN = 4 << 12;
    private static final int UTF8 = 8 << 12;
    private static final double NA = Double.longBitsToDouble(0x7FF00000000007A2L);
    private static final double TAGGED_B = Double.longBitsToDouble(0x7FF0006200000000L);

    /** A data frame of one column, in version 2 of the form, or in version 3 with the encoding of the machine. */
    private static final class Frame {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Frame(String encoding) {
            write(() -> {
                out.writeBytes("X\n");
                out.writeInt(encoding.isEmpty() ? 2 : 3);
                out.writeInt(0x40300);
                out.writeInt(encoding.isEmpty() ? 0x20300 : 0x30500);
                if (!encoding.isEmpty()) {
                    out.writeInt(encoding.length());
                    out.writeBytes(encoding);
                }
                out.writeInt(0x213); // a list of class and attributes
                out.writeInt(1);
            });
        }

        /** What may fail, and does not in memory. */
        private interface Writing {
            void run() throws IOException;
        }

        private static void write(Writing writing) {
            try {
                writing.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Frame reals(double... values) {
            write(() -> {
                out.writeInt(14);
                out.writeInt(values.length);
                for (double value : values) {
                    out.writeLong(Double.doubleToRawLongBits(value));
                }
            });
            return this;
        }

        Frame wholes(int... values) {
            write(() -> {
                out.writeInt(13);
                out.writeInt(values.length);
                for (int value : values) {
                    out.writeInt(value);
                }
            });
            return this;
        }

        Frame texts(int count) {
            write(() -> {
                out.writeInt(16);
                out.writeInt(count);
            });
            return this;
        }

        Frame text(int marks, byte... text) {
            write(() -> {
                out.writeInt(9 | marks);
                out.writeInt(text.length);
                out.write(text);
            });
            return this;
        }

        /** A run of whole numbers from 1, kept in short. */
        Frame run(double length) {
            write(() -> {
                out.writeInt(238);
                out.writeInt(2); // the class of it, in a pair list
                out.writeInt(1);
                text(64 << 12, "compact_intseq".getBytes(StandardCharsets.US_ASCII));
                out.writeInt(254);
            });
            reals(length, 1, 1);
            write(() -> out.writeInt(254));
            return this;
        }

        private void attribute(String name, String value) {
            write(() -> {
                out.writeInt(0x402);
                out.writeInt(1);
            });
            text(64 << 12, name.getBytes(StandardCharsets.US_ASCII));
            texts(1).text(64 << 12, value.getBytes(StandardCharsets.US_ASCII));
        }

        byte[] end() {
            attribute("names", "X");
            attribute("class", "data.frame");
            write(() -> out.writeInt(254));
            return bytes.toByteArray();
        }
    }

    private static String text(byte[] file, Optional<Charset> encoding) throws IOException {
        return new String(
                new TableInput(RDataRows.of(new ByteArrayInputStream(file), false, encoding)).readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static String cells(byte[] file) throws IOException {
        return text(file, Optional.empty()).lines().skip(1).collect(Collectors.joining(" "));
    }

    @Test
    void numbersOfEveryWidthAreKept() throws IOException {
        assertThat(cells(new Frame("").reals(1, -127, NA, 127, -0.0).end())).isEqualTo("1 -127 \"\" 127 0");
        assertThat(cells(new Frame("").reals(1, 128, NA, -128, 0.5).end())).isEqualTo("1 128 \"\" -128 0.5");
        assertThat(cells(new Frame("").reals(3, TAGGED_B, Double.NaN, 4).end())).isEqualTo("3 .b \"\" 4");
        assertThat(cells(new Frame("").wholes(5, Integer.MIN_VALUE, -127).end()))
                .isEqualTo("5 \"\" -127");
        assertThat(cells(new Frame("").wholes(5, Integer.MIN_VALUE, 1_000_000).end()))
                .isEqualTo("5 \"\" 1000000");
    }

    @Test
    void runsOfSeveralWidthsFollowEachOther() throws IOException {
        double[] values = IntStream.range(0, 50_000)
                .mapToDouble(i -> i < 20_000 ? i % 7 : i < 40_000 ? i : i / 4.0)
                .toArray();
        String expected = Arrays.stream(values)
                .mapToObj(value -> value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value))
                .collect(Collectors.joining(" "));
        assertThat(cells(new Frame("").reals(values).end())).isEqualTo(expected);
    }

    @Test
    void textsSayWhatTheyAreIn() throws IOException {
        byte[] western = {'G', 'r', (byte) 0xF6, (byte) 0xDF, 'e'};
        byte[] utf8 = "Größe".getBytes(StandardCharsets.UTF_8);
        assertThat(cells(new Frame("")
                        .texts(2)
                        .text(LATIN, western)
                        .text(UTF8, utf8)
                        .end()))
                .isEqualTo("\"Größe\" \"Größe\"");
        assertThat(cells(new Frame("CP1252").texts(1).text(0, western).end())).isEqualTo("\"Größe\"");
        byte[] unmarked = new Frame("").texts(1).text(0, western).end();
        assertThat(text(unmarked, Optional.of(Charset.forName("windows-1252")))).endsWith("\"Größe\"\n");
        assertThat(new TableInput(RDataRows.of(new ByteArrayInputStream(unmarked), false, Optional.empty()))
                        .readAllBytes())
                .contains((byte) 0xF6); // no UTF-8, which is found when the rows are read
    }

    @Test
    void moreTextsThanAreKnownAreAllKept() throws IOException {
        Frame frame = new Frame("").texts(50_000);
        for (int i = 0; i < 50_000; i++) {
            frame.text(0, ("text " + (i % 25_000)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(cells(frame.end()))
                .isEqualTo(IntStream.range(0, 50_000)
                        .mapToObj(i -> "\"text " + (i % 25_000) + "\"")
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aRunIsAsLongAsItSays() throws IOException {
        assertThat(cells(new Frame("").run(3).end())).isEqualTo("1 2 3");
        assertThatThrownBy(() -> cells(new Frame("").run(3.5).end())).isInstanceOf(TableException.class);
        assertThatThrownBy(() -> cells(new Frame("").run(-1).end())).isInstanceOf(TableException.class);
    }
}
