package org.kindscale.survey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kindscale.definition.Instrument;
import org.kindscale.survey.reading.Coding;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.text.Dialect;
import org.kindscale.testing.TestScales;

/** Random survey files with everything in them that files should not have. */
final class AwkwardFiles {

    private static final Instrument CALM = TestScales.small("calm-5");
    private static final Instrument PAIR = TestScales.small("calm-2");
    private static final Instrument WATCH = TestScales.small("watch-5");
    private static final Instrument LONE = TestScales.small("lone");

    private static final List<String> DELIMITERS = List.of(",", ",", ",", ";", "\t", "|", " ", "3", "-", "x");
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    /** Codes, labels, missing codes and the like; a comma stands for the delimiter, an apostrophe for a quote. */
    private static final List<String> RESPONSES = List.of(
            "1",
            "2",
            "3",
            "4",
            "5",
            "0",
            "10",
            "20",
            "30",
            "12",
            "3.0",
            "3.5",
            "03",
            "003",
            "0003",
            "+3",
            "3.",
            " 3",
            "3 ",
            "\t3",
            " 3\t",
            "",
            " ",
            "NA",
            ".",
            "na",
            "N/A",
            "nan",
            "NaN",
            "#N/A",
            "<NA>",
            ".b",
            ".B",
            "n/a",
            "'3,0'",
            "'-99,00'",
            "'3,5'",
            "3,0",
            "3\u00a0",
            "\u202f2",
            "\u00a0",
            "3 = mostly",
            "2 = a bit",
            "3 = a bit",
            "A1",
            "2-Jan",
            "44928",
            "-99",
            "-99.0",
            "99",
            "999",
            "-88",
            "8",
            "9",
            "7",
            "33",
            "1000",
            "Sometimes",
            "sometimes ",
            "SOME TIMES",
            "3 - Sometimes",
            "3 - Never",
            "4: Often",
            "(2) Seldom",
            "Nie",
            "n\u00e9",
            "\u00a03",
            "\u0663",
            "3\u0000",
            "abc",
            "'3'",
            "'3' ",
            "' 3 '",
            "''",
            "'Sometimes'",
            "'3''4'",
            "'3\n'",
            "'\r\n3'",
            "3'",
            "a'b",
            "'NA'",
            "'-99'",
            "'n\u00e9'",
            "'a, b'",
            "Yes",
            "Daily",
            "'3'\u000b",
            "'3'\u001c");

    /** Text that belongs to no item. */
    private static final List<String> WORDS = List.of(
            "",
            "x",
            "some text",
            "'quoted'",
            "'with, delimiter'",
            "'two\nlines'",
            "'two\r\nlines'",
            "'two\rlines'",
            "'\n'",
            "'\r'",
            "'\n\n'",
            "'say ''hi'''",
            "''''",
            "'''\n'''",
            "caf\u00e9",
            "'\u65e5\u672c\u8a9e, \ud83d\ude42'",
            "5' 10",
            "'padded'  ",
            "'\u0000'",
            "\u0000",
            "\u0080",
            "=1+1",
            "0",
            "'a,b\r\n1,2,3\n'",
            "\u000b",
            "'\n1,2,3,4,5\n'");

    /** What ends the reading, and what does not but is near it. */
    private static final List<String> FLAWS =
            List.of("'3'x", "'a' 'b'", "'", "'3", "'3'''", "'a''b", "'x'\u00a0", "'\n'x", "'\r");

    private static final List<Coding> CODINGS = List.of(
            new Coding.Named("0-4"),
            new Coding.Named("5-1"),
            new Coding.Span(-1, 3),
            new Coding.Span(4, 0),
            new Coding.Words(Map.of("3.0", 1, "A1", 2, "abc", 3)));

    private final Random random;
    private final String delimiter;
    private final String lineEnd;
    private final boolean mixedEnds;
    private final double awkward;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private List<InstrumentReading> readings = List.of();
    private List<String> columns = List.of();

    /** A file and how it is to be read. */
    static final class AwkwardFile {

        final byte[] bytes;
        private final ReadingOptions options;
        private final List<InstrumentReading> readings;

        AwkwardFile(byte[] bytes, ReadingOptions options, List<InstrumentReading> readings) {
            this.bytes = bytes;
            this.options = options;
            this.readings = readings;
        }

        Transcript read(SurveyFile.Pace pace) {
            return Transcript.of(bytes, options, readings, pace);
        }
    }

    private AwkwardFiles(Random random) {
        this.random = random;
        this.delimiter = any(DELIMITERS);
        this.mixedEnds = random.nextInt(5) == 0;
        this.lineEnd = any(LINE_ENDS.subList(0, random.nextInt(20) == 0 ? 3 : 2));
        this.awkward = List.of(0.0, 0.02, 0.1, 0.5).get(random.nextInt(4));
    }

    /** Draws a file with a header that fits and rows that may not. */
    static AwkwardFile draw(Random random) {
        return new AwkwardFiles(random).file();
    }

    /** Draws a file whose rows are characters at random, from those that matter. */
    static AwkwardFile noise(Random random) {
        AwkwardFiles parts = new AwkwardFiles(random);
        parts.header();
        List<String> alphabet = List.of("'", "'", ",", ",", "\n", "\n", "\r", "3", "3", " ", "x", "\u00e9");
        for (int n = random.nextInt(120); n > 0; n--) {
            parts.cell(parts.any(alphabet), false);
        }
        return new AwkwardFile(parts.bytes.toByteArray(), parts.options(), parts.readings);
    }

