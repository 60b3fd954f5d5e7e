package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.scale;
import static org.kindscale.testing.Instruments.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;

class ScoreGraphTest {

    private static final Map<String, ResponseScale> SCALES =
            Map.of("s", scale("s", 1, 5), "c", counting("c", 100, 50, 0));
    private static final List<Item> ITEMS = List.of(Item.of("a", "s"), Item.of("b", "s"), Item.of("c", "c"));

    private static final Score BASE = mean("base", 2, "a", "b");

    private static ValueRange rangeOf(Score... scores) {
        List<Score> all = new ArrayList<>(List.of(BASE));
        all.addAll(List.of(scores));
        ValueRange range = ScoreGraph.ranges(SCALES, ITEMS, all).get(scores[scores.length - 1].id());
        if (range == null) {
            throw new AssertionError("no range for the last score");
        }
        return range;
    }

    private static Score of(ScoreRule rule) {
        return Score.of("x", rule);
    }

    @Test
    void aScoreComesAfterWhatItIsMadeOf() {
        Score top = mean("top", 1, "middle", "base");
        Score middle = mean("middle", 1, "-base");
        assertThat(ScoreGraph.order(List.of(top, middle, BASE)))
                .extracting(Score::id)
                .containsExactly("base", "middle", "top");
    }

    @Test
    void otherwiseTheOrderStays() {
        List<Score> scores = List.of(mean("z", 1, "a"), mean("y", 1, "b"), mean("x", 1, "z"));
        assertThat(ScoreGraph.order(scores)).isEqualTo(scores);
        assertThat(ScoreGraph.inCircles(scores)).isEmpty();
    }

    @Test
    void aCircleHasNoOrder() {
        List<Score> scores = List.of(BASE, mean("x", 1, "y"), mean("y", 1, "-x", "a"));
        assertThat(ScoreGraph.inCircles(scores)).containsExactly("x", "y");
        assertThatThrownBy(() -> ScoreGraph.order(scores))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scores made of each other in a circle: x, y");
    }

    static List<Object[]> ranges() {
        Operand base = Operand.of("base");
        return List.of(
                new Object[] {of(mean("x", 1, "a", "b").rule()), 1.0, 5.0},
                new Object[] {of(mean("x", 2, "3*a", "-c").rule()), 0.75, 28.75}, // (3·1+0)/4, (3·5+100)/4
                new Object[] {of(sum("x", 2, "a", "-b").rule()), 2.0, 10.0},
                new Object[] {of(sum("x", 2, "2*a", "c").rule()), 2.0, 110.0},
                new Object[] {of(count("x", is("a", 1), is("b", 1), is("c", 0)).rule()), 0.0, 3.0},
                new Object[] {of(new ScoreRule.Linear(base, 20, -20)), 0.0, 80.0},
                new Object[] {of(new ScoreRule.Linear(base, -1, 6)), 1.0, 5.0},
                new Object[] {of(new ScoreRule.Linear(base, -2, 0)), -10.0, -2.0},
                new Object[] {of(new ScoreRule.Pomp(base)), 0.0, 100.0},
                new Object[] {of(new ScoreRule.Standard(base, 3, 0.5, 50, 10)), 10.0, 90.0},
                new Object[] {of(new ScoreRule.Standard(base, 3, 2, 100, 15)), 85.0, 115.0},
                new Object[] {of(new ScoreRule.Lookup(base, new TreeMap<>(Map.of(1, 9.5, 2, 7.0, 3, 8.0)))), 7.0, 9.5},
                new Object[] {
                    of(new ScoreRule.Classify(List.of(
                            new ScoreRule.ScoreClass("p", Optional.of(is("a", 1))),
                            new ScoreRule.ScoreClass("q", Optional.of(is("a", 2))),
                            new ScoreRule.ScoreClass("r", Optional.empty())))),
                    0.0,
                    2.0
                });
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void everyRuleHasItsTheoreticalRange(Score score, double low, double high) {
        assertThat(rangeOf(score)).isEqualTo(new ValueRange(low, high));
    }

    @Test
    void aRangeIsBuiltFromRangesOfScoresListedLater() {
        ValueRange range = rangeOf(sum("part", 1, "c"), sum("x", 2, "part", "-base"));
        assertThat(range).isEqualTo(new ValueRange(1, 105));
        List<Score> upsideDown = List.of(sum("x", 2, "part", "-base"), sum("part", 1, "c"), BASE);
        assertThat(ScoreGraph.ranges(SCALES, ITEMS, upsideDown))
                .containsEntry("x", range)
                .containsEntry("a", new ValueRange(1, 5))
                .containsEntry("c", new ValueRange(0, 100))
                .hasSize(6);
    }

    @Test
    void whatDoesNotExistHasNoRange() {
        assertThatThrownBy(() -> rangeOf(mean("x", 1, "nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no item or score nothing");
        assertThatThrownBy(() -> ScoreGraph.ranges(SCALES, List.of(Item.of("a", "t")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no response scale t");
    }
}
