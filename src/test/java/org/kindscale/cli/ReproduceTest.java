package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was recorded is done again, and compared. */
class ReproduceTest {

    private static final String SURVEY = """
            id,ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6
            a,1,2,3,4,5,1
            b,5,4,3,2,1,-9
            c,2,2,2,2,2,2
            """;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void recordedRun() {
        kindscale = CommandRun.in(folder).file("in.csv", SURVEY);
        CommandRun.Result scored = kindscale.run(
                "score",
                "kind-self-6",
                "@in.csv",
                "--missing",
                "-9",
                "-o",
                "@out.csv",
                "--provenance",
                "@run.json",
                "--keep",
                "id");
        assertThat(scored.exit()).as(scored.err()).isZero();
    }

    private CommandRun.Result again(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "reproduce";
        words[1] = "@run.json";
        System.arraycopy(more, 0, words, 2, more.length);
        return kindscale.run(words);
    }

    private String moved(String old, String now) {
        return folder.resolve(old) + "=" + folder.resolve(now);
    }

    private void change(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        CommandRun.Result result = again();
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("kindscale score kind-self-6 in.csv --missing=-9 --keep=id\n")
                .containsPattern("input +the same +in.csv")
                .contains("as the run wrote it")
                .contains("byte-identical")
                .endsWith("the same bytes came out of the same input\n");
    }

    @Test
    void nothingIsWritten() throws IOException {
        Files.delete(folder.resolve("out.csv"));
        assertThat(again().exit()).isZero();
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void anotherAnswerIsToldWithTheLineOfTheOutput() throws IOException {
        change("in.csv", "b,5", "b,4");
        CommandRun.Result result = again();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("another file: its hash differs")
                .contains("other bytes: 1 of 4 lines, the first is line 3")
                .endsWith("not the same: 2 things differ\n");
    }

    @Test
    void anotherColumnThatIsNotKeptGivesTheSameScoresButIsNoProof() throws IOException {
        change("in.csv", "ks6_6\n", "ks6_6,age\n");
        change("in.csv", "5,1\n", "5,1,30\n");
        change("in.csv", "-9\n", "-9,31\n");
        change("in.csv", "2,2\n", "2,2,32\n");
        CommandRun.Result result = again();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("byte-identical").endsWith("not the same: 1 thing differs\n");
    }

    @Test
    void scoresChangedByHandAreTold() throws IOException {
        change("out.csv", "a,", "x,");
        CommandRun.Result result = again();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("changed since the run wrote it").contains("byte-identical");
    }

    @Test
    void aFileThatLiesElsewhereIsNamed() throws IOException {
        Files.move(folder.resolve("in.csv"), folder.resolve("archive.csv"));
        CommandRun.Result lost = again();
        assertThat(lost.exit()).isEqualTo(3);
        assertThat(lost.out()).contains("is not here");
        assertThat(lost.err()).contains("[CSV-001]").contains("--file in.csv=PATH");
        assertThat(again("--file", moved("in.csv", "archive.csv")).exit()).isZero();
    }

    @Test
    void aFileThatIsRefusedNowIsToldWithItsFindings() throws IOException {
        change("in.csv", "b,5", "b,7");
        CommandRun.Result result = again();
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("in.csv:3:2: error[CSV-004]").contains("could not be done again");
    }

    @Test
    void anotherDefinitionOfTheSameVersionIsTold() throws IOException {
        String own = Files.readString(Path.of("scales/kind-self-6.json"));
        kindscale.file("own.json", own.replace("\"id\": \"kind-self-6\"", "\"id\": \"own\""));
        kindscale.run("score", "@own.json", "@in.csv", "--missing", "-9", "--provenance", "@run.json");
        assertThat(again().exit()).isZero();
        change("own.json", "\"id\": \"own\"", "\"id\" : \"own\"");
        CommandRun.Result result = again();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("of the same version, but other bytes")
                .contains("byte-identical");
    }

    @Test
    void aChangedColumnMapIsTold() throws IOException {
        kindscale.run("score", "kind-self-6", "@in.csv", "--missing", "-9", "--save-columns", "@map.json", "-q");
        kindscale.run(
                "score",
                "kind-self-6",
                "@in.csv",
                "--missing",
                "-9",
                "--columns",
                folder + "/map.json",
                "--provenance",
                "@run.json");
        assertThat(again().exit()).isZero();
        change("map.json", "\"ks6_1\" : \"ks6_1\"", "\"ks6_1\" : \"ks6_0\"");
        change("map.json", "\"ks6_2\" : \"ks6_2\"", "\"ks6_2\" : \"ks6_1\"");
        change("map.json", "\"ks6_0\"", "\"ks6_2\"");
        CommandRun.Result result = again();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("columns").contains("kind-self-6 ks6_1 ks6_1 then, ks6_2 now");
    }

    @Test
    void rowsSetAsideAreComparedToo() throws IOException {
        change("in.csv", "c,2", "c,8");
        kindscale.run(
                "score",
                "kind-self-6",
                "@in.csv",
                "--missing",
                "-9",
                "--on-invalid",
                "reject",
                "--rejects",
                "@rejects.csv",
                "--provenance",
                "@run.json");
        CommandRun.Result result = again();
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).containsPattern("rejects +the same +rows set aside");
    }

    @Test
    void aWorkbookComesOutTheSame() {
        kindscale.run(
                "score",
                "kind-self-6",
                "@in.csv",
                "--missing",
                "-9",
                "-o",
                "@out.xlsx",
                "--detail",
                "--provenance",
                "@run.json");
        CommandRun.Result result = again();
        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(result.out()).contains("--format=xlsx");
    }

    @Test
    void standardInputIsReadAgain() {
        kindscale.stdin(SURVEY).run("score", "kind-self-6", "-", "--missing", "-9", "--provenance", "@run.json");
        assertThat(kindscale.stdin(SURVEY).run("reproduce", "@run.json").exit()).isZero();
        assertThat(kindscale.stdin("").run("reproduce", "@run.json").exit()).isEqualTo(3);
        String there = "-=" + folder.resolve("in.csv");
        assertThat(kindscale.run("reproduce", "@run.json", "--file", there).exit())
                .isZero();
    }

    @Test
    void anotherProgramThatGivesTheSameBytesIsTold() throws IOException {
        change("run.json", "\"kindscale\" : \"", "\"kindscale\" : \"0.0.");
        CommandRun.Result result = again();
        assertThat(result.exit()).isZero();
        assertThat(result.out()).endsWith("by another program\n");
    }

    @Test
    void whatIsNoRecordIsRefused() throws IOException {
        assertThat(kindscale.run("reproduce", "@in.csv").err()).contains("in.csv: error[USE-010]");
        assertThat(kindscale.run("reproduce", "@absent.json").err()).contains("there is no such file");
        change("run.json", "\"call\"", "\"words\"");
        CommandRun.Result result = again();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("an earlier kindscale wrote it");
    }

    @Test
    void quietlyOnlyWhatDiffersIsSaid() throws IOException {
        assertThat(again("-q").out()).isEmpty();
        change("in.csv", "b,5", "b,4");
        assertThat(again("-q").out()).contains("another file").doesNotContain("definition");
    }
}
