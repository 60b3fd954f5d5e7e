package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns beside the items say: totals that stand in the file, and persons who stand there twice. */
class BesideItemsTest {

    private static final Set<Integer> REVERSED = Set.of(3, 4, 6, 7); // items of the pss10, from 0

    @TempDir
    private Path folder;

    private CommandRun run = CommandRun.in(Path.of(""));

    @BeforeEach
    void inFolder() {
        run = CommandRun.in(folder);
    }

    private List<String> rows(int persons) {
        return run.run("simulate", "pss10", "-n", Integer.toString(persons), "--seed", "3")
                .out()
                .lines()
                .toList();
    }

    /** Writes a file with a further column. */
    private void withColumn(String name, int persons, ToDoubleFunction<int[]> value) {
        List<String> rows = rows(persons);
        StringBuilder text =
                new StringBuilder(rows.get(0)).append(',').append(name).append('\n');
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            int[] items = new int[10];
            for (int item = 0; item < 10; item++) {
                items[item] = Integer.parseInt(cells[item + 1]);
            }
            double total = value.applyAsDouble(items);
            text.append(row).append(',').append(total == Math.rint(total) ? Long.toString((long) total) : total + "");
            text.append('\n');
        }
        run.file("survey.csv", text.toString());
    }

    private static double total(int[] items, int turned) {
        double total = 0;
        for (int item = 0; item < items.length; item++) {
            total += REVERSED.contains(item) != (item == turned) ? 4 - items[item] : items[item];
        }
        return total;
    }

    private String score(String... more) {
        List<String> args = new ArrayList<>(List.of("score", "pss10", "@survey.csv"));
        args.addAll(List.of(more));
        return run.run(args.toArray(String[]::new)).err();
    }

    @Test
    void aRowThatMayBeNoPersonIsNamed() {
        String rows = "id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n"
                + IntStream.range(1, 13)
                        .mapToObj(person -> "P" + person + ",0,1,2,3,2,1," + person % 4 + "\n")
                        .collect(Collectors.joining());
        run.file("clean.csv", rows);
        run.file("mean.csv", rows + "Mean,0,1,2,3,2,1,1\n");
        run.file("blank.csv", rows + ",0,1,2,3,2,1,1\n");
        run.file("between.csv", rows + ",0,1,2,3,2,1,1\nP14,1,1,1,1,1,1,1\n");
        assertThat(run.run("score", "gad7", "@mean.csv").err())
                .contains("warning[CSV-063]: row 13 has \"Mean\" in \"id\", where all others have a number");
        assertThat(run.run("analyze", "gad7", "@mean.csv").err()).contains("CSV-063");
        assertThat(run.run("score", "gad7", "@blank.csv").err())
                .contains("warning[CSV-063]: the last row has nothing in \"id\"");
        assertThat(run.run("score", "gad7", "@between.csv").err()).doesNotContain("CSV-063");
        assertThat(run.run("score", "gad7", "@clean.csv").err()).doesNotContain("CSV-063");
    }

    @Test
    void aTotalThatEqualsOursIsNoted() {
        withColumn("pss_sum", 40, items -> total(items, -1));
        assertThat(score())
                .contains("survey.csv:1:12: note[PSY-021]: \"pss_sum\" equals pss10 total (the sum) in 40 of 40");
        assertThat(run.run("inspect", "@survey.csv", "pss10").out())
                .contains("totals     \"pss_sum\" equals pss10 total")
                .contains("verdict    fits");
    }

    @Test
    void aMeanOfTheItemsIsKnownToo() {
        withColumn("pss", 40, items -> Math.rint(total(items, -1) * 10) / 100);
        assertThat(score()).contains("\"pss\" equals pss10 total (the mean of the items) in 40 of 40");
    }

    @Test
    void aTotalOfPersonsTooFewToJudgeOtherwiseStillTells() {
        withColumn("pss_sum", 12, items -> total(items, -1));
        assertThat(run.run("inspect", "@survey.csv", "pss10").out()).contains("verdict    fits: a total that stands");
    }

    @Test
    void aTotalOfUnreversedItemsIsWarnedOf() {
        withColumn("pss_sum", 40, items -> java.util.Arrays.stream(items).sum());
        assertThat(score())
                .contains("warning[PSY-020]: \"pss_sum\" equals pss10 total (the sum) with no item reversed in 40");
        assertThat(run.run("score", "pss10", "@survey.csv", "--strict").exit()).isEqualTo(1);
    }

    @Test
    void aTotalThatTurnsOneItemNamesIt() {
        withColumn("pss_sum", 40, items -> total(items, 6));
        assertThat(score()).contains("with pss10_7 the other way round in 40 of 40");
    }

    @Test
    void aTotalOfMirroredCodesSaysWhatNoItemCan() {
        withColumn("pss_sum", 40, items -> 40 - total(items, -1));
        assertThat(score()).contains("with every item the other way round").contains("--coding");
    }

    @Test
    void aTotalThatCountsFromAnotherNumberIsNoContradiction() {
        withColumn("pss_sum", 40, items -> 10 + total(items, -1));
        assertThat(score()).contains("note[PSY-021]").contains("counted from another number");
    }

    @Test
    void anyOtherNumberSaysNothing() {
        int[] row = {0};
        withColumn("age", 40, items -> 20 + row[0]++ % 40);
        assertThat(score()).doesNotContain("PSY");
        withColumn("pss_sum", 40, items -> total(items, -1) + (items[0] + items[1] > 3 ? 1 : 0));
        assertThat(score()).doesNotContain("PSY");
    }

    @Test
    void ofSeveralFilesTheFirstIsLookedAt() {
        withColumn("pss_sum", 1500, items -> total(items, -1));
        String one = run.run("score", "pss10", "@survey.csv", "@survey.csv").err();
        assertThat(one).contains("USE-007"); // one file twice is refused
        List<String> rows = rows(1500);
        run.file("second.csv", rows.get(0) + ",pss_sum\n" + String.join(",9\n", rows.subList(1, 1501)) + ",9\n");
        assertThat(run.run("score", "pss10", "@survey.csv", "@second.csv").err())
                .contains("\"pss_sum\" equals pss10 total (the sum) in 500 of 500 complete rows")
                .doesNotContain("CSV-057");
    }

    @Test
    void anAnalysisLooksAtTotalsToo() {
        withColumn("pss_sum", 40, items -> IntStream.of(items).sum());
        assertThat(run.run("analyze", "pss10", "@survey.csv").err())
                .contains("PSY-020")
                .contains("\"pss_sum\"");
    }

    @Test
    void anAnalysisLooksForIdsThatStandTwiceUnlessGroupsTellThemApart() {
        List<String> rows = rows(60);
        run.file(
                "survey.csv",
                rows.get(0) + ",half\n" + String.join(",1\n", rows.subList(1, 31)) + ",1\n"
                        + String.join(",2\n", rows.subList(1, 31)) + ",2\n");
        assertThat(run.run("analyze", "pss10", "@survey.csv").err()).contains("CSV-057");
        assertThat(run.run("analyze", "pss10", "@survey.csv", "--by", "half").err())
                .doesNotContain("CSV-057");
    }

    @Test
    void quietDropsTheNoteAndKeepsTheWarning() {
        withColumn("pss_sum", 40, items -> total(items, -1));
        assertThat(score("-q")).isEmpty();
        withColumn("pss_sum", 40, items -> total(items, 6));
        assertThat(score("-q")).contains("PSY-020");
    }

    @Test
    void aPersonWhoStandsTwiceIsWarnedOfUnlessAColumnTellsTheRowsApart() {
        List<String> rows = new ArrayList<>(rows(40));
        rows.add(rows.get(6));
        run.file("survey.csv", String.join("\n", rows) + "\n");
        assertThat(score())
                .contains("survey.csv:1:1: warning[CSV-057]: one row has an id in \"id\" that stands there before: "
                        + "row 41 has that of row 6");
        rows.replaceAll(row -> row + "," + (row.startsWith("id") ? "wave" : "1"));
        run.file("survey.csv", String.join("\n", rows) + "\n");
        assertThat(score())
                .contains("warning[CSV-057]: one row has an id in \"id\" that stands there before"
                        + " with the same \"wave\": "
                        + "row 41 has that of row 6");
        rows.set(41, rows.get(41).replaceFirst("1$", "2"));
        run.file("survey.csv", String.join("\n", rows) + "\n");
        assertThat(score()).doesNotContain("CSV-057");
    }
}
