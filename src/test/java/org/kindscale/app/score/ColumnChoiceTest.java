package org.kindscale.app.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said about columns, instrument by instrument. */
class ColumnChoiceTest {

    private static final String CALM = "calm_1,calm_2,calm_3,calm_4,calm_5\n";

    private static ScoreCall calm(String row) {
        return ScoreCall.score("calm-5").stdin(CALM + row + "\n").keep();
    }

    @Test
    void anOrderRenumbersTheColumns() throws Exception {
        assertThat(calm("1,3,3,5,4").scores("total").output()).endsWith("\n3.2,5\n");
        assertThat(calm("4,5,3,1,1").scores("total").option("--order", "b").output())
                .endsWith("\n3.6,5\n");
        assertThat(calm("4,5,3,2,1").scores("heavy").option("--order", "b").output())
                .endsWith("\n3,5\n");
    }

    @Test
    void aShortFormIsScoredFromTheColumnsOfTheLongOne() throws Exception {
        assertThat(ScoreCall.score("src/test/resources/scales/calm-2.json")
                        .stdin(CALM + "5,9,,2,x\n")
                        .keep()
                        .option("--from", "calm-5")
                        .refusal())
                .contains("calm-5: error[DEF-027]: no instrument has this id\n");
        assertThat(ScoreCall.score("scs-sf")
                        .stdin(scs("1"))
                        .keep()
                        .option("--from", "scs")
                        .scores("self_kindness")
                        .output())
                .isEqualTo("scs_sf_self_kindness,scs_sf_answered\n1,12\n");
    }

    private static String scs(String code) {
        StringBuilder names = new StringBuilder("scs_1");
        StringBuilder codes = new StringBuilder(code);
        for (int item = 2; item <= 26; item++) {
            names.append(",scs_").append(item);
            codes.append(',').append(code);
        }
        return names + "\n" + codes + "\n";
    }

    @Test
    void aCodingIsTranslated() throws Exception {
        assertThat(calm("0,0,0,0,0").scores("total").option("--coding", "0-4").output())
                .endsWith("\n1.8,5\n");
        assertThat(calm("5,5,5,5,5").scores("total").option("--coding", "5-1").output())
                .endsWith("\n1.8,5\n");
        assertThat(calm("0,0,0,0,0").refusal())
                .contains("  help: correct the cell, or, if the file codes its responses 0-4, say so (--coding)\n");
    }

    @Test
    void itemsStoredReversedAreTurnedBack() throws Exception {
        assertThat(calm("1,5,1,1,1").scores("total").output()).endsWith("\n1,5\n");
        assertThat(calm("1,1,1,1,1").scores("total").alreadyReversed("calm_2").output())
                .endsWith("\n1,5\n");
        assertThat(calm("1,1,1,1,1")
                        .scores("total")
                        .option("--coding", "5-1")
                        .alreadyReversed("calm_2")
                        .output())
                .endsWith("\n5,5\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--order  | c    | --order: error[USE-004]: calm-5 has no order \"c\" | choose one of: b",
                "--from   | scs  | --from: error[USE-004]: calm-5 is no part of scs | leave --from out",
            })
    void whatTheInstrumentDoesNotHaveIsRefused(String option, String value, String what, String help) throws Exception {
        assertThat(calm("1,1,1,1,1").option(option, value).refusal()).isEqualTo(what + "\n  help: " + help + "\n");
    }

    @Test
    void columnsThatAreNeitherPatternNorListAreRefused() throws Exception {
        assertThat(calm("1,1,1,1,1").option("--columns", "1,,2").refusal())
                .isEqualTo("--columns: error[USE-004]: \"1,,2\": there is an empty place in the list of columns\n"
                        + "  help: write a pattern such as 'Q7_{n}', a list such as 5-30,!29, or the path of a column"
                        + " map\n");
    }

    @Test
    void anInstrumentWithoutOrdersOrCodingsSaysSo() throws Exception {
        assertThat(ScoreCall.score("lone")
                        .stdin("lone_a\n1\n")
                        .option("--order", "b")
                        .refusal())
                .contains("  help: it has the published order only\n");
        assertThat(ScoreCall.score("lone")
                        .stdin("lone_a\n1\n")
                        .option("--coding", "b")
                        .refusal())
                .contains(
                        "lone has no coding \"b\"\n  help: write the numbers of the lowest and the highest of the 3 ");
        assertThat(ScoreCall.score("scs-sf")
                        .stdin(scs("1"))
                        .option("--from", "scs-y")
                        .refusal())
                .contains("scs-sf is no part of scs-y\n  help: say --from scs\n");
    }

