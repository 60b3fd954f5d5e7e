package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several columns an item: options, flags, times and waves are told apart. */
class OptionColumnsTest {

    @TempDir
    private Path folder = Path.of("");

    /** Turns a response, 0 to 3, into the cell of one of the columns of an item. */
    private interface Cell {
        String of(int response, int column);
    }

    /** Returns what is said of a file in which each of 7 items has a column for each word of {@code columns}. */
    private String told(String stem, List<String> columns, int persons, Cell cell) {
        Random random = new Random(4);
        StringBuilder text = new StringBuilder("id");
        IntStream.rangeClosed(1, 7)
                .forEach(i -> columns.forEach(c -> text.append(",").append(stem + i + c)));
        for (int person = 0; person < persons; person++) {
            List<String> cells = new ArrayList<>(List.of("P" + person));
            int level = random.nextInt(4);
            for (int item = 0; item < 7; item++) {
                int response = Math.min(3, Math.max(0, level + random.nextInt(3) - 1));
                IntStream.range(0, columns.size()).forEach(c -> cells.add(cell.of(response, c)));
            }
            text.append('\n').append(String.join(",", cells));
        }
        return CommandRun.in(folder)
                .file("f.csv", text.append('\n').toString())
                .run("score", "gad7", "@f.csv")
                .err();
    }

    private static List<String> suffixes(String before, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> before + n).collect(Collectors.toList());
    }

    @ParameterizedTest
    @CsvSource({"gad7_, ___, 1, 0", "gad7_, ., 1, 0", "Q5_, _, 1, ''", "gad_, _, Checked, Unchecked", "Q5_, _, Yes, No"
    })
    void aColumnForEachOptionIsToldByName(String stem, String before, String chosen, String other) {
        int from = before.equals("___") ? 0 : 1;
        String told = told(stem, suffixes(before, from, from + 3), 12, (r, c) -> r == c ? chosen : other);
        assertThat(told)
                .contains(
                        "error[CSV-059]: each option of an item has a column of its own: \"" + stem + 1 + before + from)
                .doesNotContain("try:", "waves");
    }

    @Test
    void anAnswerThatIsMissingDoesNotHideTheOptions() {
        assertThat(told("gad7_", suffixes("___", 0, 3), 40, (r, c) -> r == c && r > 0 ? "1" : "0"))
                .contains("CSV-059");
    }

    @Test
    void wavesOfFewAnswersAreNoOptions() {
        assertThat(told("gad7_", List.of("_pre", "_post"), 12, (r, c) -> Integer.toString((r + c) % 2)))
                .contains("CSV-056", "--waves pre,post");
        assertThat(told("gad7_", List.of("_pre", "_post"), 3, (r, c) -> Integer.toString(c == 0 ? r : r / 2)))
                .contains("CSV-056", "--waves pre,post");
    }

    @ParameterizedTest
    @CsvSource({"_ans, _skip, 0", "_ans, _seen, 1", "_a, _rt, 2345"})
    void flagsAndTimesBesideTheAnswersAreNoWave(String answers, String beside, int value) {
        String told = told(
                "gad7_",
                List.of(answers, beside),
                20,
                (r, c) -> Integer.toString(c == 0 ? r : value > 1 ? value + r * 700 : (r == 3 ? 1 - value : value)));
        assertThat(told)
                .doesNotContain("CSV-056", "{n}" + beside + "'")
                .contains("try: kindscale score gad7 f.csv --columns 'gad7_{n}" + answers + "'");
    }

    @Test
    void twoNumbersThatBothMayBeTheItemsAreAQuestion() {
        assertThat(told("gad7_", suffixes("_", 1, 7), 20, (r, c) -> Integer.toString((r + c) % 4)))
                .doesNotContain("try:")
                .contains("the names hold two numbers, and either may be that of the item; say which with --columns"
                        + " gad7_1_{n} or --columns gad7_{n}_1");
    }
}
