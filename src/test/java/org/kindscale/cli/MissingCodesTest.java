package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.cli.command.ExitCode;

/** What {@code --missing} and {@code --not-administered} may declare. */
class MissingCodesTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void survey() {
        kindscale = CommandRun.in(folder)
                .file("n.csv", "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\nNA,.,,1,1,1,-99\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "--missing|-99,",
                "--missing|''",
                "--missing|,-99",
                "--missing|-99, ,98",
                "--not-administered|''",
                "--not-administered|-99,",
            })
    void anEmptyPlaceAmongTheCodesIsRefused(String option, String codes) {
        CommandRun.Result result = kindscale.run("score", "gad7", "@n.csv", option, codes);
        assertThat(result.err()).isEqualTo(option + """
                        : error[USE-004]: there is an empty place among the codes
                          help: leave it out: a blank cell counts as omitted without being declared
                        """);
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aDeclaredCodeWinsOverWhatGoesWithoutSaying() {
        CommandRun.Result result = kindscale.run(
                "score", "gad7", "@n.csv", "--missing", "-99", "--not-administered", "NA,.", "--keep=none", "--detail");
        assertThat(result.exit()).isZero();
        assertThat(result.out().lines().findFirst())
                .hasValueSatisfying(
                        head -> assertThat(head).endsWith(",gad7_omitted,gad7_not_administered,gad7_invalid"));
        assertThat(result.out()).endsWith(",2,2,0\n");
    }

    @ParameterizedTest
    @CsvSource({"--missing", "--not-administered"})
    void aCodeThatIsAResponseIsReportedUnderTheOptionThatDeclaresIt(String option) {
        CommandRun.Result result = kindscale.run("score", "gad7", "@n.csv", option, "3");
        assertThat(result.err()).isEqualTo(option + """
                        : error[USE-003]: "3" is a response to gad7_1
                          help: declare only codes that no item uses
                        """);
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    }
}
