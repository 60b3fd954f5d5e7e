package org.kindscale.definition.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Property.forAll;

import org.junit.jupiter.api.Test;

class NumbersPropertyTest {

    @Test
    void whatIsShownIsTheNumberWithinHalfOfTheTenthDecimal() {
        forAll(random -> {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(6));
            String shown = Numbers.plain(value);
            assertThat(shown).matches("-?\\d+(\\.\\d{0,9}[1-9])?");
            assertThat(Double.parseDouble(shown)).isCloseTo(value, within(0.51e-10));
        });
    }

    @Test
    void aWholeNumberIsShownAsItIs() {
        forAll(random -> {
            int value = random.nextInt();
            assertThat(Numbers.plain(value)).isEqualTo(Integer.toString(value));
        });
    }
}