    @Test
    void itemsThatCannotBeStoredReversedAreRefused() throws Exception {
        assertThat(calm("1,1,1,1,1").alreadyReversed("calm_7", "x").refusal())
                .isEqualTo("--already-reversed: error[USE-004]: \"calm_7\" is no item\n  help: did you mean calm_1?\n");
        assertThat(ScoreCall.score("watch-5")
                        .stdin("w1,w2,w4\n1,1,10\n")
                        .alreadyReversed("watch_4")
                        .refusal())
                .isEqualTo("--already-reversed: error[USE-004]: watch_4 cannot be stored reversed: its response"
                        + " scale has no reflection\n  help: leave it out\n");
    }

    @Test
    void severalInstrumentsAreScoredSideBySide() throws Exception {
        String text = "lone_a,calm_2_1,calm_2_2\n1,5,4\n";
        assertThat(ScoreCall.score("calm-2", "lone").stdin(text).keep().output())
                .isEqualTo("calm_2_mean,calm_2_answered,lone_sum,lone_answered\n4.5,2,1,1\n");
        assertThat(ScoreCall.score("lone", "calm-2")
                        .stdin(text)
                        .keep()
                        .scores("lone.sum", "mean")
                        .output())
                .isEqualTo("lone_sum,lone_answered,calm_2_mean,calm_2_answered\n1,1,4.5,2\n");
    }

    @Test
    void twoInstrumentsMayShareAColumn() throws Exception {
        assertThat(ScoreCall.score("calm-5", "calm-2")
                        .stdin(CALM + "1,1,1,5,1\n1,1,1,4,1\n")
                        .keep()
                        .scores("total", "mean")
                        .option("--columns", "calm-2=calm_4,calm_1")
                        .output())
                .endsWith("\n2.6,5,3,2\n2.4,5,2.5,2\n");
    }

    @Test
    void withSeveralInstrumentsAChoiceNamesItsOwn() throws Exception {
        String text = CALM + "1,1,1,1,1\n";
        assertThat(ScoreCall.score("calm-5", "lone")
                        .stdin(text)
                        .option("--columns", "1-5")
                        .refusal())
                .isEqualTo("""
                        --columns: error[USE-005]: "1-5" cannot be told to belong to one instrument
                          help: say for which instrument: --columns calm-5=1-5
                        """);
        assertThat(ScoreCall.score("calm-5")
                        .stdin(text)
                        .option("--columns", "1-5", "2-6")
                        .refusal())
                .isEqualTo("""
                        --columns: error[USE-005]: "2-6" cannot be told to belong to one instrument
                          help: give --columns once for each instrument
                        """);
        assertThat(ScoreCall.score("calm-5")
                        .stdin(text)
                        .keep()
                        .option("--columns", "calm-5=1-5")
                        .output())
                .endsWith("\n1.8,3.6666666667,20,5\n");
    }

    @Test
    void anInstrumentIsNamedOnce() throws Exception {
        assertThat(ScoreCall.score("lone", "lone").stdin("lone_a\n1\n").refusal())
                .contains("error[USE-005]: an instrument is named twice\n  help: name each instrument once\n");
    }

    @Test
    void aMissingCodeMustNotBeAResponse() throws Exception {
        assertThat(calm("1,1,1,1,1").missing(List.of("-99", "5"), List.of()).refusal())
                .isEqualTo("""
                        --missing: error[USE-003]: "5" is a response to calm_1
                          help: declare only codes that no item uses
                        """);
        assertThat(calm("1,1,1,1,1").missing(List.of(), List.of("sometimes")).refusal())
                .contains("\"sometimes\" is a response to calm_1\n");
        assertThat(calm("0,0,0,0,0")
                        .missing(List.of("5"), List.of())
                        .option("--coding", "0-4")
                        .output())
                .endsWith(",5\n");
    }

    @Test
    void scoresThatAreNotThereAreRefused() throws Exception {
        assertThat(calm("1,1,1,1,1").scores("totl").refusal())
                .isEqualTo("--scores: error[USE-001]: calm-5 has no score \"totl\"\n  help: did you mean total?\n");
        assertThat(calm("1,1,1,1,1").scores("anything").refusal())
                .contains("  help: see them with: kindscale instruments show calm-5\n");
        assertThat(ScoreCall.score("calm-2")
                        .stdin("calm_2_1,calm_2_2\n1,1\n")
                        .scores("total")
                        .refusal())
                .startsWith("--scores: error[USE-001]: calm-2 has no total: two items are too few\n");
    }

    @Test
    void aNormGroupMustBeThereAndHaveAStandardDeviation() throws Exception {
        assertThat(calm("3,3,3,3,3").scores("total").norm("students").output()).endsWith("\n3,0,50,50,5\n");
        assertThat(calm("3,3,3,3,3").norm("elders").refusal())
                .isEqualTo(
                        "--norm: error[USE-004]: there is no norm group \"elders\"\n  help: choose one of: students\n");
        assertThat(ScoreCall.score("lone").stdin("lone_a\n1\n").norm("x").refusal())
                .contains("  help: the definition has no norm group with a standard deviation\n");
    }
}
