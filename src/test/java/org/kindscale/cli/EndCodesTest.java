package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes from 0 to the number of options are one too many: which end is none, the other items tell. */
class EndCodesTest {

    @TempDir
    private Path folder = Path.of("");

    private List<String> answers(String instrument) {
        return CommandRun.in(folder)
                .run("simulate", instrument, "-n", "200", "--seed", "6")
                .out()
                .lines()
                .toList();
    }

    /** Writes a file whose codes are what {@code written} makes of them. */
    private CommandRun file(List<String> rows, IntFunction<String> written) {
        String text = rows.stream()
                .skip(1)
                .map(row -> Stream.of(row.split(",", -1))
                        .map(cell -> cell.matches("\\d+") ? written.apply(Integer.parseInt(cell)) : cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return CommandRun.in(folder).file("f.csv", rows.get(0) + "\n" + text + "\n");
    }

    private static List<String> totals(CommandRun.Result result, int column) {
        return result.out().lines().map(row -> row.split(",", -1)[column]).toList();
    }

    @Test
    void zeroForNoAnswerIsProposedWithTheCoding() {
        List<String> rows = answers("gad7");
        Random blanks = new Random(1);
        CommandRun right = file(rows, code -> blanks.nextInt(30) == 0 ? "" : String.valueOf(code));
        List<String> totals = totals(right.run("score", "gad7", "@f.csv"), 8);
        Random zeros = new Random(1);
        CommandRun run = file(rows, code -> zeros.nextInt(30) == 0 ? "0" : String.valueOf(code + 1));
        assertThat(run.run("score", "gad7", "@f.csv").err())
                .contains("does 1 mean \"Not at all\", and 0 no answer?")
                .contains("  try: kindscale score gad7 f.csv --coding 1-4 --missing 0\n");
        assertThat(totals(run.run("score", "gad7", "@f.csv", "--coding", "1-4", "--missing", "0"), 8))
                .isEqualTo(totals);
    }

    @Test
    void whereTheDefinitionCountsFromOneTheMissingCodeAloneIsProposed() {
        Random zeros = new Random(2);
        CommandRun run = file(answers("scs-sf"), code -> zeros.nextInt(30) == 0 ? "0" : String.valueOf(code));
        assertThat(run.run("score", "scs-sf", "@f.csv").err())
                .contains("  try: kindscale score scs-sf f.csv --missing 0\n");
    }

    @Test
    void aFileThatCountsFromZeroIsNotTakenForIt() {
        Random slips = new Random(3);
        CommandRun run = file(answers("gad7"), code -> slips.nextInt(30) == 0 ? "4" : String.valueOf(code));
        assertThat(run.run("score", "gad7", "@f.csv").err())
                .contains("\"4\" is no")
                .doesNotContain("try: ");
        CommandRun more = file(answers("gad7"), code -> code == 3 && slips.nextBoolean() ? "4" : String.valueOf(code));
        assertThat(more.run("score", "gad7", "@f.csv").err()).doesNotContain("try: ");
    }

    @Test
    void fewPersonsDoNotTell() {
        Random zeros = new Random(1);
        CommandRun run =
                file(answers("gad7").subList(0, 31), code -> zeros.nextInt(30) == 0 ? "0" : String.valueOf(code + 1));
        assertThat(run.run("score", "gad7", "@f.csv").err()).doesNotContain("try: ");
    }
}
