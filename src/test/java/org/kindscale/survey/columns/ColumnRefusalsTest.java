package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Preview;
import org.kindscale.testing.TestScales;

class ColumnRefusalsTest {

    private static String refusal(String instrument, List<String> names, List<Preview.Line> rows) {
        Findings findings = new Findings();
        ColumnMatcher.match(
                new Header("f.csv", 1, names), InstrumentReading.of(TestScales.bundled(instrument)), rows, findings);
        return findings.render();
    }

    private static List<String> numbered(int from, int to, String... patterns) {
        List<String> names = new ArrayList<>(List.of("id"));
        for (String pattern : patterns) {
            IntStream.rangeClosed(from, to).forEach(n -> names.add(pattern.replace("#", String.valueOf(n))));
        }
        return names;
    }

    @Test
    void theNearestMissIsNamedHoweverManyColumnsThereAre() {
        List<String> names = numbered(1, 26, "scs_#");
        names.set(20, "csc_20");
        assertThat(refusal("scs", names, List.of()))
                .contains("no column for 1 of the 26 items of scs: scs_20")
                .endsWith(
                        "  help: \"csc_20\" is perhaps scs_20: correct the name, or name the columns with --columns\n");
    }

    @Test
    void aColumnWithAnotherNumberIsNoNearMiss() {
        List<String> names = numbered(1, 26, "scs_#");
        names.set(20, "scs_t");
        assertThat(refusal("scs", names, List.of()))
                .contains("no other column resembles it")
                .contains("\"scs_t\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00a0", "\ufeff", "\u202e"})
    void aCharacterThatCannotBeSeenIsShownByName(String unseen) {
        List<String> names = numbered(1, 7, "gad7_#");
        names.set(1, "gad7_1" + unseen);
        String code = "<" + org.kindscale.diagnostics.VisibleText.name(unseen.charAt(0)) + ">";
        assertThat(refusal("gad7", names, List.of())).contains("\"gad7_1" + code + "\" is perhaps gad7_1");
    }

    @Test
    void noEscapeOfAHeaderReachesTheTerminal() {
        List<String> names = numbered(1, 7, "gad7_#");
        names.set(1, "\u001b[31mevil\u001b[2J");
        assertThat(refusal("gad7", names, List.of()))
                .contains("\"<U+001B>[31mevil<U+001B>[2J\"")
                .doesNotContain("\u001b");
    }

    @Test
    void numberingFromZeroAndAColumnThatNeverVariesAreTold() {
        List<Preview.Line> rows = Rows.with(Rows.running(5, 11, 0, 3), 7, "0");
        assertThat(refusal("phq9", numbered(0, 9, "PHQ_9_#"), rows))
                .contains("the file has 10 columns numbered like the 10 items of phq9; beyond the items: \"PHQ_9_0\"")
                .contains("\"PHQ_9_6\" never varies in the first 5 rows: if it is an attention check, and no item on"
                        + " which all agree, numbering begins at 0, so that \"PHQ_9_0\" is probably item 1");
    }

    @Test
    void oneColumnTooManyIsAQuestionWithTheItemsInWords() {
        assertThat(refusal("gad7", numbered(1, 8, "gad7_#"), Rows.running(20, 9, 0, 3)))
                .contains("if \"gad7_8\" is a further question that is not scored (on difficulty, say), the items are"
                        + " --columns gad7_1:gad7_7; if an attention check stands among them");
        assertThat(refusal("gad7", numbered(0, 7, "gad7_#"), Rows.running(20, 9, 0, 3)))
                .contains("if \"gad7_0\" is a group, a consent or a total, the items are --columns gad7_1:gad7_7")
                .doesNotContain("probably item 1");
    }

    @Test
    void aWaveWithAColumnTooManyAsksForAColumnMap() {
        Findings findings = new Findings();
        InstrumentReading reading =
                InstrumentReading.of(TestScales.bundled("gad7")).with(Optional.of("t1"));
        ColumnMatcher.match(new Header("f.csv", 1, numbered(1, 8, "gad7_#_t1")), reading, List.of(), findings);
        assertThat(findings.render())
                .contains("wave \"t1\": the file has 8 columns", "with a column map")
                .doesNotContain("--columns");
    }

