package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code analyze --retest} tells the change of every person, by a rule that it names. */
class ChangeTest {

    private static final String HEAD = "id,phq9_1,phq9_2,phq9_3,phq9_4,phq9_5,phq9_6,phq9_7,phq9_8,phq9_9\n";

    private static final String CORE =
            "id,core10_1,core10_2,core10_3,core10_4,core10_5,core10_6,core10_7,core10_8," + "core10_9,core10_10\n";

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void twoWaves() {
        run = CommandRun.in(folder);
        run.file(
                "one.csv",
                HEAD + "a,2,2,2,2,2,2,2,1,0\nb,2,2,2,2,2,2,2,2,2\nc,1,1,0,1,1,1,0,1,0\nd,0,1,0,1,0,0,0,1,0\n"
                        + "\"e,1\",1,1,1,1,1,1,1,1,1\nleft,1,1,1,1,1,1,1,1,1\nhole,1,1,1,1,1,1,1,1,1\n");
        run.file(
                "two.csv",
                HEAD + "a,1,1,1,1,0,0,0,0,0\nb,2,1,1,1,1,1,1,2,2\nc,1,1,1,1,1,1,1,0,0\nd,2,1,2,1,1,1,1,1,0\n"
                        + "\"e,1\",1,1,1,1,1,1,0,1,1\ncame,1,1,1,1,1,1,1,1,1\nhole,,,,,,,,,\n");
    }

    private CommandRun.Result analyze(String... more) {
        String[] words = {"analyze", "phq9", "@one.csv", "--retest", "@two.csv", "--id", "id", "--scores", "total"};
        return run.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve("change.csv"));
    }

    @Test
    void everyoneOfEitherWaveStandsInTheFileByTheSameId() throws IOException {
        assertThat(analyze("--change", "@change.csv", "--cut", "total=10").exit())
                .isZero();
        assertThat(rows().stream().map(row -> row.substring(0, row.indexOf(",total") < 0 ? 2 : row.indexOf(",total"))))
                .containsExactly("id", "a", "b", "c", "d", "\"e,1\"", "left", "hole", "came");
    }

    @Test
    void classesAreThoseOfThePublishedReliableChangeAndTheCut() throws IOException {
        analyze("--change", "@change.csv", "--cut", "total=10");
        assertThat(rows().get(1)).startsWith("a,total,15,4,-11,6,,recovered,");
        assertThat(rows().get(2)).startsWith("b,total,18,12,-6,6,,improved,");
        assertThat(rows().get(3)).startsWith("c,total,6,7,1,6,,unchanged,");
        assertThat(rows().get(4)).startsWith("d,total,3,10,7,6,,deteriorated,");
    }

    @Test
    void whoHasNoChangeHasTheReason() throws IOException {
        analyze("--change", "@change.csv");
        assertThat(rows().get(6)).isEqualTo("left,total,9,,,,,,,,,,,no_second_wave");
        assertThat(rows().get(7)).isEqualTo("hole,total,9,,,,,,,,,,,no_second_score");
        assertThat(rows().get(8)).isEqualTo("came,total,,9,,,,,,,,,,no_first_wave");
    }

    @Test
    void aGivenReliabilityReplacesThePublishedFigure() {
        assertThat(analyze("--reliability", "total=.84").out())
                .contains("this sample, first wave, reliability as given", "reliability .840")
                .doesNotContain("published:");
    }

    @Test
    void theReportNamesWhoPublishedTheReliableChange() {
        assertThat(analyze().out()).contains("published: NHS Talking Therapies");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cut|10|write --cut SCORE=VALUE, the score one of total",
                "--cut|totl=10|did you mean --cut total=10?",
                "--cut|total=c|give the cut in points, such as --cut total=10",
                "--cut|total=x|give points, such as --cut total=10, or one of the criteria a, b and c",
                "--reliability|total=1.2|give a number above 0 and below 1",
                "--norm|uk|leave --norm out"
            })
    void whatCannotBeMeasuredAgainstIsRefusedWithAMend(String option, String value, String mend) {
        CommandRun.Result result = analyze(option, value);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(mend);
    }

    @Test
    void changeNeedsASecondWave() {
        CommandRun.Result result = run.run("analyze", "phq9", "@one.csv", "--change", "@change.csv");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--change goes with --retest FILE --id COLUMN");
    }

    @Test
    void aRefusedRunLeavesNoFile() {
        run.file("two.csv", HEAD + "a,1,1,1,1,9,0,0,0,0\n");
        assertThat(analyze("--change", "@change.csv").exit()).isEqualTo(3);
        assertThat(folder.resolve("change.csv")).doesNotExist();
    }

    @Test
    void theFileNeverReplacesAWave() {
        assertThat(analyze("--change", "@two.csv").err()).contains("the output would replace its own input");
    }

    @Test
    void twoPersonsAndConstantScoresAreSaidInWords() {
        run.file("one.csv", HEAD + "a,1,1,1,1,1,1,1,1,1\nb,1,1,1,1,1,1,1,1,1\n");
        run.file("two.csv", HEAD + "a,1,1,1,1,1,1,1,1,1\nb,1,1,1,1,1,1,1,1,1\n");
        for (String form : List.of("text", "json")) {
            CommandRun.Result result = analyze("--format", form, "--html", "@page.html", "--reliability", "total=.9");
            assertThat(result.exit()).isZero();
            assertThat(result.out()).doesNotContain("NaN", "Infinity");
        }
        assertThat(analyze("--reliability", "total=.9").out())
                .contains("no reliable change can be told: the first wave has fewer than");
    }

    @Test
    void groupsOfTheDefinitionGiveTheCriteria() {
        run.file("c1.csv", CORE + core("a", 2) + core("b", 4));
        run.file("c2.csv", CORE + core("a", 0) + core("b", 1));
        CommandRun.Result result = run.run(
                "analyze",
                "core-10",
                "@c1.csv",
                "--retest",
                "@c2.csv",
                "--id",
                "id",
                "--norm",
                "uk-general",
                "--cut",
                "total=b");
        assertThat(result.out()).contains("norm group uk-general, its alpha", "criterion b of Jacobson and Truax");
    }

    private static String core(String id, int code) {
        return id + ("," + code).repeat(10) + "\n";
    }
}
