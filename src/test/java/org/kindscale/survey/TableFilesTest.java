package org.kindscale.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;

/** Small files of every kind, written by R (src/test/R/tables.R), hold what the CSV file beside them holds. */
class TableFilesTest {

    static final Path FOLDER = Path.of("src/test/resources/tables");

    private final Findings findings = new Findings();

    static List<InstrumentReading> readings() {
        try {
            return List.of(
                    InstrumentReading.of(new Catalog(List.of()).load("gad7").instrument()));
        } catch (InvalidInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private SurveyFile open(String name) {
        SurveySource source = new SurveySource(name, () -> Files.newInputStream(FOLDER.resolve(name)));
        Optional<SurveyFile> file = SurveyFile.open(source, ReadingOptions.USUAL, readings(), findings);
        return file.orElseThrow(() -> new IllegalStateException(findings.render()));
    }

    /** {@return the responses of each row as option numbers} */
    private List<String> responses(String name) throws IOException {
        List<String> rows = new ArrayList<>();
        try (SurveyFile file = open(name)) {
            file.rows(
                    new SurveyFile.Pace(2, 64, false),
                    () -> new Row.Worker<List<String>>() {
                        private List<String> block = new ArrayList<>();

                        @Override
                        public void row(Row row) {
                            StringBuilder text = new StringBuilder();
                            for (int slot = 0; slot < row.responses(0).size(); slot++) {
                                text.append(row.responses(0).get(slot)).append(' ');
                            }
                            block.add(text.toString());
                        }

                        @Override
                        public List<String> endBlock() {
                            List<String> done = block;
                            block = new ArrayList<>();
                            return done;
                        }
                    },
                    (block, lines) -> rows.addAll(block),
                    findings);
        }
        assertThat(findings.hasErrors()).as(findings.render()).isFalse();
        return rows;
    }

    /** {@return the cells of each row that are no responses} */
    private List<List<String>> others(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (long number = 1; number <= 8; number++) {
            try (SurveyFile file = open(name)) {
                Row row = file.row(number, findings).orElseThrow();
                List<String> cells = new ArrayList<>();
                for (String column : List.of("id", "note", "day", "share")) {
                    Slice slice = new Slice();
                    row.value(file.column(column).orElseThrow(), slice);
                    cells.add(column.equals("share") ? number(slice.text()) : slice.text());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String number(String cell) {
        return cell.isEmpty() ? "" : Float.toString(Float.parseFloat(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "small.xlsx",
                "small.ods",
                "small.sav",
                "plain.sav",
                "small.zsav",
                "small13.dta",
                "small14.dta",
                "small15.dta",
                "small8.dta",
                "small5.xpt",
                "small8.xpt",
                "small.rds",
                "small.RData"
            })
    void everyKindHoldsTheResponsesOfTheTextFile(String name) throws IOException {
        assertThat(responses(name)).isEqualTo(responses("small.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "small.xlsx",
                "small.ods",
                "small.sav",
                "plain.sav",
                "small.zsav",
                "small15.dta",
                "small8.xpt",
                "small.rds",
                "small.RData"
            })
    void everyKindHoldsTheOtherCellsOfTheTextFile(String name) throws IOException {
        assertThat(others(name)).isEqualTo(others("small.csv"));
    }

    @Test
    void labelsOfVariablesAndValuesAreKept() throws IOException {
        try (SurveyFile file = open("small.sav")) {
            assertThat(file.variables().get(1).label()).isEqualTo("How often gad7_1");
            assertThat(file.variables().get(1).labels())
                    .containsEntry("1", "Not at all")
                    .containsEntry("-99", "no answer");
            assertThat(file.variables().get(1).missing().values()).containsExactly("-99");
        }
    }

    @Test
    void whatTheFileKnowsIsUsedAndSaid() throws IOException {
        assertThat(responses("small.sav")).hasSize(8);
        assertThat(findings.render())
                .isEqualTo("small.sav: note[TBL-001]: read as an SPSS data file, 11 variables\n"
                        + "small.sav: note[TBL-009]: declared missing in the file, and read as no response: -99"
                        + " (7 items of gad7)\n"
                        + "small.sav: note[TBL-010]: the value labels of the items of gad7 say how the file counts:"
                        + " 1 = \"Not at all\", 2 = \"Several days\", 3 = \"More than half the days\","
                        + " 4 = \"Nearly every day\"\n");
    }

    @Test
    void aPlaceIsCalledAsTheProgramCallsIt() throws IOException {
        try (SurveyFile sheet = open("small.xlsx");
                SurveyFile data = open("small15.dta")) {
            Row row = sheet.row(6, findings).orElseThrow();
            assertThat(sheet.place(new org.kindscale.diagnostics.Location("small.xlsx", row.line(), 3))
                            .toString())
                    .isEqualTo("small.xlsx:'Sheet 1'!C7");
            Row same = data.row(6, findings).orElseThrow();
            assertThat(data.place(new org.kindscale.diagnostics.Location("small15.dta", same.line(), 3))
                            .toString())
                    .isEqualTo("small15.dta:row 6, variable gad7_2");
        }
    }
}
