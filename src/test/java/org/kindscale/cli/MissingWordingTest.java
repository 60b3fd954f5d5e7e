package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;

/** What a person reads who wants to take an instrument whose wording is not part of the program. */
class MissingWordingTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"scs", "phq9", "phq9,gad7"})
    void theHelpIsOneLineThatSaysWhereTheFormIsAndWhatToType(String instruments) {
        CommandRun.Result result = CommandRun.in(folder).run("take", instruments, "--plain");
        assertThat(result.exit()).isNotEqualTo(ExitCode.OK);
        assertThat(result.err())
                .contains("error[ADM-007]: The wording of")
                .contains(" Copy its items, type kindscale wording add ")
                .doesNotContain("<U+");
    }
}
