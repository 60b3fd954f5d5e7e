package org.kindscale.app.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;

class CodingChoiceTest {

    private static final String GAD7 = "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n";
    private static final String CALM = "calm_1,calm_2,calm_3,calm_4,calm_5\n";
    private static final String PHQ9 = "phq9_1,phq9_2,phq9_3,phq9_4,phq9_5,phq9_6,phq9_7,phq9_8,phq9_9,phq9_10\n";
    private static final String ELSE =
            "words with the definition's codes, such as never=0,often=1, or the path of a JSON file of words\n";

    private static ScoreCall gad7(String... rows) {
        return ScoreCall.score("gad7")
                .stdin(GAD7 + String.join("\n", rows) + "\n")
                .keep();
    }

    private static String total(ScoreCall call) throws Exception {
        String[] lines = call.output().split("\n", -1);
        return lines[1].split(",", -1)[0];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0-3   | 0,1,2,3,0,0,0        | 6",
                "1-4   | 1,2,3,4,1,1,1        | 6",
                "10-13 | 10,11,12,13,10,10,10 | 6",
                "4-1   | 4,3,2,1,4,4,4        | 6",
                "3-0   | 3,2,1,0,3,3,3        | 6",
                "0--3  | 0,-1,-2,-3,0,0,0     | 6",
                "n=0,s=1,m=2,e=3 | n,s,m,e,N,n,n | 6",
                "0=0,20=1,40=2,60=3 | 0,20,40,60.0,0,0,0 | 6",
                "most days=2 | Not at all,Several days,most  days,3,0,0,0 | 6",
            })
    void aFileMayCountTheOptionsInItsOwnWay(String coding, String row, String total) throws Exception {
        assertThat(total(gad7(row).option("--coding", coding))).isEqualTo(total);
    }

    @Test
    void numbersThatAUserListsAreAllTheCodesThatThereAre() throws Exception {
        assertThat(gad7("0,20,1,40,0,0,0")
                        .option("--coding", "0=0,20=1,40=2,60=3")
                        .refusal())
                .contains("-:2:3: error[CSV-004]: \"1\" is no response to gad7_3 (0, 20, 40, 60)");
    }

    @Test
    void labelsSayThemselvesWhatWasAnsweredWhateverTheCodes() throws Exception {
        assertThat(total(gad7("Nearly every day,4,1,1 - Nearly every day,4,4,4").option("--coding", "4-1")))
                .isEqualTo("9");
        assertThat(gad7("4 - Nearly every day,4,4,4,4,4,4")
                        .option("--coding", "4-1")
                        .refusal())
                .contains("error[CSV-006]");
    }

    @Test
    void aMirroredFileWithAnItemStoredReversedIsTurnedTwice() throws Exception {
        ScoreCall call =
                ScoreCall.score("calm-5").stdin(CALM + "9,9,9,9,9\n").keep().scores("total");
        assertThat(total(call.option("--coding", "9-5").alreadyReversed("calm_2")))
                .isEqualTo("1");
    }

    @Test
    void theDefinitionsOwnCodingWinsOverTheSpanOfItsName() throws Exception {
        assertThat(total(ScoreCall.score("pss10").stdin("""
                                pss10_1,pss10_2,pss10_3,pss10_4,pss10_5,pss10_6,pss10_7,pss10_8,pss10_9,pss10_10
                                1,1,1,5,5,1,5,5,1,1
                                """).keep().option("--coding", "1-5")))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-5       | \"1-5\" counts 5 options, items of gad7 have 4",
                "3-3       | \"3-3\" counts 1 option, items of gad7 have 4",
                "b         | gad7 has no coding \"b\"",
                "never=9   | \"never\" is said to stand for 9, which is no code of gad7 (0 to 3)",
                "never=    | \"never=\" is not of the form WORD=CODE",
                "never=0,b | \"b\" is not of the form WORD=CODE",
                "a=0,a=1   | \"a\" stands twice in the list",
                "NOT at all=1 | \"NOT at all\" is said to stand for 1, but is gad7's own word for 0",
            })
    void aCodingThatDoesNotFitIsRefused(String coding, String what) throws Exception {
        assertThat(gad7("0,0,0,0,0,0,0").option("--coding", coding).refusal())
                .isEqualTo("--coding: error[USE-004]: " + what
                        + "\n  help: write the numbers of the lowest and the highest of the 4 options, " + ELSE);
    }

    @Test
    void theNamesThatADefinitionKnowsAreListed() throws Exception {
        assertThat(ScoreCall.score("calm-5")
                        .stdin(CALM + "1,1,1,1,1\n")
                        .option("--coding", "1-4")
                        .refusal())
                .startsWith("--coding: error[USE-004]: \"1-4\" counts 4 options, items of calm-5 have 5\n"
                        + "  help: choose one of: 0-4, 5-1; or write the numbers");
    }

    @Test
    void wordsMayStandInAFile(@TempDir Path folder) throws Exception {
        Path words = ScoreCall.write(folder.resolve("words.json"), "{ \"never, ever\": 0, \"mostly\": 3 }");
        assertThat(total(gad7("mostly,\"never, ever\",0,0,0,0,0").option("--coding", words.toString())))
                .isEqualTo("3");
        Path broken = ScoreCall.write(folder.resolve("broken.json"), "{ \"mostly\": \"3\" }");
        assertThat(gad7("0,0,0,0,0,0,0").option("--coding", broken.toString()).refusal())
                .contains("error[USE-004]: --coding cannot be read: ");
        assertThat(gad7("0,0,0,0,0,0,0").option("--coding", "nowhere.json").refusal())
                .isEqualTo("""
                        nowhere.json: error[USE-004]: --coding cannot be read: the file cannot be read
                          help: check its path
                        """);
    }

    @Test
    void oneCodingMayServeSeveralInstrumentsOrEachHasItsOwn() throws Exception {
        String head = "calm_1,calm_2,calm_3,calm_4,calm_5,calm_2_1,calm_2_2\n";
        assertThat(ScoreCall.score("calm-5", "calm-2")
                        .stdin(head + "2,6,2,2,2,2,6\n")
                        .keep()
                        .scores("total", "mean")
                        .option("--coding", "2-6")
                        .output())
                .endsWith("\n1,5,3,2\n");
        assertThat(ScoreCall.score("calm-5", "calm-2")
                        .stdin(head + "2,6,2,2,2,10,14\n")
                        .keep()
                        .scores("total", "mean")
                        .option("--coding", "2-6", "calm-2=10-14")
                        .output())
                .endsWith("\n1,5,3,2\n");
        assertThat(ScoreCall.score("calm-5", "calm-2")
                        .stdin(head + "1,5,1,1,1,low,5\n")
                        .keep()
                        .scores("total", "mean")
                        .option("--coding", "low=1,high=5")
                        .output())
                .endsWith("\n1,5,3,2\n");
        assertThat(ScoreCall.score("calm-5", "calm-2")
                        .stdin(head)
                        .option("--coding", "2-6", "1-5")
                        .refusal())
                .isEqualTo("""
                        --coding: error[USE-005]: "1-5" cannot be told to belong to one instrument
                          help: give --coding once for all instruments, or once for each
                        """);
    }

    @Test
    void codesThatTheDefinitionCountsOtherwiseAreToldOnce() throws Exception {
        ScoreCall call = gad7("1,2,3,2,1,1,2", "1,4,4,1,1,2,2");
        assertThat(call.refusal()).isEqualTo("""
                        -:3:2: error[CSV-032]: the 7 items of gad7 hold the codes 1 to 4, the definition counts 0 to 3
                          help: look up which number stands for "Not at all" in the file and say how it counts \
                        (--coding); where the numbers are the definition's own after all, name those
                        """);
    }

    @Test
    void codesThatTheDefinitionCountsOtherwiseAreNeverLeftOut() throws Exception {
        assertThat(gad7("1,2,3,4,1,1,2").onInvalid(InvalidPolicy.OMIT).refusal())
                .contains("error[CSV-032]");
        assertThat(total(gad7("1,2,3,4,1,1,2").onInvalid(InvalidPolicy.OMIT).option("--coding", "0-3")))
                .isEqualTo("11.6666666667");
    }

    @Test
    void oneCodeBesideTheRangeIsTheCellsOwnProblem() throws Exception {
        assertThat(gad7("0,1,2,3,1,1,2", "1,4,3,1,1,2,2").refusal()).contains("-:3:2: error[CSV-004]: \"4\"");
    }

    @Test
    void anUnscoredItemNeverStopsTheScoredOnes() throws Exception {
        ScoreSurvey.Outcome outcome = ScoreCall.score("phq9")
                .stdin(PHQ9 + "0,1,2,3,0,1,2,3,0,1\n0,1,2,3,0,1,2,3,0,7\n0,1,2,3,0,1,2,3,0,very\n")
                .run();
        assertThat(outcome.findings().render()).isEqualTo("""
                        -:3:10: note[CSV-031]: "7" is no response to phq9_10 (0 to 3), which stands in no score \
                        (and 1 more cell of this column)
                          help: such a cell counts as missing; no score changes
                        """);
        assertThat(outcome.account()).isPresent();
    }

    @Test
    void aSpanNeedsToFitTheScoredItemsOnly() throws Exception {
        assertThat(total(ScoreCall.score("phq9")
                        .stdin(PHQ9 + "1,2,3,4,1,2,3,4,1,9\n")
                        .keep()
                        .option("--coding", "1-4")))
                .isEqualTo("12");
    }

    @Test
    void aMissingLabelMayHoldAComma() throws Exception {
        assertThat(total(gad7("0,1,\"No, thanks\",1,1,1,1").missing(List.of("No, thanks"), List.of())))
                .isEqualTo("5.8333333333");
    }
}
