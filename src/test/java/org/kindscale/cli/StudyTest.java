package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a study stands, and its files from two machines as one. */
class StudyTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale() {
        return CommandRun.in(folder);
    }

    private void take(String file, String participant, String session, String answers) {
        CommandRun.Result result = kindscale()
                .stdin(answers)
                .run(
                        "take",
                        "kind-self-6",
                        "--answers",
                        "-",
                        "--participant",
                        participant,
                        "--session",
                        session,
                        "--append",
                        "@" + file);
        assertThat(result.exit()).as(result.err()).isZero();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static String codes(int first) {
        return "{ \"ks6_1\": " + first + ", \"ks6_2\": 2, \"ks6_3\": 4, \"ks6_4\": 1, \"ks6_5\": 5 }";
    }

    @BeforeEach
    void twoMachines() {
        take("a.csv", "P02", "1", codes(1));
        take("a.csv", "P01", "1", codes(2));
        take("b.csv", "P01", "2", codes(3));
        take("b.csv", "P03", "1", codes(4));
    }

    @Test
    void whoAndWhichSessions() {
        CommandRun.Result result = kindscale().run("study", "status", "@a.csv", "@b.csv");
        assertThat(result.exit()).isZero();
        assertThat(result.out().replaceAll("20\\d\\d-\\d\\d-\\d\\d", "DAY").replaceAll("  +", " "))
                .isEqualTo("""
                        who session what day answered state
                        P01 1 kind-self-6 DAY 5 of 6 finished
                        P01 2 kind-self-6 DAY 5 of 6 finished
                        P02 1 kind-self-6 DAY 5 of 6 finished
                        P03 1 kind-self-6 DAY 5 of 6 finished

                        3 persons, 4 sittings: 4 finished, 0 stopped
                        session 1: finished by 3
                        session 2: finished by 1; not by P02, P03
                        alerts: none
                        person and session twice: none
                        """);
    }

    @Test
    void whoStoppedAndWhere() {
        String[] call = {"take", "kind-self-6,kind-ground-16", "--plain", "--participant", "P9"};
        assertThat(kindscale().stdin("y\n1\n2\n3\nq\n").run(call).exit()).isEqualTo(130);
        String export =
                kindscale().run("export", "kind-self-6,kind-ground-16", "--all").out();
        CommandRun.Result result = kindscale().file("e.csv", export).run("study", "status", "@e.csv");
        assertThat(result.out())
                .contains("3 of 3", "stopped at ks6_4; not reached: kind-ground-16", "0 finished, 1 stopped");
    }

    @Test
    void alertsAndPersonsTwiceAskForAttention() throws IOException {
        String row = text("a.csv").lines().toList().get(1);
        String again = text("a.csv") + row.replaceFirst("^\\w+", "0123456789abcdef") + "\n";
        kindscale().file("c.csv", again);
        CommandRun.Result result = kindscale().run("study", "status", "@c.csv", "--strict");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("finished; twice", "person and session twice: P02/1\n");
        assertThat(result.err())
                .contains("c.csv:4: warning[ADM-043]: participant \"P02\", session \"1\", has another "
                        + "finished sitting at c.csv:2");
        assertThat(kindscale().run("study", "status", "@a.csv", "--strict").exit())
                .isZero();
    }

    @Test
    void itemsThatAskForAttentionAreNamed() throws IOException {
        String header = text("a.csv").lines().toList().get(0);
        String row = text("a.csv").lines().toList().get(1);
        int flags = List.of(header.split(",", -1)).indexOf("flags");
        String[] cells = row.split(",", -1);
        cells[flags] = "item9";
        kindscale().file("f.csv", header + "\n" + String.join(",", cells) + "\n");
        assertThat(kindscale().run("study", "status", "@f.csv").out())
                .contains("alert: item9", "alerts: P02/1 (item9)");
    }

    @Test
    void oneSittingInTwoFilesCountsOnce() {
        CommandRun.Result result = kindscale().run("study", "status", "@a.csv", "@a.csv");
        assertThat(result.out()).contains("2 sittings: 2 finished");
        assertThat(result.err()).contains("note[ADM-045]: 2 sittings stand here");
    }

    @Test
    void csvAndJsonAreForPrograms() {
        CommandRun.Result csv = kindscale().run("study", "status", "@a.csv", "--format", "csv");
        assertThat(csv.out())
                .startsWith("participant,session,what,day,state,stopped_at,not_reached,answered,asked,alerts,twice,")
                .contains("\nP01,1,kind-self-6,20", ",finished,,,5,6,,0,", "a.csv:3\n");
        assertThat(kindscale()
                        .run("study", "status", "@a.csv", "--format", "json")
                        .out())
                .startsWith("[\n{\"participant\":\"P01\",\"session\":\"1\",")
                .endsWith("\n]\n");
    }

    @Test
    void filesOfTwoMachinesBecomeOne() throws IOException {
        CommandRun.Result result = kindscale().run("study", "merge", "@a.csv", "@b.csv", "-o", "@all.csv");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(text("all.csv"))
                .isEqualTo(text("a.csv") + text("b.csv").substring(text("b.csv").indexOf('\n') + 1));
        take("all.csv", "P04", "1", codes(5)); // and goes on as a study file
        assertThat(kindscale()
                        .run("score", "kind-self-6", "@all.csv", "--keep", "participant")
                        .out()
                        .lines())
                .hasSize(6);
    }

    @Test
    void theSameSittingIsWrittenOnce() throws IOException {
        kindscale().run("study", "merge", "@a.csv", "@a.csv", "@b.csv", "-o", "@all.csv");
        assertThat(text("all.csv").lines()).hasSize(5);
    }

    @Test
    void twoContentsOfOneSittingAreRefusedWithBothPlaces() throws IOException {
        kindscale().file("c.csv", text("a.csv").replace(",P02,", ",P20,"));
        CommandRun.Result result = kindscale().run("study", "merge", "@a.csv", "@c.csv", "-o", "@all.csv");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err())
                .contains("c.csv:2: error[ADM-042]: sitting ", "stands at a.csv:2 with other content: participant");
        assertThat(folder.resolve("all.csv")).doesNotExist();
    }

    @Test
    void otherColumnsAreUnitedAndSaid() throws IOException {
        String header = text("a.csv").lines().toList().get(0);
        String fewer = "sitting,participant,session,instrument,started,ended,"
                + header.substring(header.indexOf("ks6_1")).replaceAll(",taken_.*", "")
                + "\nabc,P08,1,kind-self-6,2026-01-02T10:00:00Z,2026-01-02T10:05:00Z,1,2,3,4,5,,"
                + "answered,answered,answered,answered,answered,skipped,1,1,1,1,1,1\n";
        CommandRun.Result result =
                kindscale().file("old.csv", fewer).run("study", "merge", "@old.csv", "@a.csv", "-o", "@all.csv");
        assertThat(result.err()).contains("old.csv:1: note[ADM-005]: this file has no column version, language");
        assertThat(text("all.csv")).startsWith(header).contains("\nabc,P08,1,kind-self-6,,,,2026-01-02T10:00:00Z");
    }

    @Test
    void aJoinedFileTakesFurtherRows() throws IOException {
        String[] lines = text("a.csv").split("\n", -1);
        String turned = "site," + lines[0].replace("participant,session,", "session,participant,") + "\n7,"
                + lines[1].replace(",P02,1,", ",1,P02,") + "\n";
        kindscale().file("turned.csv", turned);
        take("turned.csv", "P05", "3", codes(2));
        String added = text("turned.csv").substring(turned.length());
        assertThat(text("turned.csv")).startsWith(turned);
        assertThat(added).startsWith("\"\",").contains(",3,P05,kind-self-6,").hasLineCount(1);
        assertThat(kindscale()
                        .run("score", "kind-self-6", "@turned.csv", "--keep", "participant,site")
                        .out())
                .contains("P02,7,", "P05,\"\",");

        CommandRun.Result twice = kindscale()
                .stdin(codes(2))
                .run(
                        "take",
                        "kind-self-6",
                        "--answers",
                        "-",
                        "--participant",
                        "P02",
                        "--session",
                        "1",
                        "--append",
                        "@turned.csv");
        assertThat(twice.err()).contains("turned.csv:2: error[ADM-011]");
    }

    @Test
    void whatAFileLacksOrHasTooMuchIsNamed() throws IOException {
        kindscale().file("a.csv", text("a.csv").replace("flags,notes", "flags,remarks"));
        kindscale().file("b.csv", text("b.csv").replace("ks6_1,", "x_1,x_1_status,ks6_1,"));
        String[] call = {"take", "kind-self-6", "--answers", "-", "--participant", "P9", "--append", ""};
        call[call.length - 1] = "@a.csv";
        assertThat(kindscale().stdin(codes(1)).run(call).err())
                .contains("a.csv:1: error[ADM-005]: the file has no column \"notes\"\n");
        call[call.length - 1] = "@b.csv";
        assertThat(kindscale().stdin(codes(1)).run(call).err())
                .contains("the file has columns of other questions or scores: \"x_1\", \"x_1_status\"\n");
    }

    @Test
    void otherQuestionsAreRefused() {
        String export = kindscale().run("export", "kind-self-12").out();
        CommandRun.Result result =
                kindscale().file("k12.csv", export).run("study", "merge", "@a.csv", "@k12.csv", "-o", "@all.csv");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("k12.csv:1: error[ADM-044]", "\"ks12_1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "status", "merge", "sort @a.csv", "merge @a.csv --format csv", "status @a.csv --format xml"})
    void wrongCallsAreToldSo(String call) {
        assertThat(kindscale().run(("study " + call).strip().split(" ", -1)).exit())
                .isEqualTo(2);
    }

    @Test
    void whatIsNoFileOfSittingsIsRefused() {
        CommandRun.Result result = kindscale().file("x.csv", "id,a\n1,2\n").run("study", "status", "@x.csv");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("x.csv:1: error[ADM-041]", "no column \"sitting\"");
        assertThat(kindscale().run("study", "status", "@nix.csv").err()).contains("nix.csv: error[CSV-001]");
        assertThat(kindscale()
                        .file("e.csv", "")
                        .run("study", "status", "@e.csv")
                        .err())
                .contains("CSV-002");
        assertThat(kindscale()
                        .file("r.csv", "a,b\n1\n")
                        .run("study", "status", "@r.csv")
                        .err())
                .contains("r.csv:2: error[CSV-007]");
    }

    @Test
    void anInputIsNotWrittenOver() {
        assertThat(kindscale()
                        .run("study", "merge", "@a.csv", "@b.csv", "-o", "@a.csv")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void scoreSaysThatAPersonAndSessionStandTwice() throws IOException {
        String row = text("a.csv").lines().toList().get(1);
        kindscale().file("c.csv", text("a.csv") + row.replaceFirst("^\\w+", "0123456789abcdef") + "\n");
        assertThat(kindscale()
                        .run("score", "kind-self-6", "@c.csv", "--keep", "none")
                        .err())
                .contains("warning[CSV-057]", "row 3 has that of row 1");
        kindscale().run("study", "merge", "@a.csv", "@b.csv", "-o", "@all.csv");
        assertThat(kindscale()
                        .run("score", "kind-self-6", "@all.csv", "--keep", "none")
                        .err())
                .doesNotContain("CSV-057");
    }
}
