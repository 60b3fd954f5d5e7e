package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as R's write.table writes them are read, or refused with the command that reads them. */
class WriteTableTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run = CommandRun.in(Path.of(""));
    private List<String> rows = List.of();
    private String totals = "";

    @BeforeEach
    void answers() {
        run = CommandRun.in(folder);
        String answers = run.run("simulate", "gad7", "-n", "30", "--seed", "2").out();
        run.file("plain.csv", answers);
        rows = answers.lines().map(row -> row.substring(row.indexOf(',') + 1)).toList();
        totals = totals(run.run("score", "gad7", "@plain.csv").out(), ',');
    }

    private static String totals(String scores, char delimiter) {
        return scores.lines()
                .skip(1)
                .map(row -> row.split(String.valueOf(delimiter), -1))
                .map(cells -> cells[cells.length - 2])
                .collect(Collectors.joining(" "));
    }

    private String table(String quote, String delimiter, boolean named) {
        String names = List.of(rows.get(0).split(",", -1)).stream()
                .map(name -> quote + name + quote)
                .collect(Collectors.joining(delimiter));
        return names + "\n"
                + IntStream.range(1, rows.size())
                        .mapToObj(row -> (named ? quote + row + quote + delimiter : "")
                                + rows.get(row).replace(",", delimiter))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    @Test
    void namesInQuotesWithSpacesBetweenAndNamedRowsAreRead() {
        for (boolean named : new boolean[] {true, false}) {
            run.file("r.txt", table("\"", " ", named));
            CommandRun.Result result = run.run("score", "gad7", "@r.txt");
            assertThat(totals(result.out(), ' ')).isEqualTo(totals);
            assertThat(result.err().contains("as R writes it: the first column, which has no name, names the rows"))
                    .isEqualTo(named);
        }
        run.file("r.txt", table("\"", "\t", true));
        assertThat(totals(run.run("score", "gad7", "@r.txt").out(), '\t')).isEqualTo(totals);
    }

    @Test
    void withoutQuotesTheDelimiterIsAskedFor() {
        run.file("r.txt", table("", " ", true));
        assertThat(run.run("score", "gad7", "@r.txt").err())
                .contains("do spaces part the cells?", "  try: kindscale score gad7 r.txt --delimiter ' '\n");
        assertThat(totals(run.run("score", "gad7", "@r.txt", "--delimiter", " ").out(), ' '))
                .isEqualTo(totals);
    }

    @Test
    void fewRowsThatAreNumberedMayAsWellHoldAnswers() {
        rows = rows.subList(0, 6);
        run.file("r.txt", table("\"", " ", true));
        assertThat(run.run("score", "gad7", "@r.txt").err()).contains("error[CSV-007]: every row has one cell more");
    }
}
