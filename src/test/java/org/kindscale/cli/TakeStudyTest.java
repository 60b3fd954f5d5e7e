package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;

/** Sittings for studies, and what is kept of any sitting, and where. */
class TakeStudyTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void answers() {
        kindscale = CommandRun.in(folder).file("a.json", "{\"ks6_1\":3,\"ks6_2\":2,\"ks6_6\":5}");
    }

    private CommandRun.Result take(String... more) {
        String[] call = {"take", "kind-self-6", "--answers", "@a.json"};
        return kindscale.run(Stream.of(call, more).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void aRowIsNotAddedTwice() throws IOException {
        String[] call = {"--participant", "P07", "--session", "2", "--append", "@study.csv"};
        assertThat(take(call).exit()).isZero();
        String before = Files.readString(folder.resolve("study.csv"));
        CommandRun.Result again = take(call);
        assertThat(again.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err()).isEqualTo("""
                study.csv:2: error[ADM-011]: participant "P07", session "2", has a row already
                  help: give another --session, or remove the row first
                """);
        assertThat(folder.resolve("study.csv")).hasContent(before);
        call[3] = "3";
        assertThat(take(call).exit()).isZero();
        assertThat(Files.readAllLines(folder.resolve("study.csv"))).hasSize(3);
    }

    @Test
    void theSameSeedGivesTheSameOrder() {
        List<String> orders = Stream.of("7", "7", "8")
                .map(seed -> take("--order", "random", "--seed", seed, "--no-store", "--append", "@s" + seed + ".csv"))
                .map(CommandRun.Result::err)
                .toList();
        assertThat(orders).allMatch(err -> !err.contains("error"));
        String seven = column("s7.csv", 1, "order");
        assertThat(column("s7.csv", 2, "order")).isEqualTo(seven);
        assertThat(column("s8.csv", 1, "order")).isNotEqualTo(seven);
        assertThat(column("s8.csv", 1, "seed")).isEqualTo("8");
        assertThat(seven.split(" ", -1)).hasSize(6).doesNotHaveDuplicates();
    }

    private String column(String file, int row, String name) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            int column = List.of(lines.get(0).split(",", -1)).indexOf(name);
            return lines.get(row).split(",", -1)[column];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWrongPassphraseOpensAndChangesNothing() throws IOException {
        kindscale.file("right", "willow\n").file("wrong", "oak\n");
        assertThat(take("--lock", "--passphrase-file", "@right").exit()).isZero();
        Path vault = Program.sittings(folder).resolve("vault");
        byte[] before = Files.readAllBytes(vault);
        CommandRun.Result wrong = take("--lock", "--passphrase-file", "@wrong");
        assertThat(wrong.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err()).contains("error[ADM-002]: the passphrase does not open what is stored here");
        assertThat(vault).hasBinaryContent(before);
        assertThat(Program.journals(folder)).hasSize(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsStoredIsPrivateAndLiesWhereItIsSaid() throws IOException {
        kindscale
                .env("XDG_DATA_HOME", "@data")
                .env("XDG_CONFIG_HOME", "@config")
                .env("XDG_CACHE_HOME", "@cache");
        kindscale.file("right", "willow\n");
        assertThat(take().exit()).isZero();
        assertThat(take("--lock", "--passphrase-file", "@right").exit()).isZero();
        assertThat(kindscale.run("history", "kind-self-6").exit()).isZero();
        assertThat(kindscale.run("export", "kind-self-6").exit()).isZero();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> stored = all.filter(path -> !path.equals(folder))
                    .filter(path -> !path.endsWith("a.json") && !path.endsWith("right"))
                    .toList();
            assertThat(stored).hasSize(6).allSatisfy(path -> {
                assertThat(path).startsWith(folder.resolve("data"));
                String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo(wanted);
            });
        }
    }

    @Test
    void nothingIsStoredWhereThatIsWished() throws IOException {
        assertThat(take("--no-store").exit()).isZero();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(folder.resolve("a.json"));
        }
    }

    @Test
    void aFileWithAByteOrderMarkIsAppendedToAsItIs() throws IOException {
        Path study = folder.resolve("study.csv");
        String[] call = {"--participant", "P1", "--append", "@study.csv"};
        assertThat(take(call).exit()).isZero();
        String marked = "\uFEFF" + Files.readString(study).replace("\n", "\r\n");
        Files.writeString(study, marked);
        assertThat(take(call).err()).contains("study.csv:2: error[ADM-011]");
        call[1] = "P2";
        assertThat(take(call).err()).doesNotContain("error");
        assertThat(Files.readString(study)).startsWith(marked).hasLineCount(3);
        assertThat(kindscale.run("study", "status", "@study.csv").out()).contains("\n2 persons, 2 sittings:");
        String quoted = marked.replaceFirst("sitting", "\"sitting\"");
        Files.writeString(study, quoted);
        assertThat(take(call).err()).doesNotContain("error");
        assertThat(Files.readString(study)).startsWith(quoted).hasLineCount(3);
    }

    @Test
    void anOwnColumnMayEndAsAStatusDoes() throws IOException {
        Path study = folder.resolve("study.csv");
        String[] call = {"--participant", "P1", "--append", "@study.csv"};
        assertThat(take(call).exit()).isZero();
        List<String> lines = Files.readAllLines(study);
        Files.writeString(study, lines.get(0) + ",marital_status\n" + lines.get(1) + ",single\n");
        call[1] = "P2";
        assertThat(take(call).err()).doesNotContain("error");
        assertThat(column("study.csv", 1, "marital_status")).isEqualTo("single");
        assertThat(column("study.csv", 2, "marital_status")).isEmpty();
        assertThat(column("study.csv", 2, "participant")).isEqualTo("P2");
    }
}
