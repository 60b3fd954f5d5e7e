package org.kindscale.report.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;

class RuleTextTest {

    private static final Operand A = Operand.of("a");

    private static Threshold atLeast(String operand, double bound) {
        return new Threshold(Operand.of(operand), Comparison.AT_LEAST, bound);
    }

    @Test
    void meansAndSumsNameTheirOperandsAndHowManyAreNeeded() {
        assertThat(RuleText.of(new ScoreRule.Sum(List.of(A, Operand.of("-b").weighing(2)), 2)))
                .isEqualTo("sum of a -b x 2, all needed");
        assertThat(RuleText.of(new ScoreRule.Mean(List.of(A, Operand.of("b")), 1)))
                .isEqualTo("mean of a b, 1 of 2 needed");
    }

    @Test
    void countsNameEveryThreshold() {
        assertThat(RuleText.of(new ScoreRule.Count(
                        List.of(atLeast("a", 2), atLeast("-b", 2), atLeast("c", 1), atLeast("d", 2)))))
                .isEqualTo("count of a -b at least 2, c at least 1, d at least 2");
    }

    @Test
    void classesNameTheirConditions() {
        Condition any = new Condition.Any(List.of(atLeast("a", 2), atLeast("b", 2)));
        Condition all = new Condition.All(List.of(atLeast("c", 5), any));
        ScoreRule rule = new ScoreRule.Classify(List.of(
                new ScoreRule.ScoreClass("much", Optional.of(all)),
                new ScoreRule.ScoreClass("some", Optional.of(any)),
                new ScoreRule.ScoreClass("none", Optional.empty())));
        assertThat(RuleText.of(rule))
                .isEqualTo("\"much\" if c at least 5 and (a at least 2 or b at least 2); "
                        + "\"some\" if a at least 2 or b at least 2; \"none\" otherwise");
    }

    @Test
    void derivedScoresShowTheirNumbers() {
        assertThat(RuleText.of(new ScoreRule.Linear(A, 4, 0))).isEqualTo("4 x a");
        assertThat(RuleText.of(new ScoreRule.Linear(A, -0.5, -3))).isEqualTo("-0.5 x a - 3");
        assertThat(RuleText.of(new ScoreRule.Linear(A, 1, 3))).isEqualTo("1 x a + 3");
        assertThat(RuleText.of(new ScoreRule.Standard(A, 3, 0.5, 50, 10))).isEqualTo("50 + 10 x (a - 3) / 0.5");
        assertThat(RuleText.of(new ScoreRule.Pomp(Operand.of("-a"))))
                .isEqualTo("percent of the maximum possible of -a");
        assertThat(RuleText.of(new ScoreRule.Lookup(A, new TreeMap<>(Map.of(0, 1.5, 1, 4.0)))))
                .isEqualTo("table of a: 0 is 1.5, 1 is 4");
    }
}
