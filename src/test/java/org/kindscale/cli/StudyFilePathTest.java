package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;

/** What is wrong with a study file is told under its path as typed. */
class StudyFilePathTest {

    @TempDir
    private Path folder = Path.of("");

    private String refusal(String file) {
        CommandRun.Result result = CommandRun.in(folder)
                .file("answers.json", "{\"ks6_1\":1}")
                .run("take", "kind-self-6", "--answers", "@answers.json", "--no-store", "--append", file);
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        return result.err();
    }

    @Test
    void aRelativePathStaysRelative() {
        assertThat(refusal("no-such-folder/study.csv")).startsWith("no-such-folder/study.csv: error[ADM-004]");
        assertThat(refusal("pom.xml")).startsWith("pom.xml:1: error[ADM-005]");
    }
}