    /** Returns a file with the two columns of the shortest instrument and {@code body} below its header. */
    static AwkwardFile of(String body) {
        byte[] bytes = ("calm_2_1,calm_2_2\n" + body).getBytes(StandardCharsets.UTF_8);
        ReadingOptions options = new ReadingOptions(
                Optional.of(new Dialect(',')),
                Optional.empty(),
                1,
                MissingCodes.NONE,
                InvalidPolicy.REJECT,
                Optional.empty());
        return new AwkwardFile(bytes, options, List.of(InstrumentReading.of(PAIR)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean rarely(double share) {
        return random.nextDouble() < share;
    }

    private AwkwardFile file() {
        header();
        int rows = random.nextInt(random.nextInt(4) == 0 ? 60 : 8);
        int flawed = rarely(0.15) ? random.nextInt(rows + 1) : -1;
        for (int row = 0; row < rows; row++) {
            blankLines();
            row(row == flawed);
            if (row < rows - 1 || !rarely(0.3)) {
                write(end());
            }
        }
        blankLines();
        byte[] file = bytes.toByteArray();
        if (rarely(0.05)) {
            for (int n = random.nextInt(4); n >= 0; n--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
        }
        return new AwkwardFile(file, options(), readings);
    }

    private void header() {
        readings = switch (random.nextInt(6)) {
            case 0 -> List.of(reading(LONE));
            case 1 -> List.of(reading(PAIR));
            case 2 -> List.of(reading(CALM), reading(WATCH));
            case 3 ->
                List.of(
                        reading(CALM),
                        InstrumentReading.of(PAIR)
                                .with(new ColumnSpec.Listed(List.of("calm_4", "calm_" + (1 + random.nextInt(3))))));
            default -> List.of(reading(CALM));
        };
        List<String> names = new ArrayList<>();
        for (InstrumentReading reading : readings) {
            if (reading.columns() instanceof ColumnSpec.Automatic) {
                reading.instrument().items().forEach(item -> names.add(item.id()));
            }
        }
        if (rarely(0.1)) {
            names.remove("watch_5");
        }
        int others = is(readings.get(0).instrument(), LONE) && rarely(0.5) ? 0 : rarely(0.02) ? 300 : random.nextInt(4);
        for (int o = 0; o < others; o++) {
            names.add(rarely(0.5) ? names.size() : 0, "other" + o);
        }
        if (rarely(0.3)) {
            Collections.shuffle(names, random);
        }
        columns = names;
        if (rarely(0.1)) {
            bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        for (int c = 0; c < names.size(); c++) {
            write((c > 0 ? delimiter : "")
                    + (rarely(0.1) || names.get(c).contains(delimiter) ? '"' + names.get(c) + '"' : names.get(c)));
        }
        write(end());
    }

    private InstrumentReading reading(Instrument instrument) {
        Set<String> reversed = is(instrument, CALM) && rarely(0.2) ? Set.of("calm_2", "calm_5") : Set.of();
        Optional<Coding> coding = is(instrument, CALM) && rarely(0.3) ? Optional.of(any(CODINGS)) : Optional.empty();
        return new InstrumentReading(
                instrument, new ColumnSpec.Automatic(), Optional.empty(), Optional.empty(), coding, reversed);
    }

    private static boolean is(Instrument one, Instrument other) {
        return one.id().equals(other.id());
    }

    private ReadingOptions options() {
        List<String> omitted = rarely(0.5) ? List.of() : List.of("-99", "9", "abc", "0099", "3\"\"4");
        List<String> skipped = rarely(0.5) ? List.of() : List.of("-88", "8", "20", "x");
        List<String> kept = columns.stream().filter(name -> rarely(0.5)).toList();
        return new ReadingOptions(
                Optional.of(new Dialect(delimiter.charAt(0))),
                Optional.empty(),
                rarely(0.1) ? 2 : 1,
                new MissingCodes(omitted, skipped),
                any(List.of(InvalidPolicy.values())),
                rarely(0.7) ? Optional.empty() : Optional.of(kept));
    }

    private void row(boolean flawed) {
        int cells = columns.size();
        int flaw = flawed ? random.nextInt(cells) : -1;
        if (rarely(awkward / 5)) {
            cells += random.nextInt(5) - 2;
        }
        for (int c = 0; c < cells; c++) {
            write(c > 0 ? delimiter : "");
            boolean response = c >= columns.size() || !columns.get(c).startsWith("other");
            if (c == flaw) {
                cell(any(FLAWS), true);
            } else if (rarely(awkward)) {
                cell(any(response ? RESPONSES : WORDS), !rarely(0.05));
            } else {
                cell(response ? rarely(0.1) ? "" : "" + (1 + random.nextInt(3)) : any(WORDS.subList(0, 6)), true);
            }
        }
    }

    /** Writes a cell, quoted if it must be and {@code safe}; sometimes with a byte that is no text. */
    private void cell(String pattern, boolean safe) {
        String text = pattern.replace(",", delimiter).replace('\'', '"');
        boolean must = !text.startsWith("\"") && (text.contains(delimiter) || text.contains("\n"));
        write(must && safe ? '"' + text.replace("\"", "\"\"") + '"' : text);
        if (rarely(awkward / 50)) {
            bytes.write(128 + random.nextInt(128));
        }
    }

    private void blankLines() {
        for (int n = rarely(0.05) ? 1 + random.nextInt(3) : 0; n > 0; n--) {
            write(end());
        }
    }

    private String end() {
        return mixedEnds ? any(LINE_ENDS) : lineEnd;
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
