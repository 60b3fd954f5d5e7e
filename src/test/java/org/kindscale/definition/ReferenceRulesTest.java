package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.testing.Instruments;

class ReferenceRulesTest {

    private static final ScoreRule CLASSES = new ScoreRule.Classify(List.of(
            new ScoreRule.ScoreClass("yes", Optional.of(is("a", 3))),
            new ScoreRule.ScoreClass("no", Optional.empty())));

    /** Two items a and b on 1 to 5. */
    private static Instruments.Builder ab(Score... scores) {
        return tiny().items(1, 5, "a", "b").scores(scores);
    }

    /** Returns each violation as {@code code pointer: what}. */
    static List<String> told(Instruments.Builder builder) {
        return builder.violations().stream()
                .map(v -> v.code().id() + " " + v.pointer() + ": " + v.what())
                .toList();
    }

    private static Item unscored(String id) {
        return new Item(
                id, "from1to5", Optional.empty(), Optional.empty(), List.of(), Optional.of("a filler"), List.of());
    }

    private static Item attention(int... codes) {
        return new Item(
                "check",
                "from1to5",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Arrays.stream(codes).boxed().toList());
    }

    @Test
    void aWholeInstrumentBreaksNothing() {
        assertThat(told(ab(mean("m", 1, "a", "-b"), sum("s", 2, "m", "a")).item(unscored("c"))))
                .isEmpty();
        assertThat(told(ab(mean("m", 1, "a", "-b")).item(attention(1, 5)))).isEmpty();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                row(ab(mean("m", 1, "a", "b")).items(1, 5, "a"), "DEF-007 /items/2/id: item id a is used twice"),
                row(ab(mean("m", 1, "a", "b"), mean("m", 1, "a")), "DEF-007 /scores/1/id: score id m is used twice"),
                row(ab(mean("a", 1, "b"), mean("m", 1, "a")), "DEF-007 /scores/0/id: score id a is used twice"),
                row(
                        ab(mean("m", 1, "a", "b")).items("nowhere", "c").scores(mean("n", 1, "c")),
                        "DEF-008 /items/2/responses: no response scale is called \"nowhere\""),
                row(
                        ab(mean("m", 1, "a", "b")).item(attention(3, 9)),
                        "DEF-008 /items/2/attention: an attention code of check is no response"),
                row(
                        ab(mean("m", 1, "a", "b", "-c")),
                        "DEF-008 /scores/0/mean/2: \"c\" in score m is no item and no score"),
                row(
                        ab(sum("m", 1, "a", "b"), count("n", is("a", 1), is("c", 1))),
                        "DEF-008 /scores/1/count: \"c\" in score n is no item and no score"),
                row(
                        ab(Score.of("kind", CLASSES), mean("m", 1, "a", "b", "kind")),
                        "DEF-008 /scores/1/mean/2: kind is a classification and has no number"),
                row(
                        ab(Score.of("kind", CLASSES), mean("m", 1, "a", "b"), count("n", is("kind", 1))),
                        "DEF-008 /scores/2/count: kind is a classification and has no number"),
                row(ab(mean("m", 2, "a", "b", "a")), "DEF-030 /scores/0/mean/2: a stands twice in m"),
                row(ab(mean("m", 2, "a", "-a", "b")), "DEF-030 /scores/0/mean/1: a stands twice in m"),
                row(ab(mean("m", 1, "a")), "DEF-020 /items/1: item b stands in no score"),
                row(
                        ab(mean("m", 1, "a", "b", "c")).item(unscored("c")),
                        "DEF-020 /items/2: item c is marked unscored but stands in a score"),
                row(
                        ab(mean("m", 1, "a", "b", "check")).item(attention(3)),
                        "DEF-020 /items/2: item check is marked unscored but stands in a score"),
                row(
                        ab(mean("m", 1, "a", "b", "m")),
                        "DEF-009 /scores/0: these scores are made of each other in a circle: m"),
                row(
                        ab(mean("x", 1, "a", "b"), mean("m", 1, "n"), mean("n", 1, "-m")),
                        "DEF-009 /scores/1: these scores are made of each other in a circle: m, n"));
    }

    private static Arguments row(Instruments.Builder builder, String told) {
        return Arguments.of(builder, told);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void eachBreakIsToldWithItsPlace(Instruments.Builder builder, String told) {
        assertThat(told(builder)).containsExactly(told);
    }

    @Test
    void rulesThatTurnAScoreRefuseAnItem() {
        Operand a = Operand.of("a");
        List<ScoreRule> rules = List.of(
                new ScoreRule.Linear(a, 2, 0),
                new ScoreRule.Pomp(a),
                new ScoreRule.Standard(a, 3, 1, 50, 10),
                new ScoreRule.Lookup(a, new TreeMap<>(Map.of(1, 1.0))));
        for (ScoreRule rule : rules) {
            assertThat(told(ab(mean("m", 1, "a", "b"), Score.of("t", rule))))
                    .containsExactly("DEF-008 /scores/1/" + rule.key() + ": " + rule.key()
                            + " in score t takes a score, a is an item");
        }
        assertThat(told(ab(mean("m", 1, "a", "b"), count("n", atLeast("a", 2)))))
                .isEmpty();
    }

    @Test
    void theMendsNameWhatThereIs() {
        assertThat(ab(mean("m", 1, "a", "b")).items("nowhere", "c").violations())
                .extracting(Violation::help)
                .contains("name one of: from1to5");
        assertThat(ab(mean("m", 1, "a", "b")).item(attention(9)).violations())
                .extracting(Violation::help)
                .containsExactly("use codes out of 1 to 5");
        assertThat(ab(mean("m", 1, "a", "a")).violations())
                .extracting(Violation::help)
                .contains("name each operand once; to count it double give it a weight");
    }

    @Test
    void anItemMayStandInSeveralThresholds() {
        assertThat(told(ab(mean("m", 1, "a", "b"), count("n", atLeast("a", 2), atLeast("a", 4)))))
                .isEmpty();
    }

    @Test
    void everyBrokenReferenceIsTold() {
        assertThat(told(ab(mean("m", 1, "x", "y"), mean("n", 1, "a", "b"))))
                .containsExactly(
                        "DEF-008 /scores/0/mean/0: \"x\" in score m is no item and no score",
                        "DEF-008 /scores/0/mean/1: \"y\" in score m is no item and no score");
    }

    @Test
    void keysAreLookedAtOnlyWhereEveryReferenceResolves() {
        Score reversed = mean("m", 1, "-c");
        Instruments.Builder broken = ab(mean("n", 1, "a", "b", "x"), reversed)
                .scale(Instruments.counting("uneven", 0, 1, 3))
                .items("uneven", "c");
        assertThat(broken.violations()).extracting(Violation::code).containsExactly(FindingCode.DEF_008);
        Instruments.Builder unused = ab(mean("n", 1, "a"), reversed)
                .scale(Instruments.counting("uneven", 0, 1, 3))
                .items("uneven", "c");
        assertThat(unused.violations())
                .extracting(Violation::code)
                .containsExactly(FindingCode.DEF_020, FindingCode.DEF_012);
        Instruments.Builder twice = ab(mean("n", 1, "a", "b", "b"), reversed)
                .scale(Instruments.counting("uneven", 0, 1, 3))
                .items("uneven", "c");
        assertThat(twice.violations())
                .extracting(Violation::code)
                .containsExactly(FindingCode.DEF_030, FindingCode.DEF_012);
    }
}
