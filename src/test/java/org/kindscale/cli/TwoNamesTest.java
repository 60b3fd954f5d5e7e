package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs add to one study file under two names of it at once.
 *
 * <p>{@code -Dappend.processes=40} starts more of them.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TwoNamesTest {

    private static final int PROCESSES = Integer.getInteger("append.processes", 10);

    @TempDir
    private Path folder = Path.of("");

    private Process start(Path file, int participant) throws IOException {
        String answers = folder.resolve("a.json").toString();
        String[] call = {"take", "kind-self-6", "--answers", answers, "--quiet", "--no-store", "--consent", "yes"};
        String[] own = {"--participant", "P" + participant, "--append", file.toString()};
        return Program.start(folder, Stream.of(call, own).flatMap(Stream::of).toArray(String[]::new));
    }

    private Path other(Path study, String kind) throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        return switch (kind) {
            case "hard link" -> Files.createLink(elsewhere.resolve("rows.csv"), study);
            case "link to a folder" ->
                Files.createSymbolicLink(folder.resolve("folder"), folder).resolve("study.csv");
            default -> Files.createSymbolicLink(elsewhere.resolve("rows.csv"), study);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"hard link", "link", "link to a folder", "link to nothing yet"})
    void noRowIsLost(String kind) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.json"), "{\"ks6_1\":3,\"ks6_2\":2,\"ks6_6\":5}");
        Path study = folder.resolve("study.csv");
        int first = kind.equals("link to nothing yet") ? 0 : 1;
        if (first == 1) {
            assertThat(start(study, 0).waitFor()).isZero();
        }
        Path other = other(study, kind);
        List<Process> programs = new ArrayList<>();
        for (int p = first; p < PROCESSES; p++) {
            programs.add(start(p % 2 == 0 ? study : other, p));
        }
        for (Process program : programs) {
            assertThat(program.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue())
                    .as(new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isZero();
        }
        assertThat(Files.readAllLines(study).stream().skip(1).map(line -> line.split(",", -1)[1]))
                .hasSize(PROCESSES)
                .doesNotHaveDuplicates();
        assertThat(other).hasSameBinaryContentAs(study);
        assertThat(Files.isSymbolicLink(other)).isEqualTo(kind.matches("link|link to nothing yet"));
    }
}
