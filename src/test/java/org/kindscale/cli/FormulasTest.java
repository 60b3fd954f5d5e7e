package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.report.score.FormulaGuard;

/** Cells that a spreadsheet would compute are text in what is written for it; everything else is as it was. */
class FormulasTest {

    private static final String ANSWERS = ",3,2,3,4,1,3\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void files() {
        kindscale = CommandRun.in(folder)
                .file(
                        "s.csv",
                        "id,ks6_1,ks6_2,ks6_3,ks6_4,ks6_5,ks6_6\n=1+1" + ANSWERS + "-1.5" + ANSWERS + "\"@a,b\""
                                + ANSWERS + "=2,9,2,3,4,1,3\n")
                .file("a.json", "{\"ks6_1\":3,\"ks6_2\":2,\"ks6_3\":3,\"ks6_4\":4,\"ks6_5\":1,\"ks6_6\":3}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "\"=1\"|\"'=1\"",
                "-x|'-x",
                "@x|'@x",
                "+x|'+x",
                "-1.5|-1.5",
                "+2|+2",
                "-1e-7|-1e-7",
                "-3|-3",
                "x=1|x=1",
                "x|x"
            },
            delimiter = '|')
    void onlyTextThatBeginsAFormulaGetsAnApostrophe(String cell, String guarded) {
        String csv = "id," + cell + "\n" + cell + ",1\r\n";
        assertThat(FormulaGuard.guarded(csv)).isEqualTo("id," + guarded + "\n" + guarded + ",1\r\n");
    }

    @Test
    void whatLooksLikeACellWithinQuotesIsNone() {
        assertThat(FormulaGuard.guarded("\"a,=b\n=c\"\"\",x\n\"\t=d\"\n")).isEqualTo("\"a,=b\n=c\"\"\",x\n\"'\t=d\"\n");
    }

    @Test
    void scoresAndRejectsAreGuardedWhereAsked() throws Exception {
        String[] call = {
            "score",
            "kind-self-6",
            "@s.csv",
            "-o",
            "@o.csv",
            "--on-invalid",
            "reject",
            "--rejects",
            "@r.csv",
            "-q",
            "--escape-formulas"
        };
        assertThat(kindscale.run(call).exit()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("o.csv")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("id,"),
                        line -> assertThat(line).startsWith("'=1+1,"),
                        line -> assertThat(line).startsWith("-1.5,"),
                        line -> assertThat(line).startsWith("\"'@a,b\","));
        assertThat(Files.readString(folder.resolve("r.csv"))).contains(",'=2,9,");
        assertThat(kindscale.run(Arrays.copyOf(call, call.length - 1)).exit()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("o.csv"))).contains("\n=1+1,");
    }

    @Test
    void exportIsGuardedWhereAsked() {
        kindscale.run("take", "kind-self-6", "--answers", "@a.json", "--participant", "=cmd");
        assertThat(kindscale.run("export", "kind-self-6").out()).contains(",=cmd,");
        assertThat(kindscale.run("export", "kind-self-6", "--escape-formulas").out())
                .contains(",'=cmd,");
        assertThat(kindscale
                        .run("export", "kind-self-6", "--long", "--escape-formulas")
                        .out())
                .contains(",'=cmd,");
    }

    @Test
    void jsonIsNoTable() {
        assertThat(kindscale
                        .run("score", "kind-self-6", "@s.csv", "--format", "json", "--escape-formulas")
                        .err())
                .contains("--escape-formulas is for delimited text");
    }
}
