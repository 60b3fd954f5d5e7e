package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;

/** Inputs that are given twice, that an output would replace, or that are not there at all. */
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
class InputsTest {

    private static final String SURVEY = "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n1,1,1,1,1,1,1\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void survey() throws IOException {
        kindscale = CommandRun.in(folder).file("in.csv", SURVEY);
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("in.csv"));
        Files.createLink(folder.resolve("hard.csv"), folder.resolve("in.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@in.csv", "@link.csv", "@hard.csv"})
    void oneFileUnderTwoNamesIsRefused(String second) {
        for (String command : List.of("score", "analyze")) {
            CommandRun.Result result = kindscale.run(command, "gad7", "@in.csv", second);
            assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
            assertThat(result.err()).contains("error[USE-007]: this ");
            assertThat(result.out()).isEmpty();
        }
    }

    private String shell(String redirection, String... args) throws IOException, InterruptedException {
        String words =
                Program.command("", args).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", words + " " + redirection + "; echo code=$?").redirectErrorStream(true);
        builder.environment().putAll(Program.environment(folder));
        Process process = builder.directory(folder.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"in.csv", "link.csv", "hard.csv"})
    @EnabledOnOs(OS.LINUX)
    void anOutputOverWhatComesInIsRefused(String output) throws IOException, InterruptedException {
        assertThat(shell("< in.csv", "score", "gad7", "-", "-o", output))
                .contains("error[USE-005]: the output would replace its own input", "code=2");
        assertThat(folder.resolve("in.csv")).hasContent(SURVEY);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aClosedStandardInputIsNotAnEmptySurvey() throws IOException, InterruptedException {
        assertThat(shell("<&-", "score", "gad7", "-")).contains("error[CSV-001]", "code=3");
        assertThat(shell("<&-", "wording", "add", "scs", "-")).contains("error[USE-009]", "code=3");
    }

    @Test
    void aWordingComesThroughAPipe() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("form.txt"), "1. one\n2. five\n");
        assertThat(shell("< /dev/null", "wording", "add", "scs", "-")).contains("ADM-006", "no items are found");
        String words = shell("| cat", "wording", "add", "scs", "form.txt");
        assertThat(words).contains("ADM-006");
        ProcessBuilder builder = new ProcessBuilder(Program.command("", "wording", "add", "scs", "-"));
        builder.environment().putAll(Program.environment(folder));
        Process piped = builder.redirectErrorStream(true).start();
        piped.getOutputStream().write("1. one\n2. five\n".getBytes(StandardCharsets.UTF_8));
        piped.getOutputStream().close();
        assertThat(new String(piped.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("ADM-006")
                .doesNotContain("Illegal seek", "CSV-026");
    }
}
