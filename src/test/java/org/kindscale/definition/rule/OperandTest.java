package org.kindscale.definition.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.definition.rule.Operand.Keying;

class OperandTest {

    @Test
    void anIdCountsAsItIsOnce() {
        assertThat(Operand.of("scs_5")).isEqualTo(new Operand("scs_5", Keying.POSITIVE, 1));
        assertThat(Operand.of("scs_5").reversed()).isFalse();
    }

    @Test
    void aMinusSignMeansTheReflection() {
        assertThat(Operand.of("-scs_1")).isEqualTo(new Operand("scs_1", Keying.REVERSE, 1));
        assertThat(Operand.of("-scs_1").reversed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scs_1", "-scs_1"})
    void whatWasReadIsWrittenAgain(String signed) {
        assertThat(Operand.of(signed).signed()).isEqualTo(signed);
    }

    @Test
    void flippingChangesTheKeyingOnly() {
        assertThat(Operand.of("a").weighing(3).flipped()).isEqualTo(new Operand("a", Keying.REVERSE, 3));
        assertThat(Operand.of("-a").flipped()).isEqualTo(Operand.of("a"));
    }

    @Test
    void renamingKeepsKeyingAndWeight() {
        assertThat(Operand.of("-a").weighing(0.5).renamed("b")).isEqualTo(new Operand("b", Keying.REVERSE, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightMustBeANumberAboveZero(double weight) {
        assertThatThrownBy(() -> Operand.of("a").weighing(weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a weight must be a number above 0, got " + weight);
    }
}
