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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;

/** One sitting in two terminals, each a program of its own: one goes on, the other is told, nothing is lost. */
@Timeout(180)
class TwoTerminalsTest {

    private static final String[] PLAIN = {"take", "kind-self-6", "--plain"};
    private static final String RESUME = "Type yes to go on";

    @TempDir
    private Path home = Path.of("");

    /** A program in a terminal of its own. */
    private static final class Window implements AutoCloseable {

        private final Process program;
        private final BufferedReader says;
        private final OutputStream keys;
        private final StringBuilder said = new StringBuilder();

        Window(Path home, String... call) throws IOException {
            program = Program.start(home, call);
            says = program.inputReader(StandardCharsets.UTF_8);
            keys = program.getOutputStream();
        }

        Window await(String text) throws IOException {
            while (said.indexOf(text) < 0) {
                int c = says.read();
                assertThat(c).as("before \"%s\":%n%s", text, said).isNotNegative();
                said.append((char) c);
            }
            return this;
        }

        Window type(String line) throws IOException {
            keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            keys.flush();
            return this;
        }

        /** Returns the exit code, and reads what is still said. */
        int end() throws IOException, InterruptedException {
            for (int c = says.read(); c >= 0; c = says.read()) {
                said.append((char) c);
            }
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return program.exitValue();
        }

        @Override
        public void close() {
            program.destroyForcibly();
        }
    }

    private Window window(String... more) throws IOException {
        List<String> call = new ArrayList<>(List.of(PLAIN));
        call.addAll(List.of(more));
        return new Window(home, call.toArray(String[]::new));
    }

    private String[] lock(boolean locked) throws IOException {
        Path passphrase = Files.writeString(home.resolve("passphrase"), "willow by the water\n");
        return locked ? new String[] {"--passphrase-file", passphrase.toString()} : new String[0];
    }

    private void stopAfterTwo(String... more) throws IOException, InterruptedException {
        List<String> consent = new ArrayList<>(List.of("--consent", "yes"));
        consent.addAll(List.of(more));
        try (Window first = window(consent.toArray(String[]::new))) {
            first.type("3").type("2").type("quit");
            assertThat(first.end()).as(first.said.toString()).isEqualTo(ExitCode.INTERRUPTED);
        }
    }

    private String export(String... more) {
        List<String> call = new ArrayList<>(List.of("export", "kind-self-6", "--all"));
        call.addAll(List.of(more));
        CommandRun.Result result = CommandRun.in(home).run(call.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoComesSecondIsToldAndNothingIsLost(boolean locked) throws IOException, InterruptedException {
        String[] lock = lock(locked);
        stopAfterTwo(lock);
        try (Window one = window(lock);
                Window other = window(lock)) {
            one.await(RESUME);
            other.await(RESUME);
            one.type("yes").await("Question 3 of 6.").type("4").await("Question 4 of 6.");
            other.type("yes");
            assertThat(other.end()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(other.said.toString())
                    .contains("error[ADM-012]: this sitting is open in another window")
                    .doesNotContain("Question 3 of 6.");
            one.type("1")
                    .await("Question 5 of 6.")
                    .type("5")
                    .type("2")
                    .await("6 of 6")
                    .type("yes");
            assertThat(one.end()).as(one.said.toString()).isZero();
        }
        assertThat(export(lock).lines()).hasSize(2).last().asString().contains(",3,2,4,1,5,2,");
    }

    @Test
    void whoComesLateGoesOnBehindWhatWasAnsweredElsewhere() throws IOException, InterruptedException {
        stopAfterTwo();
        try (Window one = window();
                Window other = window()) {
            one.await(RESUME);
            other.await(RESUME);
            one.type("yes")
                    .await("Question 3 of 6.")
                    .type("4")
                    .await("Question 4 of 6.")
                    .type("quit");
            assertThat(one.end()).isEqualTo(ExitCode.INTERRUPTED);
            other.type("yes").await("Question 4 of 6.").type("quit");
            assertThat(other.end()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(other.said.toString()).doesNotContain("Question 3 of 6.");
        }
        assertThat(export().lines()).hasSize(2).last().asString().contains(",3,2,4,,,,");
    }

    @Test
    void aSittingThatIsOpenIsNotDeletedAndItIsSaidThatItIs() throws IOException, InterruptedException {
        stopAfterTwo();
        try (Window one = window()) {
            one.await(RESUME).type("yes").await("Question 3 of 6.");
            CommandRun kindscale = CommandRun.in(home).env("LANG", "C.UTF-8");
            CommandRun.Result delete = kindscale.run("history", "delete", "--yes");
            assertThat(delete.exit()).isEqualTo(ExitCode.INCOMPLETE);
            assertThat(delete.err()).contains("error[ADM-012]: this sitting is open in another window; it is not");
            CommandRun.Result second = kindscale.stdin("no\n").run("take", "kind-self-6", "--plain");
            assertThat(second.err()).contains("warning[ADM-012]: a sitting of kind-self-6 is open in another window");
            one.type("4").await("Question 4 of 6.").type("quit");
            assertThat(one.end()).isEqualTo(ExitCode.INTERRUPTED);
        }
        assertThat(export().lines()).hasSize(2).last().asString().contains(",3,2,4,,,,");
    }
}
