package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of items in another order, and of reversed items stored reversed, mends the scores or asks. */
class ItemOrderMendTest {

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void inFolder() {
        run = CommandRun.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3,6,4,5,7,8,9,10", "5,9,2,8,1,10,4,3,7,6"})
    void itemsInAnotherOrderAreMendedByColumnsWhereOnlyTheDirectionCounts(String moved) {
        run.file(
                "true.csv",
                run.run("simulate", "pss10", "-n", "1000", "--seed", "3").out());
        run.file("moved.csv", movedTo("pss10", "p_", moved));
        String scored = run.run("score", "pss10", "@true.csv", "--keep", "none").out();
        CommandRun.Result read = run.run("score", "pss10", "@moved.csv", "--columns", "p_1:p_10", "--keep", "none");
        assertThat(read.err())
                .contains("PSY-014")
                .contains("this gives the scores, in place of any other --columns: --columns pss10=");
        assertThat(read.out()).isNotEqualTo(scored);
        String columns = read.err()
                .lines()
                .filter(line -> line.contains("--columns "))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*--columns ", "");
        CommandRun.Result mended = run.run("score", "pss10", "@moved.csv", "--columns", columns, "--keep", "none");
        assertThat(mended.err()).doesNotContain("PSY");
        assertThat(mended.out()).isEqualTo(scored);
    }

    /** An order that is that of a part, or of one of several files, or that another option would turn again. */
    @Test
    void anOrderIsNamedOnlyWhereItIsThatOfTheWholeCall() {
        String moved = movedTo("pss10", "p_", "1,2,3,6,4,5,7,8,9,10");
        run.file("moved.csv", moved);
        run.file("right.csv", movedTo("pss10", "p_", "1,2,3,4,5,6,7,8,9,10"));
        String[] score = {"score", "pss10", "@moved.csv", "--columns", "p_1:p_10", "--keep", "none"};
        assertThat(run.run(score).err()).contains("this gives the scores");
        assertThat(run.run("score", "pss10", "@right.csv", "@moved.csv", "--columns", "p_1:p_10", "--keep", "none")
                        .err())
                .contains("PSY-0")
                .doesNotContain("this gives the scores");
        run.file(
                "sites.csv",
                moved.lines()
                                .map(row -> row + (row.startsWith("p_") ? ",site" : ",A"))
                                .collect(Collectors.joining("\n"))
                        + "\n"
                        + movedTo("pss10", "p_", "1,2,3,4,5,6,7,8,9,10")
                                .lines()
                                .skip(1)
                                .map(row -> row + ",B\n")
                                .collect(Collectors.joining()));
        assertThat(run.run("analyze", "pss10", "@sites.csv", "--columns", "p_1:p_10", "--by", "site")
                        .err())
                .contains("where site is \"A\"")
                .doesNotContain("this gives the scores");
    }

    /** The score that is asked for would be right in any order of a direction, but the subscales would not. */
    @Test
    void noOrderIsNamedWhereAnotherScoreTellsTheItemsApart() {
        run.file("moved.csv", movedTo("scs-y", "y_", "2,1,3,4,5,6,8,7,9,10,11,12,13,14,15,16,17"));
        assertThat(run.run("analyze", "scs-y", "@moved.csv", "--columns", "y_1:y_17", "--scores", "total")
                        .err())
                .doesNotContain("this gives the scores");
    }

    @Test
    void halvesThatRunAgainstEachOtherByLittleAreAskedAbout() {
        String asked = "already, these answers cannot show";
        long notes = IntStream.range(0, 12)
                .mapToObj(seed -> run.run("simulate", "pss10", "-n", "24", "--seed", "" + seed, "--loading", "0.6")
                        .out())
                .map(survey -> turned(survey, List.of(4, 5, 7, 8), 4))
                .peek(survey -> run.file("survey.csv", survey))
                .map(survey -> run.run("score", "pss10", "@survey.csv", "--keep", "none")
                        .err())
                .filter(err -> err.contains(asked) && err.contains("the reversed items are pss10_4, pss10_5"))
                .count();
        assertThat(notes).isPositive();
    }

    private static String turned(String survey, List<Integer> items, int highest) {
        List<String> rows = survey.lines().toList();
        return rows.stream()
                .map(row -> {
                    String[] cells = row.split(",", -1);
                    for (int item : row.startsWith("id") ? List.<Integer>of() : items) {
                        cells[item] = "" + (highest - Integer.parseInt(cells[item]));
                    }
                    return String.join(",", cells);
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** As many items of one direction as of the other: either could be the reversed ones. */
    @Test
    void whereEitherDirectionCouldBeTheReversedOneNoOrderIsNamed() {
        run.file("moved.csv", movedTo("brs", "b_", "1,3,5,2,4,6"));
        assertThat(run.run("score", "brs", "@moved.csv", "--columns", "b_1:b_6", "--keep", "none")
                        .err())
                .contains("PSY-0")
                .doesNotContain("this gives the scores");
    }

    /** {@return simulated answers in another order of the items, and numbered anew} */
    private String movedTo(String what, String stem, String order) {
        List<String> rows = run.run("simulate", what, "-n", "1000", "--seed", "3")
                .out()
                .lines()
                .toList();
        List<Integer> items = Stream.of(order.split(",")).map(Integer::parseInt).toList();
        int before = rows.get(0).split(",", -1).length - items.size();
        StringBuilder moved = new StringBuilder(IntStream.rangeClosed(1, items.size())
                .mapToObj(item -> stem + item)
                .collect(Collectors.joining(",", "", "\n")));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            moved.append(
                    items.stream().map(item -> cells[before + item - 1]).collect(Collectors.joining(",", "", "\n")));
        }
        return moved.toString();
    }
}
