package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.command.ExitCode;

/** Two waves that stand in the same rows are compared as two files of the same persons are. */
class RetestInOneFileTest {

    private static final int PERSONS = 40;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun runs = CommandRun.in(folder);

    private static String names(String wave) {
        return IntStream.rangeClosed(1, 7).mapToObj(i -> "gad7_" + i + wave).collect(Collectors.joining(","));
    }

    /** Answers around a level of the person, which moves a little from one wave to the next. */
    private static String answers(int person, int wave) {
        return IntStream.range(0, 7)
                .mapToObj(i -> Integer.toString(Math.min(3, (person + wave) % 4 + (person * 7 + i * 3 + wave) % 2)))
                .collect(Collectors.joining(","));
    }

    private static String file(String header, int... waves) {
        return "id," + header + "\n"
                + IntStream.range(0, PERSONS)
                        .mapToObj(person -> "p" + person + ","
                                + IntStream.of(waves)
                                        .mapToObj(wave -> answers(person, wave))
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    @BeforeEach
    void write() {
        runs = CommandRun.in(folder);
        runs.file("both.csv", file(names("_pre") + "," + names("_post"), 0, 1));
        runs.file("pre.csv", file(names(""), 0));
        runs.file("post.csv", file(names(""), 1));
    }

    private String agreement(String... words) {
        CommandRun.Result result = runs.run(words);
        assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.OK);
        return result.out().substring(result.out().indexOf("Agreement of two waves"));
    }

    @Test
    void twoNamedWavesAreComparedAsTwoFilesAre() {
        String apart = agreement("analyze", "gad7", "@pre.csv", "--retest", "@post.csv", "--id", "id");
        assertThat(apart).contains("total     40");
        assertThat(agreement("analyze", "gad7", "@both.csv", "--waves", "pre,post", "--id", "id"))
                .isEqualTo(apart);
        assertThat(agreement("analyze", "gad7", "@both.csv", "--waves", "gad7=pre,post", "--id", "id"))
                .isEqualTo(apart);
    }

    @Test
    void otherColumnsOfTheSameFileAreASecondWave() {
        String apart = agreement("analyze", "gad7", "@pre.csv", "--retest", "@post.csv", "--id", "id");
        assertThat(agreement(
                        "analyze",
                        "gad7",
                        "@both.csv",
                        "--waves",
                        "pre",
                        "--retest",
                        "@both.csv",
                        "--retest-columns",
                        "gad7_{n}_post",
                        "--id",
                        "id"))
                .isEqualTo(apart);
    }

    @Test
    void theSameColumnsAreNoSecondWave() {
        CommandRun.Result result = runs.run(
                "analyze", "gad7", "@pre.csv", "--retest", "@pre.csv", "--retest-columns", "gad7_{n}", "--id", "id");
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).isEqualTo("""
                        pre.csv: error[USE-007]: both waves are read from the same columns
                          help: name the columns of the second wave with --retest-columns
                        """);
    }

    @Test
    void theSameFileWithoutOtherColumnsIsGivenTwice() {
        assertThat(runs.run("analyze", "gad7", "@pre.csv", "--retest", "@pre.csv", "--id", "id")
                        .err())
                .startsWith("pre.csv: error[USE-007]: this file is given twice\n");
    }

    @Test
    void anIdAloneSaysNotWhatToCompare() {
        assertThat(runs.run("analyze", "gad7", "@pre.csv", "--id", "id").err())
                .contains("--id COLUMN goes with --retest FILE, or with two waves, such as --waves pre,post");
    }

    @Test
    void otherColumnsWithoutASecondFileAreNotPassedOver() {
        CommandRun.Result result = runs.run(
                "analyze",
                "gad7",
                "@both.csv",
                "--waves",
                "pre,post",
                "--id",
                "id",
                "--retest-columns",
                "gad7_{n}_post");
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("--retest-columns goes with --retest FILE --id COLUMN");
    }
}
