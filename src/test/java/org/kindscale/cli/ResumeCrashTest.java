package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sittings that are killed, taken up again and killed again, every second one encrypted: what was confirmed is kept.
 *
 * <p>{@code -Dcrash.kills=300} kills more; {@code -Dcrash.seed=7} kills at other moments.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ResumeCrashTest {

    private static final int KILLS = Integer.getInteger("crash.kills", 12);
    private static final int KILLS_EACH = 3;
    private static final long SEED = Long.getLong("crash.seed", 1);
    private static final Pattern CONFIRMED = Pattern.compile("Question (\\d+): (\\S[^.]*)\\.");
    private static final List<String> LABELS = List.of("Never", "Now and then", "About half", "Often", "Always");

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger confirmed = new AtomicInteger();

    @Test
    void everyConfirmedAnswerOutlivesEveryKill() {
        IntStream.range(0, (KILLS + KILLS_EACH - 1) / KILLS_EACH).parallel().forEach(number -> {
            try {
                sitting(number);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(confirmed).as("answers confirmed before a kill").hasPositiveValue();
        System.out.println(kills + " kills, " + confirmed + " confirmed answers, none lost");
    }

    private void sitting(int number) throws IOException, InterruptedException {
        Random random = new Random(SEED * 1_000_033 + number);
        Path home = Files.createDirectory(folder.resolve("home" + number));
        List<String> lock = new ArrayList<>();
        if (number % 2 == 0) {
            Path passphrase = Files.writeString(home.resolve("passphrase"), "willow by the water\n");
            lock.addAll(List.of("--passphrase-file", passphrase.toString()));
        }
        Map<Integer, Integer> expected = new TreeMap<>();
        for (int kill = 0; kill < KILLS_EACH; kill++) {
            String what = "kill " + kill + " of sitting " + number + " of seed " + SEED;
            killed(home, random, lock, expected);
            Map<Integer, Integer> kept = onDisk(home, lock, what);
            assertThat(kept).as(what).containsAllEntriesOf(expected);
            expected.putAll(kept);
        }
        confirmed.addAndGet(expected.size());
        assertThat(Program.journals(home)).hasSizeLessThan(4);
    }

    /** Answers some of the questions that are left, and is killed. */
    private void killed(Path home, Random random, List<String> lock, Map<Integer, Integer> expected)
            throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of("take", "kind-self-12", "--plain", "--consent", "yes"));
        call.addAll(lock);
        Process program = Program.start(home, call.toArray(String[]::new));
        int answers = random.nextInt(4);
        StringBuilder all = new StringBuilder();
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
                OutputStream typed = program.getOutputStream()) {
            StringBuilder keys = new StringBuilder(expected.isEmpty() ? "" : "yes\n");
            for (int a = 0; a <= answers; a++) {
                keys.append(1 + random.nextInt(5)).append('\n');
            }
            typed.write(keys.toString().getBytes(StandardCharsets.UTF_8));
            typed.flush();
            readUntil(said, all, answers == 0 ? "1. Never" : "Question " + (expected.size() + answers) + ": ");
            TimeUnit.MICROSECONDS.sleep(random.nextInt(6000));
            program.destroyForcibly();
            kills.incrementAndGet();
            readUntil(said, all, "\0");
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Matcher matcher = CONFIRMED.matcher(all);
        while (matcher.find()) {
            String label = matcher.group(2);
            int code = IntStream.range(0, 5)
                    .filter(l -> label.startsWith(LABELS.get(l)))
                    .findFirst()
                    .orElseThrow();
            expected.put(Integer.parseInt(matcher.group(1)), code + 1);
        }
    }

    private static void readUntil(BufferedReader said, StringBuilder all, String wanted) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                all.append(line).append('\n');
                if (line.contains(wanted)) {
                    return;
                }
            }
        } catch (IOException e) {
            all.append("(killed)");
        }
    }

    private static Map<Integer, Integer> onDisk(Path home, List<String> lock, String what) {
        List<String> call = new ArrayList<>(List.of("export", "kind-self-12", "--all", "--long"));
        call.addAll(lock);
        CommandRun.Result result = CommandRun.in(home).run(call.toArray(String[]::new));
        assertThat(result.exit()).as("%s: %s", what, result.err()).isZero();
        Map<Integer, Integer> answers = new TreeMap<>();
        result.out().lines().map(line -> line.split(",", -1)).forEach(cells -> {
            if (cells[8].equals("answered")) {
                answers.merge(Integer.parseInt(cells[6]), Integer.parseInt(cells[9]), (a, b) -> {
                    throw new AssertionError(what + ": two sittings");
                });
            }
        });
        return answers;
    }
}
