package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report concludes from models of several groups, whose figures are held to a reference elsewhere. */
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
}
