package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.CommandRun.Result;

/** Of data files with many rows, numbers beside the items are read to the end only where somebody asks for them. */
class BesideColumnsTest {

    private static final int ROWS = 20_000;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder("id,half,day,note,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n");
        for (int row = 1; row <= ROWS; row++) {
            rows.append(row).append(',').append(row).append(".5,2026-01-0").append(1 + row % 9);
            rows.append(row % 3 == 0 ? ",Größe" : "," + "x".repeat(30));
            for (int item = 1; item <= 7; item++) {
                rows.append(',').append(row == ROWS && item == 7 ? 9 : random.nextInt(4));
            }
            rows.append('\n');
        }
        CommandRun.in(folder).file("d.csv", rows.toString());
        for (String kind : new String[] {"sav", "dta"}) {
            run("d.csv", "omit -o @d." + kind + " --format " + kind);
        }
    }

    private String run(String file, String options) {
        String line = "score gad7 @" + file + " --on-invalid " + options;
        Result scored = CommandRun.in(folder).run(line.strip().split(" "));
        assertThat(scored.exit()).as(scored.err()).isLessThan(2);
        return scored.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--keep id", "--keep id,half,day", "--keep half", "--keep note", "--keep id --format json"})
    void whatPassesThroughIsThatOfTheTextFile(String options) {
        String expected = run("d.csv", "omit " + options);
        assertThat(expected.lines().count()).isGreaterThan(ROWS - 1);
        assertThat(run("d.sav", "omit " + options)).isEqualTo(expected);
        assertThat(run("d.dta", "omit " + options)).isEqualTo(expected);
    }

    @Test
    void aRowSetAsideIsWhole() throws IOException {
        run("d.sav", "reject --keep id --rejects @r.csv");
        assertThat(Files.readString(folder.resolve("r.csv"))).contains(ROWS + "," + ROWS + ".5,\"2026-01-0");
    }
}
