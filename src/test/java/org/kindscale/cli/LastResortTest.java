package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.cli.terminal.Streams.Terminals;

/**
 * What the program itself cannot go on from is one line with its help and exit 70, never a trace, and nothing is in the
 * output.
 */
class LastResortTest {

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    /** Standard input in the reading of which the JVM fails. */
    private static final class Failing extends InputStream {

        private final Error error;

        Failing(Error error) {
            this.error = error;
        }

        @Override
        public int read() {
            throw error;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            throw error;
        }
    }

    private int run(Error error, String... args) {
        Map<String, String> home = Map.of("HOME", folder.toString());
        return Main.run(new Streams(new Failing(error), out, new PrintWriter(err), Terminals.NONE, home), args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score gad7 -", "analyze gad7 -", "explain gad7 - --row 1", "wording add gad7 -"})
    void memoryThatDoesNotSufficeIsOneLine(String call) {
        assertThat(run(new OutOfMemoryError("Java heap space"), call.split(" ")))
                .isEqualTo(ExitCode.DEFECT);
        assertThat(err.toString()).matches("kindscale[^\\n]*memory[^\\n]*\\R  help: [^\\n]*\\R");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"score gad7 -", "analyze gad7 -", "explain gad7 - --row 1"})
    void inputThatIsNestedTooDeeplyIsOneLine(String call) {
        assertThat(run(new StackOverflowError(), call.split(" "))).isEqualTo(ExitCode.DEFECT);
        assertThat(err.toString()).matches("kindscale[^\\n]*deep[^\\n]*\\R  help: [^\\n]*\\R");
        assertThat(out.size()).isZero();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProcessWithTooLittleMemorySaysSoInOneLine() throws Exception {
        Path large = Files.writeString(folder.resolve("large.json"), "{\"" + "x".repeat(15_000_000) + "\":1}");
        List<String> small = Program.command("", "score", large.toString(), "examples/clean/survey.csv").stream()
                .map(word -> word.equals("-Xmx48m") ? "-Xmx8m" : word)
                .toList();
        Path said = folder.resolve("said");
        Path scores = folder.resolve("scores");
        ProcessBuilder builder = new ProcessBuilder(small);
        builder.environment().clear();
        builder.environment().putAll(Program.environment(folder));
        Process process = builder.redirectError(said.toFile())
                .redirectOutput(scores.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.DEFECT);
        assertThat(said)
                .usingCharset(StandardCharsets.UTF_8)
                .content()
                .contains("memory")
                .doesNotContain("\tat ");
        assertThat(scores).isEmptyFile();
    }
}
