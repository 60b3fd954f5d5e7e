package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that lacks what a short form leaves out may be one of the short form. */
class ShortFormTest {

    @TempDir
    private Path folder = Path.of("");

    /** Returns answers without the columns of {@code left}, counted from 0. */
    private CommandRun without(String instrument, List<Integer> left) {
        CommandRun run = CommandRun.in(folder);
        String rows = run.run("simulate", instrument, "-n", "60").out();
        String cut = rows.lines()
                .map(row -> {
                    List<String> cells = Arrays.asList(row.split(",", -1));
                    return IntStream.range(0, cells.size())
                            .filter(column -> !left.contains(column))
                            .mapToObj(cells::get)
                            .collect(Collectors.joining(","));
                })
                .collect(Collectors.joining("\n"));
        return run.file("f.csv", cut + "\n");
    }

    @Test
    void thePhq9WithoutItsNinthItemIsPerhapsThePhq8() {
        CommandRun run = without("phq9", List.of(9, 10));
        assertThat(run.run("score", "phq9", "@f.csv").err())
                .contains("no column for 1 of the 9 items of phq9: phq9_9")
                .contains("(Patient Health Questionnaire-8) leaves out of phq9: was that one asked?")
                .contains("  try: kindscale score phq-8 f.csv --from phq9\n");
        String first = run.run("score", "phq-8", "@f.csv", "--from", "phq9")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElse("");
        String[] cells = first.split(",", -1);
        int sum = IntStream.rangeClosed(1, 8)
                .map(column -> Integer.parseInt(cells[column]))
                .sum();
        assertThat(cells[9]).isEqualTo(Integer.toString(sum));
    }

    @Test
    void aFileThatLacksAnotherItemIsNotTakenForIt() {
        assertThat(without("phq9", List.of(3)).run("score", "phq9", "@f.csv").err())
                .contains("phq9_3")
                .doesNotContain("phq-8");
        assertThat(without("scs", List.of(1)).run("score", "scs", "@f.csv").err())
                .contains("scs_1")
                .doesNotContain("scs-sf");
    }
}
