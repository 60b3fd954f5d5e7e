package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the codebook of a platform tells of its export. */
class CodebookOptionTest {

    private static final String HEAD =
            "Variable / Field Name,Form Name,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\"\n";
    private static final String CHOICES =
            "1, Nearly every day | 2, More than half the days | 3, Several days | 4, Not at all";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run;

    @BeforeEach
    void start() {
        StringBuilder dictionary = new StringBuilder(HEAD);
        for (int item = 1; item <= 7; item++) {
            dictionary.append("gad7_" + item + ",mood,radio,Item " + item + ",\"" + CHOICES + "\"\n");
        }
        run = CommandRun.in(folder)
                .file("dictionary.csv", dictionary.toString())
                .file(
                        "survey.csv",
                        "id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\na,1,2,3,4,4,4,4\nb,4,4,4,4,3,3,1\n");
    }

    @Test
    void itsChoicesProveHowTheFileCounts() {
        CommandRun.Result done =
                run.run("score", "gad7", "@survey.csv", "--keep", "id", "--codebook", "@dictionary.csv");
        assertThat(done.exit()).isZero();
        assertThat(done.out()).isEqualTo("id,gad7_total,gad7_answered\na,6,7\nb,5,7\n");
        assertThat(done.err()).contains("TBL-010", "1 = \"Nearly every day\"", "4 = \"Not at all\"");
    }

    @Test
    void aSavedReadingKeepsIt() {
        run.run("score", "gad7", "@survey.csv", "--codebook", "@dictionary.csv", "--save-reading", "@reading.json");
        CommandRun.Result done = run.run("score", "gad7", "@survey.csv", "--keep", "id", "--reading", "@reading.json");
        assertThat(done.out()).contains("a,6,7\n");
    }

    @Test
    void whatItSaysOfOneItemIsNotTakenForAll() {
        run.file("one.csv", HEAD + "gad7_1,mood,radio,Item 1,\"" + CHOICES + "\"\n");
        CommandRun.Result refused = run.run("score", "gad7", "@survey.csv", "--codebook", "@one.csv");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .contains("TBL-019", "of 1 of 7 items of gad7", "say --coding gad7=1=3,2=2,3=1,4=0 if they do");
        String[] followed = {"score", "gad7", "@survey.csv", "--keep", "id", "--codebook", "@one.csv", "--coding"};
        String[] all = Arrays.copyOf(followed, followed.length + 1);
        all[followed.length] = "gad7=1=3,2=2,3=1,4=0";
        assertThat(run.run(all).out()).isEqualTo("id,gad7_total,gad7_answered\na,6,7\nb,5,7\n");
    }

    @Test
    void labelsInWordsOfNobodySListStillListTheCodes() {
        StringBuilder own = new StringBuilder(HEAD);
        for (int item = 1; item <= 7; item++) {
            own.append(
                    "gad7_" + item + ",mood,radio,Item " + item + ",\"1, gar nie | 2, a bit | 3, more | 4, lots\"\n");
        }
        run.file("own.csv", own.toString())
                .file(
                        "low.csv",
                        "id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\na,1,2,3,1,2,3,1\nb,1,1,2,1,1,2,2\n");
        CommandRun.Result refused = run.run("score", "gad7", "@low.csv", "--codebook", "@own.csv");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("TBL-020", "list the codes 1 to 4", "say --coding gad7=1-4");
        CommandRun.Result done =
                run.run("score", "gad7", "@low.csv", "--codebook", "@own.csv", "--coding", "gad7=1-4", "--keep", "id");
        assertThat(done.out()).isEqualTo("id,gad7_total,gad7_answered\na,6,7\nb,3,7\n");
    }

    @Test
    void wordedEndsAloneListThemToo() {
        StringBuilder own = new StringBuilder(HEAD);
        for (int item = 1; item <= 7; item++) {
            own.append("gad7_" + item + ",mood,radio,Item " + item + ",\"1, gar nie | 4, lots\"\n");
        }
        run.file("own.csv", own.toString());
        assertThat(run.run("score", "gad7", "@survey.csv", "--codebook", "@own.csv")
                        .err())
                .contains("TBL-020");
    }

