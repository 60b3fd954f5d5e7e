package org.kindscale.catalog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.atMost;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.operands;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ScoreRule.ScoreClass;

class KeyMutationTest {

    private static final Operand M = Operand.of("m");

    private static List<String> whats(Instrument instrument) {
        return KeyMutation.of(instrument).stream().map(KeyMutation::what).toList();
    }

    /** One item a on 1 to 5 with the mean m, and one more score. */
    private static Instrument with(ScoreRule rule) {
        return tiny().items(1, 5, "a")
                .scores(mean("m", 1, "a"), Score.of("x", rule))
                .build();
    }

    private static KeyMutation only(Instrument instrument, String what) {
        List<KeyMutation> found = KeyMutation.of(instrument).stream()
                .filter(m -> m.what().equals(what))
                .toList();
        assertThat(found).as(what).hasSize(1);
        return found.get(0);
    }

    private static ScoreRule ruleOf(KeyMutation mutation, String score) {
        return mutation.instrument().score(score).orElseThrow().rule();
    }

    @Test
    void everySmallChangeOfATinyKeyIsMade() {
        Instrument instrument = tiny().items(1, 5, "a", "b", "c")
                .scores(mean("m", 1, "a", "-b"), sum("s", 2, "b", "c"))
                .build();
        assertThat(whats(instrument))
                .containsExactly(
                        "the sign of a in m flipped",
                        "the sign of b in m flipped",
                        "minAnswered of m raised to 2",
                        "the sign of b in s flipped",
                        "the sign of c in s flipped",
                        "minAnswered of s lowered to 1",
                        "neighbouring items a and b swapped in the key",
                        "neighbouring items b and c swapped in the key");
    }

    @Test
    void eachMutantDiffersAsItSays() {
        Instrument instrument = tiny().items(1, 5, "a", "b", "c")
                .scores(mean("m", 1, "a", "-b"), sum("s", 2, "b", "c"))
                .build();
        assertThat(ruleOf(only(instrument, "the sign of b in m flipped"), "m"))
                .isEqualTo(new ScoreRule.Mean(operands("a", "b"), 1));
        assertThat(ruleOf(only(instrument, "minAnswered of m raised to 2"), "m"))
                .isEqualTo(new ScoreRule.Mean(operands("a", "-b"), 2));
        assertThat(ruleOf(only(instrument, "minAnswered of s lowered to 1"), "s"))
                .isEqualTo(new ScoreRule.Sum(operands("b", "c"), 1));
        KeyMutation swap = only(instrument, "neighbouring items a and b swapped in the key");
        assertThat(ruleOf(swap, "m")).isEqualTo(new ScoreRule.Mean(operands("b", "-a"), 1));
        assertThat(ruleOf(swap, "s")).isEqualTo(new ScoreRule.Sum(operands("a", "c"), 2));
        assertThat(swap.pointer()).isEqualTo("/items/0");
        assertThat(only(instrument, "the sign of c in s flipped").pointer()).isEqualTo("/scores/1/sum/1");
        assertThat(only(instrument, "minAnswered of s lowered to 1").pointer()).isEqualTo("/scores/1/minAnswered");
    }

    @Test
    void aWeightOtherThanOneIsChanged() {
        Instrument instrument =
                tiny().items(1, 5, "a", "b").scores(mean("m", 2, "a", "2*b")).build();
        assertThat(whats(instrument))
                .contains("the weight of b in m changed")
                .doesNotContain("the weight of a in m changed");
        assertThat(ruleOf(only(instrument, "the weight of b in m changed"), "m"))
                .isEqualTo(new ScoreRule.Mean(operands("a", "3*b"), 2));
    }

    @Test
    void thresholdsAreMovedBothWaysAndFlipped() {
        Instrument instrument = with(new ScoreRule.Count(List.of(atLeast("a", 3))));
        assertThat(whats(instrument))
                .containsExactly(
                        "the sign of a in m flipped",
                        "the threshold \"a at least 3\" in x raised by 1",
                        "the threshold \"a at least 3\" in x lowered by 1",
                        "the sign of a in x flipped");
        assertThat(ruleOf(only(instrument, "the threshold \"a at least 3\" in x raised by 1"), "x"))
                .isEqualTo(new ScoreRule.Count(List.of(atLeast("a", 4))));
        assertThat(ruleOf(only(instrument, "the sign of a in x flipped"), "x"))
                .isEqualTo(new ScoreRule.Count(List.of(atLeast("-a", 3))));
    }

    @Test
    void aThresholdThatStandsTwiceInAClassificationIsMovedInBothPlaces() {
        Condition twice = new Condition.All(List.of(atMost("a", 3), atLeast("m", 2)));
        ScoreRule rule = new ScoreRule.Classify(List.of(
                new ScoreClass("p", Optional.of(twice)),
                new ScoreClass("q", Optional.of(new Condition.Any(List.of(atMost("a", 3), is("m", 1))))),
                new ScoreClass("r", Optional.empty())));
        Instrument instrument = with(rule);
        assertThat(whats(instrument)).hasSize(1 + 3 * 3);
        assertThat(ruleOf(only(instrument, "the threshold \"a at most 3\" in x lowered by 1"), "x"))
                .isEqualTo(new ScoreRule.Classify(List.of(
                        new ScoreClass("p", Optional.of(new Condition.All(List.of(atMost("a", 2), atLeast("m", 2))))),
                        new ScoreClass("q", Optional.of(new Condition.Any(List.of(atMost("a", 2), is("m", 1))))),
                        new ScoreClass("r", Optional.empty()))));
    }

