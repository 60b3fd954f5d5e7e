package org.kindscale.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ModelFitTest {

    /** Three factors of nine tests, 301 pupils: the worked example in lavaan's manual (Rosseel, 2012). */
    private static final ModelFit PUPILS =
            new ModelFit(301, 9, 21, 85.305521772505 / 301, 918.851589292384 / 301, 0.0652, -3737.74492662746);

    @Test
    void theIndicesOfAPublishedExampleComeOut() {
        assertThat(PUPILS.degreesOfFreedom()).isEqualTo(24);
        assertThat(PUPILS.chiSquare()).isCloseTo(85.306, within(5e-4));
        assertThat(PUPILS.cfi()).isCloseTo(0.931, within(5e-4));
        assertThat(PUPILS.tli()).isCloseTo(0.896, within(5e-4));
        assertThat(PUPILS.rmsea()).isCloseTo(0.092, within(5e-4));
        assertThat(PUPILS.rmseaLower()).isCloseTo(0.071, within(5e-4));
        assertThat(PUPILS.rmseaUpper()).isCloseTo(0.114, within(5e-4));
        assertThat(PUPILS.rmseaCloseP()).isCloseTo(0.001, within(5e-4));
        assertThat(PUPILS.aic()).isCloseTo(7517.490, within(5e-4));
        assertThat(PUPILS.bic()).isCloseTo(7595.339, within(5e-4));
    }

    @Test
    void aModelWithoutDegreesOfFreedomFitsExactly() {
        ModelFit saturated = new ModelFit(100, 3, 6, 0, 1.2, 0, -50);
        assertThat(saturated.degreesOfFreedom()).isZero();
        assertThat(saturated.rmsea()).isZero();
        assertThat(saturated.tli()).isEqualTo(1);
        assertThat(saturated.cfi()).isEqualTo(1);
        assertThat(saturated.pValue()).isNaN();
    }
}