    @Test
    void aTableThatIsTurnedRoundIsToldAndNoPersonsAreProposedAsItems() {
        List<String> names = List.of("item", "P1", "P2", "P3", "P4", "P5", "P6", "P7");
        for (String item : List.of("gad7_#", "GAD #")) {
            List<Preview.Line> rows = new ArrayList<>();
            for (int n = 1; n <= 7; n++) {
                List<String> cells = new ArrayList<>(Collections.nCopies(8, String.valueOf(n % 4)));
                cells.set(0, item.replace("#", String.valueOf(n)));
                rows.add(new Preview.Line(n + 1, cells));
            }
            assertThat(refusal("gad7", names, rows))
                    .contains("error[CSV-062]: the first column names the items of gad7");
            InstrumentReading reading = InstrumentReading.of(TestScales.bundled("gad7"));
            assertThat(ColumnCandidates.of(new Header("f.csv", 1, names), rows, reading, Set.of()))
                    .isEmpty();
            assertThat(refusal("gad7", names, rows.subList(0, 6))).contains("CSV-014");
            List<Preview.Line> twice = new ArrayList<>(rows);
            twice.addAll(rows);
            assertThat(refusal("gad7", names, twice)).contains("CSV-014");
        }
    }

    @Test
    void columnsWithoutANameAreNotListed() {
        List<String> names = numbered(1, 7, "gad7_#");
        names.set(3, "");
        names.add("age");
        assertThat(refusal("gad7", names, List.of())).endsWith("columns that are none yet: \"id\", \"age\"\n");
    }

    @Test
    void aColumnThatCannotHoldResponsesIsTold() {
        List<Preview.Line> rows = Rows.with(Rows.with(Rows.running(5, 9, 0, 3), 8, "yes"), 3, "2");
        List<Preview.Line> varied = new ArrayList<>(rows);
        varied.set(0, Rows.running(1, 9, 0, 3).get(0));
        assertThat(refusal("gad7", numbered(1, 8, "gad7_#"), varied)).contains("\"gad7_8\" cannot hold responses; ");
    }

    @Test
    void aScaleWithManyMoreItemsIsCalledAnotherOne() {
        assertThat(refusal("scs", numbered(1, 36, "SCS_#"), List.of()))
                .contains("the file has 36 columns")
                .contains("SCS may also be the name of other scales, and scs has 26 items")
                .doesNotContain("leave");
    }

    @Test
    void bothWavesAreNamed() {
        assertThat(refusal("pss10", numbered(1, 10, "PSS_#_pre", "PSS_#_post"), List.of()))
                .contains("CSV-056", "2 waves of pss10 in each row: pre, post");
    }

    @Test
    void familiesWithTheOwnStemAreNamedAlone() {
        assertThat(refusal("pss10", numbered(1, 10, "erq_#", "PSS_ratings_#"), List.of()))
                .contains("\"PSS_ratings_1\" to \"PSS_ratings_10\"")
                .doesNotContain("erq");
    }

    @Test
    void whatWasLookedForIsSaidWhereNothingResembles() {
        assertThat(refusal("gad7", Arrays.asList("age", "sex"), List.of()))
                .endsWith(
                        "  help: looked for gad7_1 to gad7_7, gad_1 to gad_7 and the wording of the items, and nothing"
                                + " among the 2 columns resembles them: say with --columns which hold the items\n");
    }

    @Test
    void noHelpHoldsAReadyListOfColumns() {
        List<List<String>> headers = List.of(
                numbered(1, 7, "x#"), numbered(1, 8, "gad7_#"), numbered(0, 7, "gad7_#"), numbered(1, 7, "gad7_#r"));
        for (List<String> names : headers) {
            assertThat(refusal("gad7", names, Rows.running(12, 9, 0, 3)))
                    .contains("help: ")
                    .doesNotContain("--columns '")
                    .doesNotContain("--already-reversed");
        }
    }
}