    @Test
    void theMendOfOneInstrumentTurnsNoOther() {
        run.file("one.csv", HEAD + "gad7_1,mood,radio,Item 1,\"0, Nearly every day | 3, Not at all\"\n")
                .file(
                        "two.csv",
                        "id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7,phq9_1,phq9_2,phq9_3,phq9_4,phq9_5,"
                                + "phq9_6,phq9_7,phq9_8,phq9_9\na,3,3,3,3,3,3,2,0,0,0,0,0,0,0,0,1\n");
        CommandRun.Result refused = run.run("score", "gad7,phq9", "@two.csv", "--codebook", "@one.csv");
        assertThat(refused.err()).contains("say --coding gad7=0=3,1=2,2=1,3=0 if they do");
        String[] followed = {
            "score",
            "gad7,phq9",
            "@two.csv",
            "--keep",
            "id",
            "--codebook",
            "@one.csv",
            "--coding",
            "gad7=0=3,1=2,2=1,3=0"
        };
        assertThat(run.run(followed).out()).contains("a,1,7,1,");
    }

    @Test
    void oneWhoseWordsAreNotKnownProvesNothingAndSaysSo() {
        String german = "0, Gar nicht | 1, An einzelnen Tagen | 2, An mehr als der Hälfte | 3, Fast jeden Tag";
        run.file("de.csv", HEAD + "gad7_1,mood,radio,Item 1,\"" + german + "\"\n")
                .file("usual.csv", "id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\na,1,2,3,0,0,0,0\n");
        CommandRun.Result done = run.run("score", "gad7", "@usual.csv", "--codebook", "@de.csv");
        assertThat(done.exit()).isZero();
        assertThat(done.err())
                .contains("de.csv: warning[TBL-018]: the codebook proves nothing of how the items of gad7");
    }

    @Test
    void labelsOfTheFileThatSaySomethingElseAreNotOverruled() throws IOException {
        Files.copy(Path.of("src/test/resources/golden/score-spss-file/in.sav"), folder.resolve("in.sav"));
        StringBuilder dictionary = new StringBuilder(HEAD);
        for (int item = 1; item <= 7; item++) {
            dictionary.append("gad7_" + item + ",mood,radio,Item,\"" + CHOICES + "\"\n");
        }
        run.file("other.csv", dictionary.toString());
        CommandRun.Result done = run.run("score", "gad7", "@in.sav", "--codebook", "@other.csv");
        assertThat(done.exit()).isEqualTo(3);
        assertThat(done.err()).contains("TBL-011", "its value labels say 1 = \"Not at all\"", "those in other.csv say");
    }

    @Test
    void oneOfOtherDataIsRefused() {
        run.file("other.csv", HEAD + "q1,mood,radio,Well?,\"0, No | 1, Yes\"\n");
        CommandRun.Result done = run.run("score", "gad7", "@survey.csv", "--codebook", "@other.csv");
        assertThat(done.exit()).isEqualTo(3);
        assertThat(done.err()).contains("TBL-018");
    }

    @Test
    void choicesThatContradictEachOtherAreRefused() {
        run.file(
                "other.csv",
                HEAD + "gad7_1,mood,radio,,\"" + CHOICES + "\"\ngad7_2,mood,radio,,"
                        + "\"0, Not at all | 1, Several days | 2, More than half the days | 3, Nearly every day\"\n");
        CommandRun.Result done = run.run("score", "gad7", "@survey.csv", "--codebook", "@other.csv");
        assertThat(done.exit()).isEqualTo(3);
        assertThat(done.err()).contains("TBL-011");
    }

    @Test
    void codeForNoDataTakesNone() {
        CommandRun.Result done = run.run("syntax", "gad7", "--for", "r", "--codebook", "@dictionary.csv");
        assertThat(done.exit()).isEqualTo(2);
        assertThat(done.err()).contains("--coding");
    }

    @Test
    void aSurveyTooDeepToReadIsToldAsASurvey() {
        String deep = "{\"SurveyElements\":" + "[".repeat(600) + "]".repeat(600) + "}";
        CommandRun run = CommandRun.in(folder).file("deep.qsf", deep).file("d.csv", "id\n1\n");
        assertThat(run.run("score", "gad7", "@d.csv", "--codebook", "@deep.qsf").err())
                .contains("deep.qsf: error[TBL-006]: lists and objects stand in each other too deeply")
                .contains(
                        "too long, for a survey of Qualtrics\n  help: export the survey itself from Qualtrics, as .qsf")
                .doesNotContain("FHIR", "QuestionnaireResponse");
    }
}
