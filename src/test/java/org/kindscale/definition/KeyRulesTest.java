package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.definition.ReferenceRulesTest.told;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.band;
import static org.kindscale.testing.Instruments.bands;
import static org.kindscale.testing.Instruments.count;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.is;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.sum;
import static org.kindscale.testing.Instruments.tiny;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.testing.Instruments;

class KeyRulesTest {

    /** Items a and b on 0 to 2, u and v on options that count 0, 1 and 3. */
    private static Instruments.Builder abuv(Score... scores) {
        return tiny().items(0, 2, "a", "b")
                .scale(counting("uneven", 0, 1, 3))
                .items("uneven", "u", "v")
                .scores(scores);
    }

    private static Score lookup(String of, Map<Integer, Double> table) {
        return Score.of("look", new ScoreRule.Lookup(Operand.of(of), new TreeMap<>(table)));
    }

    private static final Score AB = sum("ab", 1, "a", "-b");
    private static final Score UV = sum("uv", 2, "u", "v");
    private static final Map<Integer, Double> FIVE = Map.of(0, 1.0, 1, 2.0, 2, 3.0, 3, 4.0, 4, 5.0);

    @Test
    void anItemWithoutReflectionIsNotReversed() {
        assertThat(told(abuv(AB, UV))).isEmpty();
        assertThat(told(abuv(AB, sum("uv", 2, "u", "-v"))))
                .containsExactly(
                        "DEF-012 /scores/1/sum/1: item v is reversed, but response scale \"uneven\" has no reflection");
        assertThat(told(abuv(AB, UV, count("n", is("u", 1), atLeast("-u", 1)))))
                .containsExactly(
                        "DEF-012 /scores/2/count: item u is reversed, but response scale \"uneven\" has no reflection");
    }

    @Test
    void aScoreOfSuchItemsMayBeReversed() {
        assertThat(told(abuv(AB, UV, mean("back", 1, "-uv")))).isEmpty();
    }

    @Test
    void prorationNeedsOperandsOfOneRange() {
        assertThat(told(abuv(sum("all", 4, "a", "b", "u", "v")))).isEmpty();
        assertThat(told(abuv(sum("all", 3, "a", "b", "u", "v"))))
                .containsExactly("DEF-011 /scores/0/minAnswered: score all may be given with operands missing, but a "
                        + "and u have different ranges");
        assertThat(told(abuv(AB, UV, mean("both", 1, "uv", "ab"))))
                .containsExactly("DEF-011 /scores/2/minAnswered: score both may be given with operands missing, but uv "
                        + "and ab have different ranges");
        assertThat(abuv(sum("all", 3, "a", "b", "u", "v")).violations().get(0).help())
                .isEqualTo("set minAnswered to 4: proration needs operands of one range");
    }

    @Test
    void aTableNamesEveryRawScoreAndNoOther() {
        assertThat(told(abuv(AB, UV, lookup("ab", FIVE)))).isEmpty();
        Map<Integer, Double> hole = new TreeMap<>(FIVE);
        hole.remove(3);
        assertThat(told(abuv(AB, UV, lookup("ab", hole))))
                .containsExactly("DEF-019 /scores/2/lookup: the table has no value for raw score 3 of ab");
        Map<Integer, Double> more = new TreeMap<>(FIVE);
        more.put(5, 9.0);
        assertThat(told(abuv(AB, UV, lookup("ab", more))))
                .containsExactly("DEF-019 /scores/2/lookup: the table has a value for 5, which ab never takes");
    }

    @Test
    void aRawScoreThatIsNeverReachedNeedsNoEntry() {
        Map<Integer, Double> reached = Map.of(0, 1.0, 1, 2.0, 2, 3.0, 3, 4.0, 4, 5.0, 6, 7.0);
        assertThat(told(abuv(AB, UV, lookup("uv", reached)))).isEmpty();
        Map<Integer, Double> more = new TreeMap<>(reached);
        more.put(5, 6.0);
        assertThat(told(abuv(AB, UV, lookup("uv", more))))
                .containsExactly("DEF-019 /scores/2/lookup: the table has a value for 5, which uv never takes");
    }

    @Test
    void aReversedRawScoreIsLookedUpReflected() {
        assertThat(told(abuv(AB, UV, lookup("-ab", FIVE)))).isEmpty();
        Map<Integer, Double> hole = new TreeMap<>(FIVE);
        hole.remove(4);
        assertThat(told(abuv(AB, UV, lookup("-ab", hole))))
                .containsExactly("DEF-019 /scores/2/lookup: the table has no value for raw score 4 of ab");
    }

    @Test
    void aTableNeedsWholeRawScores() {
        assertThat(told(abuv(mean("m", 2, "a", "b"), UV, lookup("m", Map.of(0, 1.0, 1, 2.0, 2, 3.0)))))
                .containsExactly("DEF-019 /scores/2/lookup: lookup needs whole-number raw scores, but m has others");
    }

    @Test
    void aClassificationHasNoBands() {
        Score kind = Score.of(
                        "kind",
                        new ScoreRule.Classify(List.of(
                                new ScoreRule.ScoreClass("yes", Optional.of(is("a", 1))),
                                new ScoreRule.ScoreClass("no", Optional.empty()))))
                .withBands(List.of(bands(band("x", "<1"), band("y", ""))));
        assertThat(told(abuv(AB, UV, kind)))
                .containsExactly("DEF-008 /scores/2/bands/0: kind is a classification and has no bands");
    }

    @Test
    void bandsAreHeldAgainstTheRange() {
        BandSet fine = bands(band("low", "<2"), band("high", ""));
        assertThat(told(abuv(AB.withBands(List.of(fine)), UV))).isEmpty();
        BandSet outside = new BandSet("wide", "s", Optional.empty(), List.of(band("low", "<5"), band("high", "")));
        assertThat(told(abuv(AB.withBands(List.of(fine, outside)), UV)))
                .containsExactly("DEF-017 /scores/0/bands/1/cuts/0: edge 5 of band \"low\" lies outside the score's "
                        + "range, 0 to 4");
    }
}
