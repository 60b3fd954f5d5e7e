package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sittings that are killed at any moment: every answer that was confirmed on the screen is on disk, no journal is torn,
 * and each sitting goes on where it stopped.
 *
 * <p>{@code -Dcrash.sittings=200} kills more of them; {@code -Dcrash.seed=7} kills them at other moments.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CrashTest {

    private static final int SITTINGS = Integer.getInteger("crash.sittings", 16);
    private static final long SEED = Long.getLong("crash.seed", 1);
    private static final List<String> LABELS = List.of("Never", "Now and then", "About half", "Often", "Always");
    private static final Pattern CONFIRMED = Pattern.compile("Question (\\d+): (\\S[^.]*)\\.");
    private static final Pattern ON_DISK =
            Pattern.compile("\\{\"event\":\"answer\",\"item\":\"ks12_(\\d+)\",\"code\":(\\d),.*\\}");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyConfirmedAnswerOutlivesTheKill() {
        IntStream.range(0, SITTINGS).parallel().forEach(sitting -> {
            try {
                sitting(sitting);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void sitting(int number) throws IOException, InterruptedException {
        Random random = new Random(SEED * 1_000_003 + number);
        Path home = Files.createDirectory(folder.resolve("home" + number));
        Map<Integer, Integer> confirmed = killed(home, random);
        String what = "sitting " + number + " of seed " + SEED;
        Map<Integer, Integer> onDisk = onDisk(home);
        assertThat(onDisk).as(what).containsAllEntriesOf(confirmed);

        if (!isOver(home)) {
            resume(home, onDisk, what);
        }
        assertThat(CommandRun.in(home).run("export", "kind-self-12").out().lines())
                .as(what)
                .hasSize(2);
    }

    /** Answers the remaining questions; those answered are not asked again. */
    private static void resume(Path home, Map<Integer, Integer> onDisk, String what) {
        StringBuilder words = new StringBuilder(onDisk.isEmpty() ? "" : "yes\n");
        for (int question = onDisk.size(); question < 12; question++) {
            words.append("3\n");
        }
        CommandRun rest = CommandRun.in(home).env("LANG", "C.UTF-8").stdin(words + "yes\n");
        CommandRun.Result result = rest.run("take", "kind-self-12", "--plain", "--consent", "yes");
        assertThat(result.exit()).as("%s: %s", what, result.err()).isZero();
        onDisk.keySet()
                .forEach(question -> assertThat(result.err()).as(what).doesNotContain("Question " + question + ": "));
    }

    private static boolean isOver(Path home) throws IOException {
        List<Path> journals = Program.journals(home);
        return !journals.isEmpty() && Files.readString(journals.get(0)).contains("\"event\":\"end\"");
    }

    /** Runs a sitting, kills it at a random moment, and returns what it had confirmed until then. */
    private static Map<Integer, Integer> killed(Path home, Random random) throws IOException, InterruptedException {
        Process program = Program.start(home, "take", "kind-self-12", "--plain", "--consent", "yes");
        int last = random.nextInt(13);
        Map<Integer, Integer> confirmed = new LinkedHashMap<>();
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
                OutputStream typed = program.getOutputStream()) {
            StringBuilder all = new StringBuilder();
            for (int answers = 0; answers <= last; answers++) {
                typed.write(((answers == 12 ? "yes" : 1 + random.nextInt(5)) + "\n").getBytes(StandardCharsets.UTF_8));
                typed.flush();
                if (answers < last) {
                    readUntil(said, all, "Question " + (answers + 1) + ": ");
                }
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(8000));
            program.destroyForcibly();
            drain(said, all);
            Matcher matcher = CONFIRMED.matcher(all);
            while (matcher.find()) {
                confirmed.put(Integer.parseInt(matcher.group(1)), code(matcher.group(2)));
            }
            assertThat(confirmed.size()).as(all.toString()).isGreaterThanOrEqualTo(last);
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return confirmed;
    }

    private static int code(String label) {
        for (int l = 0; l < LABELS.size(); l++) {
            if (label.startsWith(LABELS.get(l))) {
                return l + 1;
            }
        }
        throw new IllegalArgumentException(label);
    }

    private static void readUntil(BufferedReader said, StringBuilder all, String wanted) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains(wanted)) {
                return;
            }
        }
        throw new IOException("the program ended early:\n" + all);
    }

    private static void drain(BufferedReader said, StringBuilder all) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                all.append(line).append('\n');
            }
        } catch (IOException e) {
            all.append("(killed)");
        }
    }

    /** Returns the answers in the one journal; each of its lines is whole, but for one after the last line end. */
    private static Map<Integer, Integer> onDisk(Path home) throws IOException {
        Map<Integer, Integer> answers = new LinkedHashMap<>();
        List<Path> journals = Program.journals(home);
        assertThat(journals).hasSizeLessThan(2);
        for (Path journal : journals) {
            String text = Files.readString(journal);
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                assertThat(line).startsWith("{").endsWith("}");
                Matcher matcher = ON_DISK.matcher(line);
                if (matcher.matches()) {
                    answers.put(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                }
            }
        }
        return answers;
    }
}
