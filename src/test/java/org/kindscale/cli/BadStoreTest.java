package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;

/** One bad file in the store is told by its name; all others are shown. */
@Timeout(60)
@EnabledOnOs({OS.LINUX, OS.MAC})
class BadStoreTest {

    private static final String BAD = "0000000000000000.jsonl";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);
    private String good = "";

    @BeforeEach
    void oneGoodSitting() throws IOException {
        kindscale = CommandRun.in(folder).file("a.json", "{\"ks6_1\":3,\"ks6_2\":2,\"ks6_6\":5}");
        assertThat(kindscale.run("take", "kind-self-6", "--answers", "@a.json").exit())
                .isZero();
        good = Files.readString(Program.journals(folder).get(0));
    }

    private Path bad() {
        return Program.sittings(folder).resolve(BAD);
    }

    private void damage(String how) throws IOException, InterruptedException {
        switch (how) {
            case "bytes" ->
                Files.write(bad(), good.replace("kind-self-6", "\u00ff").getBytes(StandardCharsets.ISO_8859_1));
            case "folder" -> Files.createDirectory(bad());
            case "dangling" -> Files.createSymbolicLink(bad(), folder.resolve("nowhere"));
            case "pipe" ->
                new ProcessBuilder("mkfifo", bad().toString()).start().waitFor();
            case "empty" -> Files.writeString(bad(), "");
            case "torn" -> Files.writeString(bad(), good.substring(0, 40));
            case "newer" -> Files.writeString(bad(), good.replace("{\"journal\":1", "{\"journal\":3"));
            case "order" -> Files.writeString(bad(), good.replace("[\"ks6_1\",", "["));
            case "code" -> Files.writeString(bad(), good.replace("\"code\":3", "\"code\":4294967299"));
            default -> Files.writeString(bad(), good.replace("\"event\":\"answer\"", "\"event\":\"wish\""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes, ADM-001, no UTF-8 text",
        "folder, ADM-001, it is a folder",
        "dangling, ADM-001, a link to nothing",
        "pipe, ADM-001, no regular file",
        "empty, ADM-001, it is empty",
        "torn, ADM-001, it is empty",
        "newer, ADM-018, a newer version",
        "order, ADM-001, does not name each item",
        "code, ADM-001, is 4294967299",
        "event, ADM-001, an unknown kind"
    })
    void itIsToldByItsName(String how, String code, String why) throws IOException, InterruptedException {
        damage(how);
        for (String command : List.of("export", "history")) {
            CommandRun.Result result = kindscale.run(command, "kind-self-6");
            assertThat(result.err()).contains(BAD, code, why).doesNotContain("CSV-026");
            assertThat(result.exit()).isEqualTo(how.equals("order") ? 0 : ExitCode.INCOMPLETE);
            assertThat(result.out()).contains(command.equals("export") ? ",3,2,,,,5," : "1 result");
        }
        CommandRun.Result take = kindscale.stdin("3\nquit\n").run("take", "kind-self-6", "--plain", "--consent", "yes");
        assertThat(take.exit()).as(take.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(take.err()).contains("Question 2 of 6.");
    }

    @Test
    void aStoppedSittingWhoseOrderLacksAnItemIsNotGoneOnWith() throws IOException {
        List<String> lines = good.replace("[\"ks6_1\",", "[").lines().toList();
        Files.writeString(bad(), String.join("\n", lines.subList(0, 3)) + "\n");
        CommandRun.Result take = kindscale.stdin("3\nquit\n").run("take", "kind-self-6", "--plain", "--consent", "yes");
        assertThat(take.err()).contains("warning[ADM-001]: the order of this sitting does not name each item");
        assertThat(take.exit()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void aStoreThatOthersCanWriteIntoIsWarnedOf() throws IOException {
        Files.setPosixFilePermissions(Program.sittings(folder), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(kindscale.run("history").err())
                .contains("sittings: warning[ADM-017]: others can write into the folder of your sittings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open quote\n", "\u00ff"})
    void aStudyFileThatIsNoCsvIsAFinding(String end) throws IOException {
        String[] call = {"take", "kind-self-6", "--answers", "@a.json", "--participant", "P1", "--append", "@s.csv"};
        assertThat(kindscale.run(call).exit()).isZero();
        Path study = folder.resolve("s.csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(study)))
                .isEqualTo("rw-------");
        String[] next = call.clone();
        next[5] = "P2";
        Files.write(study, (Files.readString(study) + end).getBytes(StandardCharsets.ISO_8859_1));
        CommandRun.Result result = kindscale.run(next);
        assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err()).contains("s.csv: error[ADM-005]: the file ");
    }

    @Test
    void aStudyFolderThatOthersCanWriteIntoIsWarnedOf() throws IOException {
        Path study = Files.createDirectory(folder.resolve("study"));
        Files.setPosixFilePermissions(study, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(kindscale
                        .run("take", "kind-self-6", "--answers", "@a.json", "--append", "@study/s.csv")
                        .err())
                .contains("warning[ADM-017]: others can write into the folder of the study file");
    }
}
