package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files beyond every measure are refused with the limit and the mend, soon, and never as a defect. */
class LimitsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder = Path.of("");

    private CommandRun kindscale = CommandRun.in(folder);

    @BeforeEach
    void files() {
        kindscale = CommandRun.in(folder).file("s.csv", "q1,q2\n1,2\n2,3\n");
    }

    private static String scale(int options, String property) {
        return IntStream.rangeClosed(1, options)
                .mapToObj(o -> "{\"code\":" + o + (o == 2 ? property : "") + "}")
                .collect(Collectors.joining(","));
    }

    private static String items(int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(i -> "{\"id\":\"q" + i + "\",\"responses\":\"a\",\"text\":{\"en\":\"t\"}}")
                .collect(Collectors.joining(","));
    }

    private static String score(String id, String operands) {
        return "{\"id\":\"" + id + "\",\"title\":{\"en\":\"T\"},\"minAnswered\":2,\"sum\":[" + operands + "]}";
    }

    private static String definition(String options, String items, String scores) {
        return "{\"kindscale\":1,\"id\":\"big\",\"version\":\"1.0.0\",\"title\":{\"en\":\"B\"},\"construct\":\"c\","
                + "\"language\":\"en\",\"validated\":false,\"citation\":{\"text\":\"c\"},"
                + "\"licence\":{\"terms\":\"CC0-1.0\",\"wording\":\"bundled\"},\"responses\":{\"a\":{\"options\":["
                + options + "]}},\"items\":[" + items + "],\"scores\":[" + scores
                + "],\"cases\":[{\"name\":\"ones\",\"responses\":{\"*\":1},\"expect\":{}}]}";
    }

    private void isRefused(String definition, String what) {
        kindscale.file("big.json", definition);
        long begin = System.nanoTime();
        CommandRun.Result result = kindscale.run("score", "@big.json", "@s.csv");
        assertThat(result.err()).contains("error[DEF-034]: " + what, "\n  help: ");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    @Test
    void aDefinitionWithinTheLimitsIsRead() {
        kindscale.file("big.json", definition(scale(5, ""), items(2), score("total", "\"q1\",\"q2\"")));
        assertThat(kindscale.run("score", "@big.json", "@s.csv").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e308", "2e15"})
    void aNumberThatIsTooLargeIsRefused(String number) {
        isRefused(
                definition(scale(5, ",\"score\":" + number), items(2), score("total", "\"q1\",\"q2\"")),
                "a number is larger than 1e15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0."})
    void aNumberOfMoreThanAThousandDigitsIsRefused(String begin) {
        String number = begin + "1".repeat(1500);
        isRefused(
                definition(scale(5, ",\"score\":" + number), items(2), score("total", "\"q1\",\"q2\"")),
                "a number has more than 1000 digits");
    }

    @Test
    void aNameOfMoreThanFiftyThousandCharactersIsRefused() {
        isRefused("{\"" + "x".repeat(60_000) + "\":1}", "the name of a property has more than 50000 characters");
    }

    @Test
    void weightsThatMultiplyBeyondTheLargestScoreAreRefused() {
        String heavy = "{\"of\":\"q1\",\"weight\":1e15},\"q2\"";
        isRefused(definition(scale(5, ""), items(2), score("total", heavy)), "total can become larger than 1e15");
    }

    @Test
    void fiveHundredScoresInAChainAreRefused() {
        String scores = IntStream.rangeClosed(1, 500)
                .mapToObj(s -> score("s" + s, s == 1 ? "\"q1\",\"q2\"" : "\"s" + (s - 1) + "\",\"q1\""))
                .collect(Collectors.joining(","));
        isRefused(definition(scale(5, ""), items(2), scores), "s21 is made of scores that are made of scores");
    }

    @Test
    void twentyThousandItemsAreRefused() {
        isRefused(
                definition(scale(5, ""), items(20_000), score("total", "\"q1\",\"q2\"")),
                "20000 items are more than the 2000 that are read");
    }

    @Test
    void aHundredThousandOptionsAreRefused() {
        isRefused(
                definition(scale(100_000, ""), items(2), score("total", "\"q1\",\"q2\"")),
                "100000 options of one response scale are more than the 1000 that are read");
    }

    @Test
    void aFileOfTwentyFiveMegabytesIsRefused() {
        isRefused("{\"" + "x".repeat(25_000_000) + "\":1}", "the file has 25000006 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"q1\":1e400,\"q2\":1}", "{\"q1\":#,\"q2\":1}", "{\"#\":1,\"q2\":1}"})
    void answersAndColumnMapsHaveTheSameLimits(String json) {
        kindscale
                .file("big.json", definition(scale(5, ""), items(2), score("total", "\"q1\",\"q2\"")))
                .file("a.json", json.replace("#", "1".repeat(60_000)));
        CommandRun.Result answers = kindscale.run("take", "@big.json", "--answers", "@a.json", "--no-store");
        assertThat(answers.exit()).as(answers.err()).isEqualTo(3);
        CommandRun.Result map = kindscale.run("score", "@big.json", "@s.csv", "--columns", "@a.json");
        assertThat(map.exit()).as(map.err()).isEqualTo(3);
    }

    @Test
    void aWordOfMegabytesIsComparedWithNothing() {
        String word = "q".repeat(900_000);
        kindscale
                .file("big.json", definition(scale(5, ""), items(2), score("total", "\"q1\",\"" + word + "\"")))
                .file("w.csv", word + ",q2\n1,2\n");
        long begin = System.nanoTime();
        assertThat(kindscale.run("check", "@big.json").exit()).isEqualTo(4);
        assertThat(kindscale.run("score", "kind-self-6", "@w.csv").exit()).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    @Test
    void aFileOfOneLineOfTwentyFiveMegabytesIsLookedAtOnce() {
        kindscale.file("w.csv", "one two,".repeat(3_200_000));
        long begin = System.nanoTime();
        CommandRun.Result result = kindscale.run("inspect", "@w.csv");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).containsOnlyOnce("error[CSV-016]");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }
}
