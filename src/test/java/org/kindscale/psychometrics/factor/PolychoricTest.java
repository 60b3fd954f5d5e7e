package org.kindscale.psychometrics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolychoricTest {

    @Test
    void ofATableCutAtTheMediansItIsASine() {
        // 80 of 100 agree: sin(pi (0.8 - 1/2))
        Polychoric tetrachoric = Polychoric.of(new long[][] {{40, 10}, {10, 40}});
        assertThat(tetrachoric.correlation()).isCloseTo(Math.sin(0.3 * Math.PI), within(1e-12));
        assertThat(tetrachoric.outcome()).isEqualTo(Polychoric.Outcome.CONVERGED);
        assertThat(tetrachoric.persons()).isEqualTo(100);
    }

    @Test
    void independentItemsDoNotCorrelate() {
        assertThat(Polychoric.of(new long[][] {{6, 12, 18}, {10, 20, 30}}).correlation())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void anItemOfOneCategoryHasNone() {
        assertThat(Polychoric.of(new long[][] {{5, 0}, {7, 0}}).outcome()).isEqualTo(Polychoric.Outcome.NOT_DEFINED);
        assertThat(Polychoric.of(new long[][] {{5, 0}, {7, 0}}).correlation()).isNaN();
    }

    @Test
    void withoutCorrectionPerfectAgreementIsAtTheEdge() {
        Polychoric perfect = Polychoric.uncorrected(new long[][] {{30, 0}, {0, 20}});
        assertThat(perfect.outcome()).isEqualTo(Polychoric.Outcome.BOUNDARY);
        assertThat(perfect.correlation()).isEqualTo(1);
        assertThat(perfect.emptyCells()).isEqualTo(2);
    }

    @Test
    void reversingAnItemTurnsItsCorrelations() {
        Polychoric.Matrix raw = Polychoric.matrix(2, (a, b) -> new long[][] {{40, 10}, {10, 40}});
        Polychoric.Matrix keyed = raw.keyed(List.of(1.0, -1.0));
        assertThat(keyed.correlations().get(1, 0)).isEqualTo(-raw.correlations().get(1, 0));
        assertThat(keyed.keyed(List.of(1.0, -1.0)).ordinalAlpha()).isEqualTo(raw.ordinalAlpha());
    }
}
