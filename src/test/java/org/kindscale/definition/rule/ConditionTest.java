package org.kindscale.definition.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.atLeast;
import static org.kindscale.testing.Instruments.atMost;
import static org.kindscale.testing.Instruments.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.rule.Condition.All;
import org.kindscale.definition.rule.Condition.Any;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 1.999, false",
        "AT_LEAST, 1.9999999999, true",
        "AT_LEAST, 2, true",
        "AT_LEAST, 3, true",
        "AT_MOST, 1, true",
        "AT_MOST, 2, true",
        "AT_MOST, 2.0000000001, true",
        "AT_MOST, 2.001, false",
        "IS, 1, false",
        "IS, 1.999, false",
        "IS, 1.9999999999, true",
        "IS, 2, true",
        "IS, 2.001, false",
        "IS, 3, false",
    })
    void aThresholdComparesWithItsBound(Comparison comparison, double value, boolean holds) {
        assertThat(new Threshold(Operand.of("a"), comparison, 2).holds(value)).isEqualTo(holds);
    }

    @Test
    void aThresholdSaysWhatItAsks() {
        assertThat(atLeast("phq9_1", 2).inWords()).isEqualTo("phq9_1 at least 2");
        assertThat(atMost("-a", 1.5).inWords()).isEqualTo("-a at most 1.5");
        assertThat(is("a", 0).inWords()).isEqualTo("a is 0");
    }

    @Test
    void theComparisonsAreCalledAsInADefinition() {
        assertThat(Comparison.values()).extracting(Comparison::key).containsExactly("atLeast", "atMost", "is");
    }

    @Test
    void movingAThresholdMovesItsBoundOnly() {
        assertThat(atMost("-a", 2).moved(-1)).isEqualTo(atMost("-a", 1));
        assertThat(atMost("-a", 2).with(Operand.of("b"))).isEqualTo(atMost("b", 2));
    }

    @Test
    void theThresholdsOfAConditionComeDepthFirst() {
        Condition condition = new All(
                List.of(new Any(List.of(atLeast("a", 1), atLeast("b", 2))), is("c", 3), new All(List.of(is("d", 4)))));
        assertThat(condition.thresholds()).containsExactly(atLeast("a", 1), atLeast("b", 2), is("c", 3), is("d", 4));
        assertThat(is("a", 1).thresholds()).containsExactly(is("a", 1));
    }

    @Test
    void aGroupNeedsParts() {
        assertThatThrownBy(() -> new All(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a condition needs one part or more");
        assertThatThrownBy(() -> new Any(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a condition needs one part or more");
    }

    @Test
    void itsPartsAreCopied() {
        List<Condition> parts = new ArrayList<>(List.of(is("a", 1)));
        All all = new All(parts);
        Any any = new Any(parts);
        parts.clear();
        assertThat(all.parts()).hasSize(1);
        assertThat(any.parts()).hasSize(1);
    }
}
