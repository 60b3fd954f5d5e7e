package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.command.ExitCode;

/** {@code score --quality}: the figures are R's, and they are the same whatever way the rows come. */
class QualityTest {

    private static final String HALVES = "src/test/resources/scales/halves-16.json";
    private static final Path REFERENCE = Path.of("src/test/resources/reference/careless");
    private static final String HEADER = "id," + numbered(16);

    @TempDir
    private Path folder = Path.of("");

    private CommandRun runs = CommandRun.in(folder);

    @BeforeEach
    void begin() {
        runs = CommandRun.in(folder);
    }

    private static String numbered(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(i -> "item_" + i).collect(Collectors.joining(","));
    }

    private CommandRun.Result score(String... args) {
        List<String> all = new ArrayList<>(List.of("score", HALVES, "--quality", "--keep", "id"));
        all.addAll(Arrays.asList(args));
        return runs.run(all.toArray(String[]::new));
    }

    /** Returns the lines behind the header of what must have come out. */
    private List<String> rows(String... args) {
        CommandRun.Result result = score(args);
        assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.OK);
        return result.out().lines().skip(1).toList();
    }

    /** Returns respondents who share a trait; some are straight, some leave items out. */
    private static List<String> people(int n) {
        Random random = new Random(11);
        List<String> people = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            double trait = random.nextGaussian();
            StringBuilder row = new StringBuilder().append(i);
            for (int item = 0; item < 16; item++) {
                double level = i % 40 == 0 ? 0 : (item % 2 == 0 ? trait : -trait) + 0.7 * random.nextGaussian();
                long code = Math.max(1, Math.min(5, Math.round(3 + level)));
                row.append(',').append(random.nextInt(30) == 0 ? "" : Long.toString(code));
            }
            people.add(row.toString());
        }
        return people;
    }

    private static String csv(List<String> people) {
        return HEADER + "\n" + String.join("\n", people) + "\n";
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(REFERENCE.resolve(name));
    }

    @Test
    void everyColumnAgreesWithR() throws IOException {
        List<String> data = lines("data.csv");
        StringBuilder survey = new StringBuilder("id," + data.get(1) + ",seconds\n");
        for (int row = 2; row < data.size(); row++) {
            survey.append(row - 1)
                    .append(',')
                    .append(data.get(row))
                    .append(',')
                    .append(row - 1)
                    .append('\n');
        }
        runs.file("survey.csv", survey.toString());
        List<String> out =
                score("@survey.csv", "--seconds", "seconds").out().lines().toList();
        List<String> expected = lines("expected-quality.csv");
        List<String> names = List.of(out.get(0).split(",", -1));
        List<String> columns = List.of(expected.get(1).split(",", -1));
        assertThat(names.subList(names.size() - columns.size(), names.size()))
                .isEqualTo(columns.stream().map(c -> "halves_16_quality_" + c).toList());
        assertThat(out).hasSize(expected.size() - 1);
        for (int row = 2; row < expected.size(); row++) {
            List<String> cells = List.of(out.get(row - 1).split(",", -1));
            List<String> wanted = List.of(expected.get(row).split(",", -1));
            for (int column = 0; column < columns.size(); column++) {
                String cell = cells.get(cells.size() - columns.size() + column);
                assertSame(cell, wanted.get(column), columns.get(column) + " of respondent " + (row - 1));
            }
        }
    }

    private static void assertSame(String cell, String wanted, String what) {
        if (wanted.isEmpty() || cell.isEmpty()) {
            assertThat(cell).as(what).isEqualTo(wanted);
        } else {
            assertThat(Double.parseDouble(cell)).as(what).isCloseTo(Double.parseDouble(wanted), within(1e-9));
        }
    }

    @Test
    void threadsAndBlocksChangeNothing() {
        List<String> people = people(40_000); // several blocks
        runs.file("survey.csv", csv(people));
        List<String> one = rows("@survey.csv", "--threads", "1");
        assertThat(one).hasSize(people.size());
        assertThat(rows("@survey.csv", "--threads", "2").equals(one)).isTrue();
        assertThat(rows("@survey.csv", "--threads", "5").equals(one)).isTrue();
        runs.file("a.csv", csv(people.subList(0, 9)));
        runs.file("b.csv", csv(people.subList(9, 30_000)));
        runs.file("c.csv", csv(people.subList(30_000, people.size())));
        assertThat(rows("@a.csv", "@b.csv", "@c.csv").equals(one))
                .as("several files")
                .isTrue();
    }

    @Test
    void itDoesNotMatterHowTheRowsCome() throws IOException {
        String survey = csv(people(200));
        runs.file("survey.csv", survey).stdin(survey);
        List<String> rows = rows("@survey.csv");
        assertThat(rows("-")).isEqualTo(rows);
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("survey.csv.gz")))) {
            gzip.write(survey.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows("@survey.csv.gz")).isEqualTo(rows);
        runs.file("plain.csv", survey.replace(',', ';'));
        assertThat(rows("@plain.csv").stream().map(row -> row.replace(';', ',')))
                .isEqualTo(rows);
        assertThat(rows("@survey.csv", "--format", "tsv").stream().map(row -> row.replace('\t', ',')))
                .isEqualTo(rows);
    }

    @Test
    void standardInputThatIsLargerThanMemoryMayHoldIsReadTwice() {
        String survey = csv(people(140_000));
        assertThat(survey.length()).isGreaterThan(4 << 20);
        runs.stdin(survey);
        assertThat(rows("-")).hasSize(140_000);
    }

    @Test
    void standardInputThatIsRefusedIsReadToItsEnd() {
        runs.stdin(csv(people(3)) + "4" + ",9".repeat(16) + "\n");
        CommandRun.Result result = score("-");
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err()).contains("-:5:2: error[CSV-004]").endsWith("nothing was written: 16 errors\n");
    }

    @Test
    void standardInputCanBeNamedOnce() {
        runs.stdin(csv(people(3)));
        CommandRun.Result result = score("-", "-");
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("[USE-005]: standard input is named twice");
    }

    @Test
    void theScoresAreThoseOfARunWithoutIt() {
        runs.file("survey.csv", csv(people(300)));
        List<String> with = rows("@survey.csv", "--detail");
        String without = runs.run("score", HALVES, "@survey.csv", "--keep", "id", "--detail")
                .out();
        List<String> scores = without.lines().skip(1).toList();
        for (int row = 0; row < scores.size(); row++) {
            assertThat(with.get(row)).startsWith(scores.get(row) + ",");
        }
    }

    @Test
    void aRejectedRowIsNotInTheSample() {
        List<String> people = people(60);
        runs.file("clean.csv", csv(people));
        List<String> odd = new ArrayList<>(people);
        odd.add(30, "x" + ",9".repeat(16));
        runs.file("odd.csv", csv(odd));
        CommandRun.Result result = score("@odd.csv", "--on-invalid", "reject", "--rejects", "@rejects.csv");
        assertThat(result.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(result.out().lines().skip(1)).isEqualTo(rows("@clean.csv"));
        assertThat(result.err()).contains(" of 60 rows flagged");
    }

    @Test
    void whichScoresAreWrittenChangesNoIndex() {
        runs.file("survey.csv", csv(people(80)));
        List<String> all = rows("@survey.csv");
        List<String> some = rows("@survey.csv", "--scores", "b");
        for (int row = 0; row < all.size(); row++) {
            List<String> cells = List.of(all.get(row).split(",", -1));
            assertThat(some.get(row)).endsWith("," + String.join(",", cells.subList(5, cells.size())));
        }
    }

    @Test
    void eachInstrumentHasColumnsAndSecondsOfItsOwn() {
        String lone = "src/test/resources/scales/lone.json";
        String calm = "src/test/resources/scales/calm-5.json";
        CommandRun.Result result = runs.file(
                        "survey.csv", "calm_1,calm_2,calm_3,calm_4,calm_5,lone_a,t\n1,2,3,4,5,1,40\n")
                .run("score", calm + "," + lone, "@survey.csv", "--quality", "--seconds", "calm-5=t", "--keep", "none");
        assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.OK);
        List<String> names =
                List.of(result.out().lines().findFirst().orElseThrow().split(",", -1));
        assertThat(names)
                .contains("calm_5_quality_seconds_per_item", "lone_quality_longstring")
                .doesNotContain("lone_quality_seconds_per_item");
        List<String> cells =
                List.of(result.out().lines().skip(1).findFirst().orElseThrow().split(",", -1));
        assertThat(cells.get(names.indexOf("calm_5_quality_seconds_per_item"))).isEqualTo("8");
        assertThat(runs.run("score", calm + "," + lone, "@survey.csv", "--quality", "--seconds", "t")
                        .err())
                .contains("say for which instrument: --seconds calm-5=t");
    }

    @Test
    void optionsThatFallInScoreAreKeyedAsTheyCount() throws IOException {
        String five = "\"five\": { \"options\": [ { \"code\": 1 }, { \"code\": 2 }, { \"code\": 3 }, { \"code\": 4 },"
                + " { \"code\": 5 } ] }";
        String definition = Files.readString(Path.of(HALVES));
        assertThat(definition).contains(five, "\"-item_2\"", "\"item_2\", \"responses\": \"five\"");
        String falling = five.replace("five", "falling");
        for (int code = 1; code <= 5; code++) {
            falling = falling.replace("\"code\": " + code, "\"code\": " + code + ", \"score\": " + (6 - code));
        }
        runs.file(
                "halves-16.json",
                definition
                        .replace(five, five + ", " + falling)
                        .replace("\"-item_2\"", "\"item_2\"")
                        .replace("\"item_2\", \"responses\": \"five\"", "\"item_2\", \"responses\": \"falling\""));
        runs.file("survey.csv", csv(people(100)));
        CommandRun.Result result = runs.run("score", "@halves-16.json", "@survey.csv", "--quality", "--keep", "id");
        assertThat(result.err()).contains(" of 100 rows flagged");
        assertThat(result.out().lines().skip(1)).isEqualTo(rows("@survey.csv"));
        String[] analyze = {"analyze", "", "@survey.csv"};
        analyze[1] = HALVES;
        String careless = careless(runs.run(analyze).out());
        analyze[1] = "@halves-16.json";
        assertThat(careless(runs.run(analyze).out())).isEqualTo(careless).isNotEmpty();
    }

    /** Returns the lines about careless answering of an analysis. */
    private static String careless(String analysis) {
        return analysis.lines()
                .filter(line -> line.contains("flagged") || line.contains("signs: "))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void fewPeopleAreAnswered(int n) {
        runs.file("survey.csv", csv(people(n)));
        CommandRun.Result result = score("@survey.csv");
        assertThat(result.exit()).isEqualTo(ExitCode.OK);
        assertThat(result.out().lines()).hasSize(n + 1);
        assertThat(result.out()).doesNotContain("NaN", "Infinity");
        assertThat(result.err()).contains("mahalanobis is empty where all is answered");
    }

    @Test
    void whoAnsweredNothingHasNoIndexAndNoSign() {
        runs.file("survey.csv", csv(List.of("1" + ",".repeat(16), "2" + ",".repeat(16))));
        assertThat(rows("@survey.csv")).containsExactly("1,,,,,0" + ",".repeat(13), "2,,,,,0" + ",".repeat(13));
    }

    @Test
    void aPipeIsReadOnceAndKept() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        Path pipe = folder.resolve("pipe");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) {
            throw new IOException("no pipe could be made");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(csv(people(50)).getBytes(StandardCharsets.UTF_8));
        Thread writer = new Thread(() -> {
            try {
                Files.write(pipe, text.toByteArray());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        List<String> rows = rows("@pipe");
        writer.join();
        runs.file("survey.csv", csv(people(50)));
        assertThat(rows).isEqualTo(rows("@survey.csv"));
    }
}
