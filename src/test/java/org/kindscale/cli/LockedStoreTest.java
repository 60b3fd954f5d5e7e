package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;

/** The vault and what it keeps: made once, missed when it is gone, and not needed by sittings that carry their own. */
class LockedStoreTest {

    private static final Path FIRST_FORMAT = Path.of("src/test/resources/sittings/first-format");
    private static final String ANSWERS = "{\"ks6_1\":3,\"ks6_2\":2,\"ks6_3\":4,\"ks6_4\":1,\"ks6_5\":5,\"ks6_6\":2}";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void files() {
        kindscale = CommandRun.in(folder)
                .file("right", "willow by the water\n")
                .file("wrong", "oak on the hill\n")
                .file("a.json", ANSWERS);
    }

    private CommandRun.Result take(String... more) {
        String[] call = {"take", "kind-self-6", "--answers", "@a.json", "--passphrase-file", "@right"};
        return kindscale.run(Stream.of(call, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private CommandRun.Result export(String passphrase) {
        return kindscale.run("export", "kind-self-6", "--all", "--passphrase-file", passphrase);
    }

    private void firstFormat() throws IOException {
        Path store = Files.createDirectories(Program.sittings(folder));
        try (Stream<Path> files = Files.list(FIRST_FORMAT)) {
            for (Path file : files.toList()) {
                Files.copy(file, store.resolve(file.getFileName()));
            }
        }
    }

    private Path newest() throws IOException {
        return Program.journals(folder).stream()
                .filter(path -> path.toString().endsWith(".locked"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void storesOfTheFirstFormatOpenAndGoOn() throws IOException {
        firstFormat();
        assertThat(export("@right").out().lines()).hasSize(4).anyMatch(line -> line.contains(",3,2,,,,,"));
        kindscale.stdin("yes\n4\n1\n5\n2\nyes\n");
        CommandRun.Result resumed = kindscale.run("take", "kind-self-6", "--plain", "--passphrase-file", "@right");
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(take().exit()).isZero();
        assertThat(export("@right").out().lines().filter(line -> line.contains(",3,2,4,1,5,2,")))
                .hasSize(4);
        assertThat(export("@wrong").err()).contains("error[ADM-002]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "history"})
    void readersMakeNothing(String command) throws IOException {
        CommandRun.Result nothing = kindscale.run(command, "kind-self-6", "--passphrase-file", "@wrong");
        assertThat(nothing.exit()).as(nothing.err()).isZero();
        assertThat(Program.journals(folder)).isEmpty();
        assertThat(take().exit()).isZero();
        assertThat(export("@right").out().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "empty", "torn"})
    void aVaultThatIsGoneIsSaidToBeAndSittingsOpenWithoutIt(String how) throws IOException {
        assertThat(take().exit()).isZero();
        damageVault(how);
        CommandRun.Result read = export("@right");
        assertThat(read.err()).contains("warning[ADM-013]: the vault is").doesNotContain("ADM-002");
        assertThat(read.out().lines()).hasSize(2);
        assertThat(export("@wrong").err()).contains("error[ADM-002]");
        assertThat(take().exit()).isZero();
        assertThat(export("@right").out().lines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "empty", "torn"})
    void theFirstFormatCannotDoWithoutItsVault(String how) throws IOException {
        firstFormat();
        damageVault(how);
        CommandRun.Result read = export("@right");
        assertThat(read.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(read.err()).contains("error[ADM-013]: the vault is").doesNotContain("ADM-002");
        assertThat(take().exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Program.journals(folder)).hasSize(how.equals("missing") ? 3 : 4);
    }

    private void damageVault(String how) throws IOException {
        Path vault = Program.sittings(folder).resolve("vault");
        String text = Files.readString(vault);
        Files.delete(vault);
        if (!how.equals("missing")) {
            Files.writeString(vault, how.equals("empty") ? "" : text.substring(0, 60));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void linesCutOffTheEndAreMissed(int lines) throws IOException {
        assertThat(take().exit()).isZero();
        List<String> all = Files.readAllLines(newest());
        Files.writeString(newest(), String.join("\n", all.subList(0, all.size() - lines)) + "\n");
        CommandRun.Result read = export("@right");
        assertThat(read.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(read.err()).contains("error[ADM-019]: the end of this sitting is missing: it had 8 lines, ");
    }

    @Test
    void firstRunsAtOnceMakeOneVault() throws IOException, InterruptedException {
        List<Process> programs = new ArrayList<>();
        for (int p = 0; p < 4; p++) {
            String answers = folder.resolve("a.json").toString();
            String passphrase = folder.resolve("right").toString();
            programs.add(Program.start(
                    folder, "take", "kind-self-6", "--answers", answers, "--passphrase-file", passphrase, "--quiet"));
        }
        for (Process program : programs) {
            assertThat(program.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
        }
        assertThat(Program.journals(folder)).hasSize(5);
        assertThat(export("@right").out().lines()).hasSize(5);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatMakesTheLockWeakIsSaid() throws IOException {
        kindscale.file("short", "oak\n");
        CommandRun.Result weak = kindscale.run(
                "take", "kind-self-6", "--answers", "@a.json", "--passphrase-file", "@short", "--append", "@study.csv");
        assertThat(weak.exit()).isZero();
        assertThat(weak.err())
                .contains("short: warning[ADM-015]: others can read this passphrase")
                .contains("--lock: warning[ADM-014]: the passphrase has fewer than 8 characters")
                .contains("study.csv: warning[ADM-016]: the answers are encrypted where sittings are stored");
        Files.setPosixFilePermissions(folder.resolve("right"), PosixFilePermissions.fromString("rw-------"));
        CommandRun other = CommandRun.in(folder).env("HOME", "@other");
        CommandRun.Result sound =
                other.run("take", "kind-self-6", "--answers", "@a.json", "--passphrase-file", "@right");
        assertThat(sound.err()).doesNotContain("warning");
    }

    @Test
    void theLastLineNamesACommandThatWorks() {
        CommandRun.Result taken = take("--format", "text");
        assertThat(taken.err().replaceAll("\\s+", " "))
                .containsPattern("\"kindscale history kind-self-6 --passphrase-file \\S*right\"");
        CommandRun.Result history = kindscale.run("history", "kind-self-6", "--passphrase-file", "@right");
        assertThat(history.exit()).isZero();
        assertThat(history.out()).contains("Kind to Myself").contains("1 result");
    }
}
