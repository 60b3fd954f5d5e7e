package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A battery that is killed at random, taken up again and killed again: what was confirmed is kept, typed words too.
 *
 * <p>{@code -Dcrash.seed=7} kills at other moments, {@code -Dcrash.kills=300} more often.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class BatteryCrashTest {

    private static final String BATTERY = "src/test/resources/batteries/evening.json";
    private static final List<String> ANSWERS =
            List.of("34", "1", "2020-02-29", "70", "rest", "1", "2", "3", "4", "4", "5", "1");
    private static final int KILLS = Math.max(4, Integer.getInteger("crash.kills", 12));
    private static final long SEED = Long.getLong("crash.seed", 1);

    @TempDir
    private Path home = Path.of("");

    @Test
    void everyConfirmedAnswerOutlivesEveryKill() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int kept = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int confirmed = kept + killed(kept, Math.min(ANSWERS.size() - kept, 1 + random.nextInt(4)), random);
            kept = onDisk("kill " + kill + " of seed " + SEED);
            assertThat(kept).as("kill %s of seed %s", kill, SEED).isGreaterThanOrEqualTo(confirmed);
            kept = kept == ANSWERS.size() ? begunAnew() : kept;
        }
    }

    /** {@return no answers: the sitting that has all is set aside} */
    private int begunAnew() throws IOException {
        for (Path journal : Program.journals(home)) {
            Files.delete(journal);
        }
        return 0;
    }

    /** Gives the next answers and is killed about when they are; returns how many were confirmed. */
    private int killed(int given, int more, Random random) throws IOException, InterruptedException {
        Process program = Program.start(home, "take", BATTERY, "--plain", "--consent", "yes");
        int confirmed = 0;
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
                OutputStream typed = program.getOutputStream()) {
            List<String> keys = new ArrayList<>(given == 0 ? List.of() : List.of("yes"));
            keys.addAll(ANSWERS.subList(given, given + more));
            typed.write((String.join("\n", keys) + "\n").getBytes(StandardCharsets.UTF_8));
            typed.flush();
            int wanted = given + 1 + random.nextInt(more);
            String line = said.readLine();
            while (line != null && !line.contains("Question " + wanted + ": ")) {
                confirmed += line.matches(".*Question \\d+: .*") ? 1 : 0;
                line = said.readLine();
            }
            confirmed += line == null ? 0 : 1;
            TimeUnit.MICROSECONDS.sleep(random.nextInt(6000));
            program.destroyForcibly();
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return confirmed;
    }

    /** {@return how many answers are stored, in one sitting, each the one that was given} */
    private int onDisk(String what) {
        CommandRun.Result result = CommandRun.in(home).run("export", BATTERY, "--all");
        assertThat(result.exit()).as("%s: %s", what, result.err()).isZero();
        List<String> lines = result.out().lines().toList();
        assertThat(lines).as(what).hasSize(2);
        List<String> header = List.of(lines.get(0).split(",", -1));
        List<String> cells = List.of(lines.get(1).split(",", -1));
        int from = header.indexOf("age");
        List<String> stored = cells.subList(from, from + ANSWERS.size()).stream()
                .takeWhile(cell -> !cell.isEmpty())
                .toList();
        assertThat(stored).as(what).isEqualTo(ANSWERS.subList(0, stored.size()));
        return stored.size();
    }
}