    @Test
    void constantsAreChanged() {
        assertThat(whats(with(new ScoreRule.Linear(M, 4, 2))))
                .containsExactly("the sign of a in m flipped", "the factor of x changed", "the constant of x changed");
        assertThat(whats(with(new ScoreRule.Standard(M, 3, 1, 50, 10))))
                .containsExactly(
                        "the sign of a in m flipped",
                        "mean of x changed",
                        "sd of x changed",
                        "toMean of x changed",
                        "toSd of x changed");
        assertThat(whats(with(new ScoreRule.Pomp(M))))
                .containsExactly("the sign of a in m flipped", "the sign of x changed");
        assertThat(ruleOf(only(with(new ScoreRule.Linear(M, 4, 2)), "the factor of x changed"), "x"))
                .isEqualTo(new ScoreRule.Linear(M, 8, 2));
        assertThat(ruleOf(only(with(new ScoreRule.Pomp(M)), "the sign of x changed"), "x"))
                .isEqualTo(new ScoreRule.Pomp(Operand.of("-m")));
    }

    @Test
    void everyTableValueIsChanged() {
        Map<Integer, Double> table = Map.of(1, 1.0, 2, 2.5, 3, 3.0, 4, 4.0, 5, 5.0);
        Instrument instrument = with(new ScoreRule.Lookup(M, new TreeMap<>(table)));
        assertThat(whats(instrument)).hasSize(6).contains("the table value for 2 of x changed");
        TreeMap<Integer, Double> changed = new TreeMap<>(table);
        changed.put(2, 3.5);
        KeyMutation mutation = only(instrument, "the table value for 2 of x changed");
        assertThat(ruleOf(mutation, "x")).isEqualTo(new ScoreRule.Lookup(M, changed));
        assertThat(mutation.help()).isEqualTo("add a case with raw score 2");
    }

    @Test
    void scoresOfOptionsAreSwappedWhereTheyAreNotTheCodes() {
        Instrument instrument = tiny().scale(counting("down", 100, 50, 0))
                .items("down", "a")
                .scores(mean("m", 1, "a"))
                .build();
        assertThat(whats(instrument))
                .containsExactly(
                        "the sign of a in m flipped",
                        "the scores of responses 0 and 1 of \"down\" swapped",
                        "the scores of responses 1 and 2 of \"down\" swapped");
        KeyMutation swap = only(instrument, "the scores of responses 0 and 1 of \"down\" swapped");
        assertThat(swap.instrument()
                        .responsesOf(swap.instrument().items().get(0))
                        .options())
                .extracting(ResponseOption::score)
                .containsExactly(50.0, 100.0, 0.0);
        assertThat(swap.pointer()).isEqualTo("/responses/down");
    }

    @Test
    void aMutantThatBreaksARuleNeedsNoCase() {
        // reversing u is refused (no reflection), and so is prorating over unequal ranges
        Instrument instrument = tiny().scale(counting("uneven", 0, 1, 3))
                .items("uneven", "u")
                .items(1, 5, "a")
                .scores(sum("s", 2, "u", "a"))
                .build();
        assertThat(whats(instrument))
                .containsExactly("the sign of a in s flipped", "the scores of responses 1 and 2 of \"uneven\" swapped");
    }

    @Test
    void neighboursWithOneRoleAreNotSwapped() {
        Instrument instrument = tiny().items(1, 5, "a", "b", "c")
                .scores(mean("m", 3, "a", "b", "-c"))
                .build();
        assertThat(whats(instrument))
                .contains("neighbouring items b and c swapped in the key")
                .doesNotContain("neighbouring items a and b swapped in the key");
    }

    @Test
    void neighboursAreSwappedInThresholdsToo() {
        Instrument instrument = tiny().items(0, 3, "a", "b")
                .scores(count("n", atLeast("a", 2), atLeast("b", 1)))
                .build();
        assertThat(ruleOf(only(instrument, "neighbouring items a and b swapped in the key"), "n"))
                .isEqualTo(new ScoreRule.Count(List.of(atLeast("b", 2), atLeast("a", 1))));
    }

    @Test
    void aScoredItemAndAFillerAreNotSwapped() {
        Item filler = new Item(
                "f", "from1to5", Optional.empty(), Optional.empty(), List.of(), Optional.of("filler"), List.of());
        Instrument instrument =
                tiny().items(1, 5, "a").item(filler).scores(mean("m", 1, "a")).build();
        assertThat(whats(instrument)).containsExactly("the sign of a in m flipped");
    }
}
