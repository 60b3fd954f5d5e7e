package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many programs add to one study file at once.
 *
 * <p>{@code -Dappend.processes=50} starts more of them.
 */
class StudyAppendTest {

    private static final int PROCESSES = Integer.getInteger("append.processes", 12);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyRowIsThereAndWhole() throws IOException, InterruptedException {
        Path answers = Files.writeString(folder.resolve("a.json"), "{\"ks6_1\":3,\"ks6_2\":2,\"ks6_6\":5}");
        Path study = folder.resolve("study.csv");
        List<Process> programs = new ArrayList<>();
        for (int p = 0; p < PROCESSES; p++) {
            String[] call = {"take", "kind-self-6", "--answers", answers.toString(), "--quiet", "--no-store"};
            String[] own = {"--participant", "P" + p, "--session", "1", "--append", study.toString()};
            programs.add(Program.start(
                    folder, Stream.of(call, own).flatMap(Stream::of).toArray(String[]::new)));
        }
        for (Process program : programs) {
            assertThat(program.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
        }
        List<String> lines = Files.readAllLines(study);
        assertThat(lines).hasSize(PROCESSES + 1);
        assertThat(lines.stream().filter(line -> line.startsWith("sitting,participant,")))
                .hasSize(1);
        int cells = lines.get(0).split(",", -1).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(cells));
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[1]).distinct())
                .hasSize(PROCESSES);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("a.json", "study.csv", ".study.csv.lock");
        }
    }
}
