package org.kindscale.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.Findings;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.SurveyFile.Pace;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.testing.TestScales;

/** Both readers, at any pace, make of each file in awkward.txt what is written there. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/survey/awkward.txt");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(x..|.)");
    private static final Instrument PAIR = TestScales.small("calm-2");
    private static final List<Integer> BLOCKS = List.of(1, 2, 3, 5, 7, 11, 16, 23, 61, 256);

    /**
     * One file.
     *
     * @param name what it shows
     * @param policy what happens to cells that hold no response
     * @param file its bytes, as characters of the same number
     * @param expected rows, then findings
     */
    record Case(String name, InvalidPolicy policy, String file, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        String text = Files.readString(CORPUS);
        return Arrays.stream(text.split("(?m)^== ", -1)).skip(1).map(CorpusTest::parse);
    }

    private static Case parse(String section) {
        List<String> lines = section.lines().filter(line -> !line.isBlank()).toList();
        InvalidPolicy policy = InvalidPolicy.REFUSE;
        StringBuilder file = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            if (line.equals("omit") || line.equals("reject")) {
                policy = InvalidPolicy.valueOf(line.toUpperCase(Locale.ROOT));
            } else if (line.startsWith("file ")) {
                file.append(unescaped(line.substring(5)));
            } else {
                expected.append(line).append('\n');
            }
        }
        return new Case(lines.get(0), policy, file.toString(), unescaped(expected.toString()));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'r' -> "\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            case '0' -> "\0";
            case 'x' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            default -> escape;
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFileComesToWhatIsWritten(Case given) throws IOException {
        assertThat(read(given, Transcript.PLAIN)).isEqualTo(given.expected());
        for (int block : BLOCKS) {
            Pace pace = new Pace(1 + block % 3, block, false);
            assertThat(read(given, pace)).as(pace.toString()).isEqualTo(given.expected());
        }
    }

    private static String read(Case given, Pace pace) throws IOException {
        byte[] bytes = given.file().getBytes(StandardCharsets.ISO_8859_1);
        ReadingOptions options = new ReadingOptions(
                Optional.empty(), Optional.empty(), 1, MissingCodes.NONE, given.policy(), Optional.empty());
        Findings findings = new Findings();
        List<String> lines = new ArrayList<>();
        Optional<SurveyFile> opened = SurveyFile.open(
                new SurveySource("f.csv", () -> new ByteArrayInputStream(bytes)),
                options,
                List.of(InstrumentReading.of(PAIR)),
                findings);
        try (SurveyFile file = opened.orElseThrow(() -> new IllegalStateException(findings.render()))) {
            file.rows(
                    pace,
                    Writer::new,
                    (rows, before) -> rows.forEach(r -> lines.add((r.line() + before) + ": " + r.text())),
                    findings);
        }
        findings.kept().forEach(finding -> lines.add("finding " + firstLine(finding)));
        return String.join("\n", lines) + "\n";
    }

    private static String firstLine(Diagnostic finding) {
        String line = finding.render().lines().findFirst().orElseThrow();
        return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private record Read(long line, String text) {}

    private static final class Writer implements Row.Worker<List<Read>> {

        private final Slice slice = new Slice();
        private List<Read> rows = new ArrayList<>();

        @Override
        public void row(Row row) {
            rows.add(new Read(row.line(), row.usable() ? usable(row) : "aside"));
        }

        private String usable(Row row) {
            row.value(row.cells() - 1, slice);
            ByteArrayOutputStream last = new ByteArrayOutputStream();
            last.write(slice.bytes(), slice.from(), slice.to() - slice.from());
            return code(row, 0) + " " + code(row, 1) + " [" + last.toString(StandardCharsets.ISO_8859_1) + "]";
        }

        private static String code(Row row, int slot) {
            int option = row.responses(0).get(slot);
            return switch (option) {
                case ResponseVector.OMITTED -> "-";
                case ResponseVector.INVALID -> "!";
                default -> Integer.toString(option + 1);
            };
        }

        @Override
        public List<Read> endBlock() {
            List<Read> block = rows;
            rows = new ArrayList<>();
            return block;
        }
    }
}
