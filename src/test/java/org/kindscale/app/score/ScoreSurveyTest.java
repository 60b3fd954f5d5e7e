package org.kindscale.app.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.app.Progress;
import org.kindscale.app.ScoreRequest.Format;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;

class ScoreSurveyTest {

    private static final String HEADER = "id,calm_1,calm_2,calm_3,calm_4,calm_5";
    private static final String SCORES = ",calm_5_total,calm_5_heavy,calm_5_percent,calm_5_answered\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) {
        return ScoreCall.write(folder.resolve(name), text);
    }

    @Test
    void everyColumnPassesThroughAndTheScoresFollow() throws Exception {
        assertThat(ScoreCall.score("calm-5")
                        .stdin(HEADER + "\n\"7, b\",1,1,1,1,1\n8,,,3,3,3\n")
                        .output())
                .isEqualTo(HEADER + SCORES + "\"7, b\",1,1,1,1,1,1.8,3.6666666667,20,5\n8,,,3,3,3,,,,3\n");
    }

    @Test
    void theDialectOfTheInputIsKept() throws Exception {
        assertThat(ScoreCall.score("lone")
                        .stdin("\uFEFF\"lone_a\";x\r\n1;\"a;b\"\r\n")
                        .output())
                .isEqualTo("\uFEFF\"lone_a\";x;lone_sum;lone_answered\r\n1;\"a;b\";1;1\r\n");
        assertThat(ScoreCall.score("lone").stdin("lone_a\tx\r1\ta\r").output())
                .isEqualTo("lone_a\tx\tlone_sum\tlone_answered\r1\ta\t1\t1\r");
    }

    @Test
    void anotherFormatIsWrittenAnew() throws Exception {
        String text = "lone_a;x\r\n1;\"a,\"\"b\"\r\n;\n";
        assertThat(ScoreCall.score("lone").stdin(text).format(Format.CSV).output())
                .isEqualTo("lone_a,x,lone_sum,lone_answered\r\n1,\"a,\"\"b\",1,1\r\n,,,0\r\n");
        assertThat(ScoreCall.score("lone").stdin(text).format(Format.TSV).output())
                .isEqualTo("lone_a\tx\tlone_sum\tlone_answered\r\n1\t\"a,\"\"b\"\t1\t1\r\n\t\t\t0\r\n");
        assertThat(ScoreCall.score("lone").stdin(text).format(Format.JSONL).output())
                .isEqualTo("""
                        {"lone_a":"1","x":"a,\\"b","lone_sum":1,"lone_answered":1}
                        {"lone_a":"","x":"","lone_sum":null,"lone_answered":0}
                        """);
        assertThat(ScoreCall.score("lone").stdin(text).format(Format.JSON).output())
                .isEqualTo("""
                        [
                        {"lone_a":"1","x":"a,\\"b","lone_sum":1,"lone_answered":1},
                        {"lone_a":"","x":"","lone_sum":null,"lone_answered":0}
                        ]
                        """);
    }

    @Test
    void jsonOfSeveralFilesIsOneArray() throws Exception {
        ScoreCall call = ScoreCall.score("lone").format(Format.JSON).keep();
        for (int f = 0; f < 3; f++) {
            call.file(file(f + ".csv", "lone_a\n" + "1\n".repeat(f + 1)));
        }
        assertThat(call.output())
                .isEqualTo("[\n"
                        + String.join(",\n", java.util.Collections.nCopies(6, "{\"lone_sum\":1,\"lone_answered\":1}"))
                        + "\n]\n");
    }

    @Test
    void jsonWithoutRowsIsAnEmptyArray() throws Exception {
        ScoreCall call = ScoreCall.score("lone")
                .format(Format.JSON)
                .onInvalid(InvalidPolicy.REJECT)
                .rejects(folder.resolve("r.csv"));
        assertThat(call.stdin("lone_a\n7\n").output()).isEqualTo("[\n]\n");
    }

    @Test
    void prefixWordAndDecimalsAreAsAsked() throws Exception {
        assertThat(ScoreCall.score("calm-5")
                        .stdin(HEADER + "\n1,1,1,1,2,-\n".replace('-', ' '))
                        .layout(Format.AS_INPUT, "t2_", "NA", 1)
                        .scores("total", "points")
                        .keep("id")
                        .output())
                .isEqualTo("id,t2_calm_5_total,t2_calm_5_points,t2_calm_5_answered\n1,2.2,11.2,4\n");
    }

    @Test
    void keptColumnsComeInTheOrderAsked() throws Exception {
        String text = "id,lone_a,\"x\"\n7,1,\" a\"\n";
        assertThat(ScoreCall.score("lone").stdin(text).keep("x", "id").output())
                .isEqualTo("\"x\",id,lone_sum,lone_answered\n\" a\",7,1,1\n");
        assertThat(ScoreCall.score("lone").stdin(text).keep().output()).isEqualTo("lone_sum,lone_answered\n1,1\n");
    }

    @Test
    void severalFilesBecomeOne() throws Exception {
        Path one = file("1.csv", "id,lone_a\n1,1\n");
        Path two = file("2.csv", "id,lone_a\r\n2,0\r\n");
        Path three = file("3.csv", "id;lone_a\n\"3,5\";12\n");
        assertThat(ScoreCall.score("lone").file(one).file(two).file(three).output())
                .isEqualTo("id,lone_a,lone_sum,lone_answered\n1,1,1,1\n2,0,0,1\n\"3,5\",12,12,1\n");
    }

    @Test
    void filesWithOtherColumnsAreRefusedUnlessTheCommonOnesAreNamed() throws Exception {
        Path one = file("1.csv", "id,lone_a\n1,1\n");
        Path two = file("2.csv", "lone_a,x,id\n0,y,2\n");
        assertThat(ScoreCall.score("lone").file(one).file(two).refusal())
                .isEqualTo(two + ":1: error[CSV-019]: the columns are not those of " + one
                        + "\n  help: score the files one by one, or name the columns that both have with --keep\n");
        assertThat(ScoreCall.score("lone").file(one).file(two).keep("id").output())
                .isEqualTo("id,lone_sum,lone_answered\n1,1,1\n2,0,1\n");
        assertThat(ScoreCall.score("lone").file(one).file(two).keep("1").output())
                .isEqualTo("id,lone_sum,lone_answered\n1,1,1\n2,0,1\n");
        Path three = file("3.csv", "lone_a,x\n0,y\n");
        assertThat(ScoreCall.score("lone").file(one).file(three).keep("id").refusal())
                .startsWith(three + ":1: error[CSV-023]: there is no column \"id\"\n");
    }

    @Test
    void allThatIsWrongWithAllFilesIsTold() throws Exception {
        Path one = file("1.csv", "lone_a\n7\n");
        Path two = file("2.csv", "lone_b\n1\n");
        assertThat(ScoreCall.score("lone").file(one).file(two).refusal())
                .contains(one + ":2:1: error[CSV-004]")
                .contains(two + ":1: error[CSV-014]");
    }

    @Test
    void aNameThatStandsInTheFileIsRefused() throws Exception {
        String text = "lone_a,lone_sum\n1,9\n";
        assertThat(ScoreCall.score("lone").stdin(text).refusal()).isEqualTo("""
                        -:1:2: error[CSV-018]: the file already has a column "lone_sum"
                          help: give the new columns another name with --prefix, or leave the old one out with --keep
                        """);

        assertThat(ScoreCall.score("lone").stdin(text).keep("lone_a").output())
                .isEqualTo("lone_a,lone_sum,lone_answered\n1,1,1\n");
        assertThat(ScoreCall.score("lone")
                        .stdin(text)
                        .layout(Format.CSV, "x_", "", 10)
                        .output())
                .isEqualTo("lone_a,lone_sum,x_lone_sum,x_lone_answered\n1,9,1,1\n");
    }

    @Test
    void invalidCellsAreOmittedWhereThatIsAsked() throws Exception {
        ScoreCall call = ScoreCall.score("calm-5")
                .stdin(HEADER + "\n1,1,1,1,1,x\n2,9,9,1,1,1\n")
                .onInvalid(InvalidPolicy.OMIT)
                .keep("id")
                .scores("total");
        assertThat(call.output()).isEqualTo("id,calm_5_total,calm_5_answered\n1,2,4\n2,,3\n");
    }

    @Test
    void rejectedRowsGoToAFileOfTheirOwnWithPlaceAndReason() throws Exception {
        Path rejects = folder.resolve("rejects.csv");
        ScoreCall call = ScoreCall.score("calm-5")
                .stdin(HEADER + "\na,1,1,1,1,1\nb,9,1,1,1,x\nc,1\nd,\"two\nlines\",1,1,1,1\ne,2,2,2,2,2\n")
                .onInvalid(InvalidPolicy.REJECT)
                .rejects(rejects)
                .keep("id")
                .scores("total");
        assertThat(call.output()).isEqualTo("id,calm_5_total,calm_5_answered\na,1.8,5\ne,2.4,5\n");
        assertThat(Files.readString(rejects))
                .isEqualTo("file,line,column,code,reason,id,calm_1,calm_2,calm_3,calm_4,calm_5\n"
                        + "-,3,2,CSV-004,\"\"\"9\"\" is no response to calm_1 (1 to 5); \"\"x\"\" is no response to"
                        + " calm_5 (1 to 5)\",b,9,1,1,1,x\n"
                        + "-,4,3,CSV-007,\"the row has 2 cells, the header 6\",c,1\n"
                        + "-,5,2,CSV-005,\"\"\"two<U+000A>lines\"\" is no response to calm_1 (1 to 5)\","
                        + "d,\"two\nlines\",1,1,1,1\n");
    }

    @Test
    void aRunWithoutRejectsHasAnEmptyRejectsFile() throws Exception {
        Path rejects = folder.resolve("rejects.csv");
        ScoreCall.score("lone")
                .stdin("lone_a\n1\n")
                .onInvalid(InvalidPolicy.REJECT)
                .rejects(rejects)
                .run();
        assertThat(Files.readString(rejects)).isEqualTo("file,line,column,code,reason,lone_a\n");
    }

    @Test
    void theAccountCountsEveryRow() throws Exception {
        var outcome = ScoreCall.score("lone")
                .stdin("lone_a\n1\n7\n0\n\"\"\n")
                .onInvalid(InvalidPolicy.REJECT)
                .rejects(folder.resolve("r.csv"))
                .run();
        var account = outcome.account().orElseThrow();
        assertThat(account.rows()).isEqualTo(4);
        assertThat(account.rejectedRows()).isEqualTo(1);
        assertThat(account.lines().get(0).complete()).isEqualTo(2);
        assertThat(account.lines().get(0).refused()).isEqualTo(1);
        assertThat(outcome.findings().render()).startsWith("-:3:1: warning[CSV-004]");
    }

    @Test
    void theRuleForMissingResponsesMayBeChanged() throws Exception {
        String text = HEADER + "\n1,1,1,1,,\n";
        assertThat(ScoreCall.score("calm-5")
                        .stdin(text)
                        .keep()
                        .scores("total")
                        .minAnswered(MinAnswered.ANY)
                        .output())
                .isEqualTo("calm_5_total,calm_5_answered\n2.3333333333,3\n");
        assertThat(ScoreCall.score("calm-5")
                        .stdin(text)
                        .minAnswered(new MinAnswered(MinAnswered.Kind.NUMBER, 6))
                        .refusal())
                .startsWith("--min-answered: error[USE-002]: calm-5 total: 6 answered items are asked for, but")
                .endsWith(
                        "\n  help: ask for fewer items or for a share of them such as 0.8, or leave this score out\n");
    }

    @Test
    void progressHearsOfAllBytesAndRows() throws IOException, InvalidInputException {
        List<Long> rows = new ArrayList<>();
        var bytes = new TreeMap<String, Long>();
        Path one = file("1.csv", "lone_a\n" + "1\n".repeat(1000));
        Path two = file("2.csv", "lone_a\n0\n");
        ScoreCall.score("lone")
                .file(one)
                .file(two)
                .to(folder.resolve("out.csv"))
                .progress(new Progress() {
                    @Override
                    public void read(String name, long more, long size) {
                        bytes.merge(name + " of " + size, more, Long::sum);
                    }

                    @Override
                    public void rows(long read) {
                        rows.add(read);
                    }
                })
                .run();
        assertThat(bytes)
                .containsOnly(java.util.Map.entry(one + " of 2007", 2007L), java.util.Map.entry(two + " of 9", 9L));
        assertThat(rows).isSorted().endsWith(1001L);
    }

    @Test
    void aFileThatCannotBeReadIsRefused() throws Exception {
        assertThat(ScoreCall.score("lone").file(folder.resolve("none.csv")).refusal())
                .contains("none.csv: error[CSV-001]: there is no such file\n");
        assertThat(ScoreCall.score("lone").file(folder).refusal())
                .isEqualTo(folder + ": error[CSV-001]: the file cannot be read: it is a folder\n"
                        + "  help: check the path and the file's permissions\n");
        assertThat(new String(Files.readAllBytes(file("x.csv", "")), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(ScoreCall.score("lone").file(folder.resolve("x.csv")).refusal())
                .contains("error[CSV-002]");
    }
}
