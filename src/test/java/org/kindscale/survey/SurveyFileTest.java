package org.kindscale.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.SurveyFile.Pace;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;
import org.kindscale.testing.TestScales;

class SurveyFileTest {

    private static final List<InstrumentReading> READINGS = List.of(InstrumentReading.of(TestScales.small("calm-2")));

    private final Findings findings = new Findings();

    private static ReadingOptions options(int headerRows, String... keep) {
        return new ReadingOptions(
                Optional.empty(),
                Optional.empty(),
                headerRows,
                MissingCodes.NONE,
                InvalidPolicy.REFUSE,
                keep.length == 0 ? Optional.empty() : Optional.of(List.of(keep)));
    }

    private Optional<SurveyFile> open(String text, ReadingOptions options) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return SurveyFile.open(
                new SurveySource("f.csv", () -> new ByteArrayInputStream(bytes)), options, READINGS, findings);
    }

    private SurveyFile opened(String text, ReadingOptions options) {
        return open(text, options).orElseThrow(() -> new IllegalStateException(findings.render()));
    }

    private String refusal(String text, ReadingOptions options) {
        assertThat(open(text, options)).isEmpty();
        return findings.render();
    }

    private String failure(IOException e) {
        SurveySource source = new SurveySource("f.csv", () -> {
            throw e;
        });
        assertThat(SurveyFile.open(source, ReadingOptions.USUAL, READINGS, findings))
                .isEmpty();
        return findings.render();
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(failure(new NoSuchFileException("f.csv"))).isEqualTo("""
                        f.csv: error[CSV-001]: there is no such file
                          help: check the path and the file's permissions
                        """);
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        assertThat(failure(new IOException("no such sector"))).isEqualTo("""
                        f.csv: error[CSV-001]: the file cannot be read: no such sector
                          help: check the path and the file's permissions
                        """);
    }

    @ParameterizedTest
    @CsvSource({"''", "'\uFEFF'"})
    void anEmptyFileIsRefused(String text) {
        assertThat(refusal(text, ReadingOptions.USUAL))
                .isEqualTo("f.csv: error[CSV-002]: the file is empty\n  help: give a file with a header and rows\n");
    }

    @Test
    void aFileThatBeginsWithABlankLineHasNoNames() {
        assertThat(refusal("\ncalm_2_1,calm_2_2\n1,2\n", ReadingOptions.USUAL)).contains("error[CSV-014]");
    }

    @Test
    void twoDelimitersThatFitAreRefused() {
        assertThat(refusal("calm_2_1,a;calm_2_2\n1,2;3\n", ReadingOptions.USUAL))
                .isEqualTo("""
                        f.csv:1: error[CSV-021]: two delimiters fit the header equally well
                          help: say which it is with --delimiter
                        """);
    }

    @Test
    void theHeadOfAQualtricsExportIsTakenWithANote() {
        String text = "calm_2_1,calm_2_2\n\"I felt\ncalm\",Hurry\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\","
                + "\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n1,2\n";
        SurveyFile file = opened(text, ReadingOptions.USUAL);
        assertThat(findings.render()).isEqualTo("""
                        f.csv: note[CSV-035]: read as a Qualtrics export, 3 header rows (names, texts, import ids)
                        """);
        assertThat(file.header().texts()).containsExactly("I felt\ncalm", "Hurry");
        assertThat(file.row(1, findings).orElseThrow().line()).isEqualTo(5);
        assertThat(opened(text, options(3)).row(1, findings).orElseThrow().line())
                .isEqualTo(5);
    }

    @Test
    void moreHeaderRowsThanLinesLeaveNoRows() throws IOException {
        try (SurveyFile file = opened("calm_2_1,calm_2_2\none,two\n", options(5))) {
            assertThat(file.rows(Pace.on(1), AllRows::new, (rows, before) -> {}, findings))
                    .isZero();
        }
        assertThat(findings.render()).startsWith("f.csv:1: error[CSV-003]: the file has a header and no rows\n");
    }

    @Test
    void aNameThatStandsTwiceIsRefusedWhereItMatters() {
        String text = "id,calm_2_1,calm_2_2,id,x,x\n1,1,2,1,1,1\n";
        assertThat(open(text, ReadingOptions.USUAL)).as("rows can be read").isPresent();
        assertThat(findings.render()).isEqualTo("""
                        f.csv:1:4: error[CSV-012]: column name "id" stands twice, first in column 1
                          help: rename one of the two, or pass on each name once: --keep 1-3,5
                        f.csv:1:6: error[CSV-012]: column name "x" stands twice, first in column 5
                        """);
        long errors = findings.errors();
        open(text, options(1, "calm_2_1", "1"));
        assertThat(findings.errors()).isEqualTo(errors);
        open(text, options(1, "calm_2_1", "4"));
        assertThat(findings.errors()).isEqualTo(errors + 1);
    }

    @Test
    void aHeaderThatIsNoTextIsRefused() {
        assertThat(refusal("calm_2_1,calm_2_2,\0\n1,2,3\n", ReadingOptions.USUAL))
                .startsWith("f.csv:1:3: error[CSV-010]: the cell holds a NUL byte\n");
        byte[] bytes = "calm_2_1,calm_2_2,caf\u00e9\n1,2,3\n".getBytes(StandardCharsets.ISO_8859_1);
        SurveySource source = new SurveySource("f.csv", () -> new ByteArrayInputStream(bytes));
        assertThat(SurveyFile.open(source, ReadingOptions.USUAL, READINGS, findings))
                .isEmpty();
        assertThat(findings.render()).contains("""
                        f.csv:1:3: error[CSV-011]: the cell holds bytes that are no valid text in this encoding
                          help: the file is not in the encoding it is read in, and probably in windows-1252: \
                        save it as CSV UTF-8, or say with --encoding which one it is
                        """);
    }

    @Test
    void aHeaderWithAFlawIsRefused() {
        assertThat(refusal("calm_2_1,\"calm_2_2\"x\n1,2\n", ReadingOptions.USUAL))
                .startsWith("f.csv:1:2: error[CSV-009]");
        assertThat(refusal("calm_2_1,\"calm_2_2\n1,2\n", ReadingOptions.USUAL)).contains("f.csv:1:2: error[CSV-008]");
    }

    @Test
    void theFileTellsItsForm() throws IOException {
        try (SurveyFile file = opened("\uFEFFcalm_2_1;calm_2_2\r\n1;2\r\n", ReadingOptions.USUAL)) {
            assertThat(file.dialect()).isEqualTo(new Dialect(';'));
            assertThat(file.lineEnd()).isEqualTo("\r\n");
            assertThat(file.byteOrderMark()).isTrue();
            assertThat(file.header().names()).containsExactly("calm_2_1", "calm_2_2");
            assertThat(file.column("calm_2_2")).hasValue(1);
            assertThat(file.column("x")).isEmpty();
            assertThat(file.maps()).hasSize(1);
        }
        assertThat(opened("calm_2_1,calm_2_2\r1,2\r", ReadingOptions.USUAL).lineEnd())
                .isEqualTo("\r");
        assertThat(opened("calm_2_1,calm_2_2", ReadingOptions.USUAL).lineEnd()).isEqualTo("\n");
    }

    @Test
    void theHeaderPassesThroughAsItStands() {
        SurveyFile file = opened("\"calm_2_1\",calm_2_2,\"a \"\"b\"\", c\" ,d\n1,2,3,4\n", ReadingOptions.USUAL);
        Slice slice = new Slice();
        file.headerBytes(slice);
        assertThat(slice.text()).isEqualTo("\"calm_2_1\",calm_2_2,\"a \"\"b\"\", c\" ,d");
        file.headerField(2, slice);
        assertThat(slice.text()).isEqualTo("\"a \"\"b\"\", c\" ");
        file.headerField(3, slice);
        assertThat(slice.text()).isEqualTo("d");
    }

    @Test
    void keptColumnsComeInTheOrderAsked() {
        String text = "id,calm_2_1,calm_2_2,x\n1,1,2,3\n";
        assertThat(opened(text, ReadingOptions.USUAL).kept()).containsExactly(0, 1, 2, 3);
        assertThat(opened(text, options(1, "x", "1")).kept()).containsExactly(3, 0);
        assertThat(refusal(text, options(1, "y"))).startsWith("f.csv:1: error[CSV-023]: there is no column \"y\"\n");
    }

    @Test
    void oneRowIsReadWithoutTheOthers() {
        String text = "calm_2_1,calm_2_2\n9,\n\n3,4\n";
        Row row = opened(text, ReadingOptions.USUAL).row(2, findings).orElseThrow();
        assertThat(findings.isEmpty()).isTrue();
        assertThat(row.line()).isEqualTo(4);
        assertThat(row.usable()).isTrue();
        assertThat(row.responses(0).get(1)).isEqualTo(3);
        assertThat(opened(text, ReadingOptions.USUAL).row(3, findings)).isEmpty();
        assertThat(opened(text, ReadingOptions.USUAL)
                        .row(1, findings)
                        .orElseThrow()
                        .usable())
                .isFalse();
        assertThat(findings.render()).startsWith("f.csv:2:1: error[CSV-004]");
        assertThat(opened("calm_2_1,calm_2_2\n\"9", ReadingOptions.USUAL).row(1, findings))
                .isEmpty();
        assertThat(findings.render()).contains("f.csv:2:1: error[CSV-008]");
    }

    @Test
    void whatAWorkerThrowsComesOutWhateverThePace() {
        String text = "calm_2_1,calm_2_2\n" + "1,2\n".repeat(500);
        for (Pace pace : List.of(new Pace(1, 64, true), new Pace(1, 64, false), new Pace(3, 64, false))) {
            SurveyFile file = opened(text, ReadingOptions.USUAL);
            assertThatThrownBy(() -> file.rows(pace, Failing::new, (rows, before) -> {}, findings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no more");
            assertThatThrownBy(() ->
                            opened(text, ReadingOptions.USUAL).rows(pace, AllRows::new, SurveyFileTest::fail, findings))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");
        }
    }

    private static void fail(List<String> rows, long linesBefore) throws IOException {
        throw new IOException("disk full");
    }

    @Test
    void closingAFileClosesItsStream() throws IOException {
        boolean[] closed = new boolean[1];
        byte[] bytes = "calm_2_1,calm_2_2\n1,2\n".getBytes(StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(bytes) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        SurveyFile.open(new SurveySource("f.csv", () -> in), ReadingOptions.USUAL, READINGS, findings)
                .orElseThrow()
                .close();
        assertThat(closed).containsExactly(true);
    }

    @Test
    void aPaceHasAThreadAndAByte() {
        assertThatThrownBy(() -> new Pace(0, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(1, 0, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads and block size must be 1 or more");
        assertThat(Pace.on(2)).isEqualTo(new Pace(2, (1 << 19) - (1 << 14), false));
    }

    @Test
    void aRowGivesItsCellsWithAndWithoutQuotes() throws IOException {
        String text = "id,calm_2_1,calm_2_2\n\"a,\"\"b\" ,1,\n";
        for (boolean plain : List.of(true, false)) {
            try (SurveyFile file = opened(text, ReadingOptions.USUAL)) {
                file.rows(
                        new Pace(1, 64, plain),
                        AllRows::new,
                        (rows, before) -> rows.forEach(row -> assertThat(row)
                                .isEqualTo("3 cells: \"a,\"\"b\" ,1, / \"a,\"\"b\"  / a,\"b / 1 /  / 0 -1")),
                        findings);
            }
        }
    }

    private static class AllRows implements Row.Worker<List<String>> {

        private List<String> rows = new ArrayList<>();

        @Override
        public void row(Row row) {
            Slice slice = new Slice();
            StringBuilder text = new StringBuilder(row.cells() + " cells: ");
            row.bytes(slice);
            text.append(slice.text());
            row.field(0, slice);
            text.append(" / ").append(slice.text());
            for (int column = 0; column < row.cells(); column++) {
                row.value(column, slice);
                text.append(" / ").append(slice.text());
            }
            int[] options = {row.responses(0).get(0), row.responses(0).get(1)};
            rows.add(text + " / " + options[0] + " " + options[1]);
        }

        @Override
        public List<String> endBlock() {
            List<String> block = rows;
            rows = new ArrayList<>();
            return block;
        }
    }

    private static final class Failing extends AllRows {
        @Override
        public void row(Row row) {
            throw new IllegalStateException("no more");
        }
    }
}
