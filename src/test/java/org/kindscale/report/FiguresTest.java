package org.kindscale.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.testing.Property.forAll;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void aNumberOfJsonReadsBackAsItWasPrinted() {
        forAll(random -> {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(60) - 30);
            String printed = Figures.json(value);
            double read = Double.parseDouble(printed);
            assertThat(Figures.json(read)).isEqualTo(printed);
            assertThat(read).isCloseTo(value, within(5e-15 * Math.abs(value)));
            assertThat(printed.replaceAll("E.*", "").replaceAll("^-?0*\\.?0*|[.-]", ""))
                    .hasSizeLessThanOrEqualTo(15);
        });
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertThat(Figures.json(Double.NaN)).isEqualTo("null");
        assertThat(Figures.json(Double.POSITIVE_INFINITY)).isEqualTo("null");
        assertThat(Figures.json(-0.0)).isEqualTo("0");
        assertThat(Figures.json(0.1 + 0.2)).isEqualTo("0.3");
    }
}
