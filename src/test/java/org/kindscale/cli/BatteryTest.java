package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instruments and questions of one's own in one sitting: asked, stored, written as one row. */
class BatteryTest {

    private static final String EVENING = "src/test/resources/batteries/evening.json";
    private static final String LINES =
            "y\n17\n34\n1\n2020-02-30\n2020-02-29\n101\n70\nto sleep, \"well\"\n1\n2\n3\n4\n4\n5\n1\n2\nyes\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale() {
        return CommandRun.in(folder).env("LANG", "en_GB.UTF-8").env("COLUMNS", "80");
    }

    private CommandRun.Result take(String typed, String... more) {
        List<String> call = new ArrayList<>(List.of("take", EVENING, "--plain"));
        call.addAll(List.of(more));
        return kindscale().stdin(typed).run(call.toArray(String[]::new));
    }

    private static Map<String, String> row(String csv) throws IOException {
        CSVFormat format =
                CSVFormat.Builder.create().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(1);
            return new HashMap<>(rows.get(0).toMap());
        }
    }

    private Map<String, String> study() throws IOException {
        return row(Files.readString(folder.resolve("study.csv")));
    }

    private CommandRun.Result takeForStudy() {
        CommandRun.Result result = take(
                LINES,
                "--participant",
                "P1",
                "--append",
                folder.resolve("study.csv").toString());
        assertThat(result.exit()).as(result.err()).isZero();
        return result;
    }

    @Test
    void oneConsentOneProgressAndHeadingsOfParts() {
        String said = takeForStudy().err();
        assertThat(said).containsOnlyOnce("Do you want to begin?");
        assertThat(said)
                .contains(
                        "Part 1 of 3: About you",
                        "Part 2 of 3: Kind to Myself, right now",
                        "Question 3 of 13.",
                        "Question 13 of 13.");
    }

    @Test
    void whatDoesNotFitIsAskedAgain() {
        assertThat(takeForStudy().err())
                .contains(
                        "Type a whole number from 18 to 99.",
                        "This is no day of the calendar.",
                        "Type a whole number from 0 to 100.");
    }

    @Test
    void aPersonIsOneRow() throws IOException {
        takeForStudy();
        assertThat(study())
                .containsEntry("participant", "P1")
                .containsEntry("age", "34")
                .containsEntry("since", "2020-02-29")
                .containsEntry("tired", "70")
                .containsEntry("wish", "to sleep, \"well\"")
                .containsEntry("ks6_1", "1")
                .containsEntry("has_home", "0");
    }

    @Test
    void whatIsNotAskedWasNotLeftOut() throws IOException {
        takeForStudy();
        assertThat(study())
                .containsEntry("kg16_1", "")
                .containsEntry("kg16_1_status", "not administered")
                .containsEntry("taken_kind_ground_16_stigma_status", "not administered");
    }

    @Test
    void attentionItemsStandApartFromScores() throws IOException {
        take(
                LINES.replace("1\n2\n3\n4\n4\n5\n1\n2\n", "1\n2\n3\n1\n4\n5\n1\n2\n"),
                "--append",
                folder.resolve("study.csv").toString());
        assertThat(study())
                .containsEntry("check_1", "1")
                .containsEntry("attention_asked", "1")
                .containsEntry("attention_wrong", "1")
                .containsEntry("taken_kind_self_6_total", "2");
    }

    @Test
    void theRowIsScoredWithoutAFlag() {
        takeForStudy();
        CommandRun.Result scored = kindscale().run("score", "kind-self-6", "@study.csv", "--keep", "participant");
        assertThat(scored.exit()).as(scored.err()).isZero();
        assertThat(scored.out()).isEqualTo("participant,kind_self_6_total,kind_self_6_answered\nP1,2,6\n");
        assertThat(kindscale()
                        .run("score", "kind-self-6,kind-ground-16", "@study.csv")
                        .exit())
                .isZero();
        assertThat(kindscale().run("analyze", "kind-self-6", "@study.csv").exit())
                .isZero();
    }

    @Test
    void exportGivesTheSameRow() throws IOException {
        takeForStudy();
        Map<String, String> exported = row(kindscale().run("export", EVENING).out());
        Map<String, String> study = study();
        study.remove("ended"); // the moment of the row, and of the last line of the journal
        exported.remove("ended");
        assertThat(exported).isEqualTo(study);
    }

    @Test
    void historyHasEachInstrumentOfIt() {
        takeForStudy();
        assertThat(kindscale().run("history", "--participant", "P1").out())
                .contains("kind-self-6")
                .doesNotContain("kind-ground-16");
    }

    @Test
    void aStoppedSittingGoesOnWithItsAnswers() throws IOException {
        assertThat(take("y\n34\n1\nquit\n").exit()).isEqualTo(130);
        CommandRun.Result again = take("yes\nskip\n70\nrest\n1\n2\n3\n4\n4\n5\n1\n2\nyes\n");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(row(kindscale().run("export", EVENING).out()))
                .containsEntry("age", "34")
                .containsEntry("since_status", "skipped")
                .containsEntry("wish", "rest");
    }

    /** Whoever goes back and says that they are in no therapy was not asked since when. */
    @Test
    void anAnswerThatIsNotAskedForAnyMoreIsTakenBack() throws IOException {
        CommandRun.Result taken = take("y\n34\n1\n2020-02-29\nback\nback\n2\n70\nrest\n1\n2\n3\n4\n4\n5\n1\n2\nyes\n");
        assertThat(taken.exit()).as(taken.err()).isZero();
        assertThat(row(kindscale().run("export", EVENING).out()))
                .containsEntry("therapy", "0")
                .containsEntry("since", "")
                .containsEntry("since_status", "not administered");
    }

    @Test
    void aListOfInstrumentsIsABattery() throws IOException {
        String typed = "y\n" + "3\n".repeat(6 + 12) + "yes\n";
        CommandRun.Result taken = kindscale().stdin(typed).run("take", "kind-self-6,kind-self-12", "--plain");
        assertThat(taken.exit()).as(taken.err()).isZero();
        assertThat(row(kindscale().run("export", "kind-self-6,kind-self-12").out()))
                .containsEntry("ks6_6", "3")
                .containsEntry("ks12_12", "3")
                .containsEntry("taken_kind_self_12_total", "3");
    }

    @Test
    void answersCanBeGivenAtOnce() throws IOException {
        CommandRun with = kindscale()
                .file(
                        "a.json",
                        "{\"age\":34,\"therapy\":0,\"tired\":70,\"ks6_1\":1,\"ks6_2\":2,\"ks6_3\":3,\"check_1\":4,"
                                + "\"ks6_4\":4,\"ks6_5\":5,\"ks6_6\":1,\"has_home\":0}");
        CommandRun.Result taken = with.run("take", EVENING, "--answers", "@a.json", "-q", "--format", "json");
        assertThat(taken.exit()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("\"attention\":{\"asked\":1,\"wrong\":0}", "\"value\":2");
        assertThat(taken.out()).doesNotContain("kind-ground-16");
    }

    @Test
    void anAnswerThatCannotBeIsRefusedBeforeAnythingIsWritten() {
        CommandRun with = kindscale().file("a.json", "{\"age\":17,\"has_home\":0}");
        CommandRun.Result taken = with.run("take", EVENING, "--answers", "@a.json");
        assertThat(taken.exit()).isEqualTo(3);
        assertThat(taken.err()).contains("ADM-008", "\"17\" is no answer to age");
        assertThat(folder.resolve(".local")).doesNotExist();
    }

    @Test
    void withoutFeedbackNoScoreIsPrintedAnywhere() {
        for (String[] form : new String[][] {{"--format", "text"}, {"--format", "json"}}) {
            CommandRun.Result taken = take(LINES, "--no-feedback", form[0], form[1]);
            assertThat(taken.exit()).as(taken.err()).isZero();
            assertThat(taken.out() + taken.err())
                    .doesNotContain("scores", "Self-compassion right now", "little for now");
        }
    }

    /** The last item of the PHQ-9 calls for a message, whatever it was asked with. */
    @Test
    void whatConcernsSafetyIsSaidAsForOneInstrument() throws IOException {
        StringBuilder paste = new StringBuilder();
        for (int item = 1; item <= 10; item++) {
            paste.append(item).append(". made-up words of number ").append(item).append('\n');
        }
        CommandRun with = kindscale().file("p.txt", paste.toString());
        assertThat(with.run("wording", "add", "phq9", "@p.txt", "--accept").exit())
                .isZero();
        CommandRun.Result taken = kindscale()
                .stdin("y\n" + "3\n".repeat(6) + "1\n".repeat(10) + "yes\n\n")
                .run("take", "kind-self-6,phq9", "--plain", "--no-feedback");
        assertThat(taken.exit()).as(taken.err()).isZero();
        assertThat(taken.err().replaceAll("\\s+", " ")).contains("please talk to someone now");
    }

    @Test
    void deletingSaysWhatGoesWithItAndCountsASittingOnce() throws IOException {
        take(LINES);
        CommandRun.Result deleted = kindscale().run("history", "delete", "kind-self-6", "--yes");
        assertThat(deleted.err()).contains("kind-self-6, kind-ground-16", "1 sitting deleted");
        assertThat(Program.journals(folder)).isEmpty();
        take(LINES);
        assertThat(kindscale().run("history", "delete", "--yes").err()).contains("1 sitting deleted");
    }

    @Test
    void aListIsNamedInTheLanguageOfThePerson() {
        CommandRun.Result declined =
                kindscale().env("LANG", "es_ES.UTF-8").stdin("no\n").run("take", "kind-self-6,kind-self-12", "--plain");
        assertThat(declined.err())
                .startsWith("Con amabilidad hacia mí, ahora mismo (6 frases), Con amabilidad hacia mí, versión corta")
                .doesNotContain("Las partes");
    }
}
