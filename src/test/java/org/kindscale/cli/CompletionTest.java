package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell is told of how a command line may go on. */
class CompletionTest {

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void inFolder() {
        run = CommandRun.in(folder);
    }

    private List<String> words(String line) {
        List<String> args = new ArrayList<>(List.of("completion", "words", "--"));
        args.addAll(List.of(line.split(" ", -1)));
        return run.run(args.toArray(String[]::new)).out().lines().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sco                               | score",
                "score gad                         | gad7",
                "score phq9,gad                    | phq9,gad7",
                "score gad7 --scores t             | total",
                "score scs a.csv --scores total,mi | total,mindfulness",
                "score scs --quie                  | --quiet",
                "cite scs --format b               | bibtex",
                "instruments s                     | show",
                "instruments show gad              | gad7",
                "wording v                         | verify",
                "help exp                          | export,explain",
                "completion z                      | zsh",
                "score gad7 a.csv                  | :files",
                "score ./my                        | :files",
                "score gad7 --output x             | :files",
                "nothing s                         | ''",
            })
    void aLineGoesOnWithWhatFits(String line, String expected) {
        List<String> wanted = line.contains("--scores") || line.contains(",gad")
                ? List.of(expected)
                : expected.isEmpty() ? List.of() : List.of(expected.split(",", -1));
        assertThat(words(line)).containsAll(wanted);
        if (wanted.isEmpty()) {
            assertThat(words(line)).isEmpty();
        }
    }

    @Test
    void behindASpaceEverythingIsOffered() {
        assertThat(words("")).contains("take", "score", "help");
        assertThat(words("score ")).contains("scs", "phq9");
        assertThat(words("analyze rses --order ")).contains("b");
        assertThat(words("score scs ")).containsExactly(":files");
    }

    @Test
    void anInstrumentThatIsNotThereHasNoScores() {
        assertThat(words("score nosuch --scores t")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bash", "zsh", "fish"})
    void eachShellHasAScriptThatAsksTheProgram(String shell) {
        assertThat(run.run("completion", shell).out())
                .contains("completion words --")
                .doesNotContain("\t");
    }

    @Test
    void anotherShellIsRefused() {
        CommandRun.Result refused = run.run("completion", "tcsh");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("none of bash, zsh, fish");
    }
}
