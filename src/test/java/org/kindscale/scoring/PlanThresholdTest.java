package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;
import org.kindscale.definition.rule.Operand;
import org.kindscale.scoring.ScoringPlan.PlanOperand;

class PlanThresholdTest {

    private static final PlanOperand PLAIN = new PlanOperand(0, 1, 0, 1);
    /** Reflected in 0 to 10. */
    private static final PlanOperand REFLECTED = new PlanOperand(0, -1, 10, 1);

    private static String test(PlanOperand operand, Comparison comparison, double bound, double low, double high) {
        int result = new PlanThreshold(operand, new Threshold(Operand.of("a"), comparison, bound)).test(low, high);
        return result == PlanThreshold.YES ? "yes" : result == PlanThreshold.NO ? "no" : "open";
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 5, 4, 4, no",
        "AT_LEAST, 5, 5, 5, yes",
        "AT_LEAST, 5, 6, 6, yes",
        "AT_LEAST, 5, 0, 4, no",
        "AT_LEAST, 5, 0, 5, open",
        "AT_LEAST, 5, 5, 9, yes",
        "AT_LEAST, 5, 6, 9, yes",
        "AT_MOST, 5, 4, 4, yes",
        "AT_MOST, 5, 5, 5, yes",
        "AT_MOST, 5, 6, 6, no",
        "AT_MOST, 5, 0, 5, yes",
        "AT_MOST, 5, 0, 6, open",
        "AT_MOST, 5, 5, 9, open",
        "AT_MOST, 5, 6, 9, no",
        "IS, 5, 4, 4, no",
        "IS, 5, 5, 5, yes",
        "IS, 5, 0, 4, no",
        "IS, 5, 0, 5, open",
        "IS, 5, 5, 9, open",
        "IS, 5, 6, 9, no",
        "IS, 5, 0, 9, open",
    })
    void aThresholdIsOpenWhereBothSidesArePossible(
            Comparison comparison, double bound, double low, double high, String result) {
        assertThat(test(PLAIN, comparison, bound, low, high)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 8, 0, 2, yes", "AT_LEAST, 8, 0, 3, open", "AT_LEAST, 8, 3, 9, no", "AT_LEAST, 8, 2, 2, yes",
        "AT_MOST, 2, 8, 10, yes", "AT_MOST, 2, 7, 10, open", "AT_MOST, 2, 0, 7, no", "IS, 3, 7, 7, yes",
        "IS, 3, 3, 3, no", "IS, 3, 6, 8, open", "IS, 3, 8, 9, no",
    })
    void aReflectedOperandIsComparedReflected(
            Comparison comparison, double bound, double low, double high, String result) {
        assertThat(test(REFLECTED, comparison, bound, low, high)).isEqualTo(result);
    }

    @Test
    void aHairBesideTheBoundCountsAsTheBound() {
        assertThat(test(PLAIN, Comparison.IS, 5, 5 + 1e-10, 9)).isEqualTo("open");
        assertThat(test(PLAIN, Comparison.IS, 5, 0, 5 - 1e-10)).isEqualTo("open");
        assertThat(test(PLAIN, Comparison.IS, 5, 5 + 1e-8, 9)).isEqualTo("no");
        assertThat(test(PLAIN, Comparison.IS, 5, 0, 5 - 1e-8)).isEqualTo("no");
    }
}
