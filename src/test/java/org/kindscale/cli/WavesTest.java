package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Property.forAll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.cli.command.ExitCode;

/** Several waves of one row: each is scored as it is alone, and its columns bear its name. */
class WavesTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun runs = CommandRun.in(folder);

    @BeforeEach
    void begin() {
        runs = CommandRun.in(folder);
    }

    private static String names(IntFunction<String> name) {
        return IntStream.rangeClosed(1, 7).mapToObj(name).collect(Collectors.joining(","));
    }

    private static String two(String before, String after) {
        return "id," + names(i -> before.replace("N", "" + i)) + "," + names(i -> after.replace("N", "" + i)) + "\n";
    }

    private static String row(Random random, int most) {
        return IntStream.range(0, 7)
                .mapToObj(i -> random.nextInt(8) == 0 ? "" : Integer.toString(random.nextInt(most)))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource({
        "gad7_N_pre, gad7_N_post, 'pre,post'",
        "gad_N.t1, gad_N.t2, 't1,t2'",
        "T1_gad7_N, T2_gad7_N, 't1,t2'",
        "gad7_w1_N, gad7_w2_N, 'w1,w2'",
        "GAD7_NPre, GAD7_NPost, 'pre,post'",
        "gad7_N_1, gad7_N_2, '1,2'"
    })
    void aFileOfTwoWavesHasTheScoresOfEach(String first, String second, String waves) {
        forAll(8, random -> {
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            StringBuilder both = new StringBuilder(two(first, second));
            for (int person = 0; person < 1 + random.nextInt(20); person++) {
                before.add(row(random, 4));
                after.add(row(random, 4));
                both.append(person + "," + before.get(person) + "," + after.get(person) + "\n");
            }
            String header = names(i -> "gad7_" + i) + "\n";
            runs.file("both.csv", both.toString())
                    .file("1.csv", header + String.join("\n", before) + "\n")
                    .file("2.csv", header + String.join("\n", after) + "\n");
            List<String> one = scores("gad7", "@1.csv");
            List<String> two = scores("gad7", "@2.csv");
            List<String> joined = IntStream.range(0, one.size())
                    .mapToObj(i -> one.get(i) + "," + two.get(i))
                    .toList();
            assertThat(scores("gad7", "@both.csv", "--waves", waves)).isEqualTo(joined);
        });
    }

    private List<String> scores(String... call) {
        List<String> args = new ArrayList<>(List.of("score"));
        args.addAll(List.of(call));
        args.addAll(List.of("--keep", "none", "--detail", "-q"));
        CommandRun.Result result = runs.run(args.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.OK);
        return result.out().lines().skip(1).toList();
    }

    @Test
    void everyColumnBearsTheNameOfItsWave() {
        runs.file("f.csv", two("gad7_N_pre", "gad7_N_post") + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2\n");
        assertThat(runs.run("score", "gad7", "@f.csv", "--waves", "pre,post", "--keep", "id")
                        .out())
                .isEqualTo("""
                        id,gad7_total_pre,gad7_answered_pre,gad7_total_post,gad7_answered_post
                        a,7,7,14,7
                        """);
        assertThat(runs.run("score", "gad7", "@f.csv", "--waves", "pre", "--format", "jsonl", "--keep", "id")
                        .out())
                .isEqualTo("{\"id\":\"a\",\"gad7_total_pre\":7,\"gad7_answered_pre\":7}\n");
    }

    @Test
    void anInstrumentWithoutWavesIsScoredBesideOneThatHasThem() {
        String header = two("pss_N_a", "pss_N_b").replace("pss", "gad7").strip() + "," + names(i -> "phq9_" + i)
                + ",phq9_8,phq9_9\n";
        runs.file("f.csv", header + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2,0,0,0,0,0,0,0,0,0\n");
        CommandRun.Result result =
                runs.run("score", "gad7,phq9", "@f.csv", "--waves", "gad7=a,b", "--keep", "none", "--scores", "total");
        assertThat(result.out()).isEqualTo("""
                gad7_total_a,gad7_answered_a,gad7_total_b,gad7_answered_b,phq9_total,phq9_answered
                7,7,14,7,0,9
                """);
    }

    @Test
    void aSavedColumnMapReadsTheWavesAgain() {
        runs.file("f.csv", two("gad7_N_pre", "gad7_N_post") + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2\n");
        String first = runs.run("score", "gad7", "@f.csv", "--waves", "pre,post", "--save-columns", "@m.json")
                .out();
        assertThat(folder.resolve("m.json")).content().contains("\"gad7_pre\"").contains("\"gad7_post\"");
        assertThat(runs.run("score", "gad7", "@f.csv", "--waves", "pre,post", "--columns", "@m.json")
                        .out())
                .isEqualTo(first);
    }

    @Test
    void provenanceTellsTheWavesApart() {
        runs.file("f.csv", two("gad7_N_pre", "gad7_N_post") + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2\n");
        runs.run("score", "gad7", "@f.csv", "--waves", "pre,post", "--provenance", "@p.json", "-o", "@o.csv");
        assertThat(folder.resolve("p.json"))
                .content()
                .contains("\"gad7_total_pre\"", "\"gad7_total_post\"", "\"gad7_1\" : \"gad7_1_post\"");
    }

    @Test
    void qualityIsMeasuredInEachWave() {
        StringBuilder rows = new StringBuilder(two("gad7_N_pre", "gad7_N_post"));
        Random random = new Random(3);
        for (int person = 0; person < 40; person++) {
            rows.append(person + "," + row(random, 4) + "," + row(random, 4) + "\n");
        }
        CommandRun.Result result = runs.file("f.csv", rows.toString())
                .run("score", "gad7", "@f.csv", "--waves", "pre,post", "--quality", "--keep", "id");
        assertThat(result.out()).contains("gad7_quality_longstring_pre", "gad7_quality_flagged_post");
    }

    @Test
    void aPatternNamesTheColumnsWithoutTheWave() {
        runs.file("f.csv", two("stress N pre", "stress N post") + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2\n");
        assertThat(runs.run(
                                "score",
                                "gad7",
                                "@f.csv",
                                "--waves",
                                "pre,post",
                                "--columns",
                                "stress {n}",
                                "--keep",
                                "none")
                        .out())
                .endsWith("7,7,14,7\n");
    }

    @Test
    void positionsThatServeNoWaveAreRefused() {
        runs.file("f.csv", two("gad7_N_pre", "gad7_N_post") + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2\n");
        assertThat(runs.run("score", "gad7", "@f.csv", "--waves", "pre,post", "--columns", "2-8")
                        .err())
                .contains("error[CSV-055]: column \"gad7_1_pre\" does not belong to wave \"post\"");
    }

    @Test
    void twoWavesThatNobodyNamedAreRefused() {
        runs.file("f.csv", two("gad7_N_pre", "gad7_N_post") + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2\n");
        assertThat(runs.run("score", "gad7", "@f.csv").err())
                .startsWith("f.csv:1: error[CSV-056]: the file has 2 waves of gad7 in each row: pre, post\n");
    }

    @Test
    void aWaveThatLacksAnItemIsNamed() {
        runs.file(
                "f.csv",
                two("gad7_N_pre", "gad7_N_post").replace("gad7_3_post", "x") + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2\n");
        assertThat(runs.run("score", "gad7", "@f.csv", "--waves", "pre,post").err())
                .contains("error[CSV-014]: wave \"post\": no column for 1 of the 7 items of gad7: gad7_3");
    }

    @Test
    void analysisTakesOneWaveAtATime() {
        runs.file("f.csv", two("gad7_N_pre", "gad7_N_post") + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2\n");
        assertThat(runs.run("analyze", "gad7", "@f.csv", "--waves", "pre,post").err())
                .isEqualTo("""
                        --waves: error[USE-005]: one wave at a time is read here, not pre and post
                          help: choose one: --waves pre; analyze compares two, if --id COLUMN says who a row is
                        """);
        assertThat(runs.run("explain", "gad7", "@f.csv", "--waves", "post", "--row", "1")
                        .out())
                .contains("2:9");
    }

    @ParameterizedTest
    @CsvSource({"analyze", "explain"})
    void whatReadsOneWaveProposesCommandsThatReadOne(String command) {
        runs.file(
                "f.csv",
                two("gad7_N_pre", "gad7_N_post") + "a,1,1,1,1,1,1,1,2,2,2,2,2,2,2\nb,0,1,2,3,0,1,2,2,1,0,3,2,1,0\n");
        List<String> row = command.equals("explain") ? List.of("--row", "2") : List.of();
        List<String> call = new ArrayList<>(List.of(command, "gad7", "@f.csv"));
        call.addAll(row);
        List<String> tried = runs.run(call.toArray(String[]::new))
                .err()
                .lines()
                .filter(line -> line.startsWith("  try: kindscale "))
                .map(line -> line.substring("  try: kindscale ".length()).replace("'", ""))
                .toList();
        assertThat(tried)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                runs.run(line.replace("f.csv", "@f.csv").split(" "))
                                        .exit())
                        .as(line)
                        .isEqualTo(ExitCode.OK));
    }
}
