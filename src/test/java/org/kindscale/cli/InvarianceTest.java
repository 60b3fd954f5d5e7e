package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the report concludes from models of several groups or of two waves, whose figures are held to a reference
 * elsewhere.
 */
class InvarianceTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun runs = CommandRun.in(folder);

    @BeforeEach
    void begin() {
        runs = CommandRun.in(folder);
    }

    /** Answers of one population, whose persons fall into two groups by turns. */
    private String report(String instrument, String factors) {
        List<String> lines = runs.run("simulate", instrument, "-n", "400", "--seed", "29")
                .out()
                .lines()
                .toList();
        runs.file(
                "f.csv",
                IntStream.range(0, lines.size())
                        .mapToObj(line -> (line == 0 ? "sample" : line % 2 == 0 ? "a" : "b") + "," + lines.get(line))
                        .collect(Collectors.joining("\n", "", "\n")));
        CommandRun.Result result =
                runs.run("analyze", instrument, "@f.csv", "--by", "sample", "--invariance", factors, "--no-careless");
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out().replaceAll("\\s+", " ");
    }

    @Test
    void groupsOfOnePopulationCanBeCompared() {
        assertThat(report("gad7", "one"))
                .contains("So means of the factors can be compared between the groups")
                .doesNotContain("poorly");
    }

    @Test
    void whereTheModelFitsPoorlyEqualParametersShowNothing() {
        assertThat(report("scs", "one"))
                .contains("The model describes the groups poorly even where nothing is held equal")
                .contains("So nothing can be concluded: in a model that fits this poorly")
                .doesNotContain("So means", "So relations");
    }

    /** Two waves in which everyone answers much as before, each wave a file. */
    private void waves() {
        List<String> first = simulated("31");
        List<String> other = simulated("37");
        Random random = new Random(4);
        List<String> second = new ArrayList<>(first.subList(0, 1));
        for (int line = 1; line < first.size(); line++) {
            String[] before = first.get(line).split(",", -1);
            String[] after = other.get(line).split(",", -1);
            second.add(IntStream.range(0, before.length)
                    .mapToObj(cell -> cell == 0 || random.nextInt(5) < 3 ? before[cell] : after[cell])
                    .collect(Collectors.joining(",")));
        }
        runs.file("first.csv", String.join("\n", first) + "\n");
        runs.file("second.csv", String.join("\n", second) + "\n");
    }

    private List<String> simulated(String seed) {
        return runs.run("simulate", "gad7", "-n", "500", "--seed", seed)
                .out()
                .lines()
                .toList();
    }

    @Test
    void twoWavesOfTheSamePersonsAreComparedInOneModel() {
        waves();
        CommandRun.Result result = runs.run(
                "analyze", "gad7", "@first.csv", "--retest", "@second.csv", "--id", "id", "--invariance", "one");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("Do the items measure the same in both waves?")
                .contains("persons who answered every item in both: n = 500")
                // 14 variances and 91 covariances less 14 loadings, 14 + 7 residual ones and a correlation
                .contains("configural")
                .containsPattern("configural +[0-9.]+ +69 ")
                .contains("between the waves")
                .contains("in standard deviations of the first wave")
                .doesNotContain("group");
    }

    @Test
    void inJsonAndOnAPageTheWavesHaveTheirOwnPart() {
        waves();
        CommandRun.Result result = runs.run(
                "analyze",
                "gad7",
                "@first.csv",
                "--retest",
                "@second.csv",
                "--id",
                "id",
                "--invariance",
                "--format",
                "json",
                "--html",
                "@page.html");
        assertThat(result.out())
                .contains("\"invariance_waves\"", "\"waves\"", "\"second wave\"")
                .doesNotContain("\"invariance\"");
        assertThat(folder.resolve("page.html")).content().contains("id=\"invariance-waves\"", "Widaman");
    }

    @Test
    void wavesOfTooFewPersonsHaveNoModel() {
        waves();
        CommandRun.Result result =
                runs.run("analyze", "scs", "@first.csv", "--retest", "@second.csv", "--id", "id", "--invariance");
        assertThat(result.exit()).isNotZero();
        runs.file("few.csv", String.join("\n", simulated("41").subList(0, 12)) + "\n");
        runs.file("again.csv", String.join("\n", simulated("43").subList(0, 12)) + "\n");
        assertThat(runs.run("analyze", "gad7", "@few.csv", "--retest", "@again.csv", "--id", "id", "--invariance")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("no model: 11 persons who answered every item in both waves do not determine");
    }

    @Test
    void withoutGroupsOrWavesItIsRefused() {
        CommandRun.Result result = runs.run("analyze", "gad7", "-", "--invariance");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--by COLUMN", "--retest FILE");
    }
}
