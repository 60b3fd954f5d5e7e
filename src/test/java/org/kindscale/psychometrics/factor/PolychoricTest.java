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
    void perfectAgreementIsAtTheEdge() {
        Polychoric perfect = Polychoric.of(new long[][] {{30, 0}, {0, 20}});
        assertThat(perfect.outcome()).isEqualTo(Polychoric.Outcome.BOUNDARY);
        assertThat(perfect.correlation()).isEqualTo(1);
        assertThat(perfect.emptyCells()).isEqualTo(2);
    }

    @Test
    void whereTheLikelihoodIsLevelUpToTheEdgeNoPlaceOnTheWayIsTheEstimate() {
        // R, pbivnorm: the log-likelihood per person is -0.937703163448341 at .97 and at every place beyond; lavaan's
        // search stops at .9285, another would elsewhere
        Polychoric level = Polychoric.of(new long[][] {{4, 0, 0, 0}, {4, 0, 0, 0}, {23, 0, 0, 0}, {147, 18, 3, 1}});
        assertThat(level.outcome()).isEqualTo(Polychoric.Outcome.BOUNDARY);
        assertThat(level.correlation()).isEqualTo(1);
    }

    @Test
    void aStrongCorrelationWithAnEstimateIsNotAtTheEdge() {
        // 490 of 500 agree: sin(pi (0.98 - 1/2))
        Polychoric strong = Polychoric.of(new long[][] {{245, 5}, {5, 245}});
        assertThat(strong.outcome()).isEqualTo(Polychoric.Outcome.CONVERGED);
        assertThat(strong.correlation()).isCloseTo(Math.sin(0.48 * Math.PI), within(1e-12));
    }

    @Test
    void reversingAnItemTurnsItsCorrelations() {
        Polychoric.Matrix raw = Polychoric.matrix(2, (a, b) -> Polychoric.of(new long[][] {{40, 10}, {10, 40}}));
        Polychoric.Matrix keyed = raw.keyed(List.of(1.0, -1.0));
        assertThat(keyed.correlations().get(1, 0)).isEqualTo(-raw.correlations().get(1, 0));
        assertThat(keyed.keyed(List.of(1.0, -1.0)).ordinalAlpha()).isEqualTo(raw.ordinalAlpha());
    }

    @Test
    void emptyCellsAreTakenAsTheyAre() {
        // R: polycor::polychor of this table, its search carried on: 0.8322; psych with correct = .5 draws it to 0
        long[][] sparse = {{9, 1, 0}, {2, 6, 1}, {0, 2, 4}};
        assertThat(Polychoric.of(sparse).correlation())
                .isGreaterThan(Polychoric.asPsych(sparse).correlation() + 0.02);
        assertThat(Polychoric.of(sparse).emptyCells()).isEqualTo(2);
    }

    @Test
    void whereTheHalfPersonsOfPsychPassTheWholeItGivesNone() {
        long[][] scattered = {{1, 0, 0, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}};
        Polychoric psych = Polychoric.asPsych(scattered);
        assertThat(psych.outcome()).isEqualTo(Polychoric.Outcome.CORRECTION_PASSES_ONE);
        assertThat(psych.correlation()).isNaN();
    }

    @Test
    void thresholdsMayRestOnMorePersonsThanThePair() {
        long[][] both = {{40, 10}, {10, 40}};
        Polychoric even = Polychoric.of(both, new long[] {60, 60}, new long[] {50, 50});
        assertThat(even.correlation()).isEqualTo(Polychoric.of(both).correlation());
        Polychoric uneven = Polychoric.of(both, new long[] {90, 50}, new long[] {50, 50});
        assertThat(uneven.correlation()).isNotCloseTo(even.correlation(), within(1e-3));
    }

    @Test
    void pairsAreNamedByTheirOutcome() {
        Polychoric.Matrix matrix = Polychoric.matrix(
                3,
                (a, b) -> Polychoric.of(
                        a == 2 && b == 0 ? new long[][] {{5, 0}, {0, 5}} : new long[][] {{4, 1}, {1, 4}}));
        assertThat(matrix.pairs(Polychoric.Outcome.BOUNDARY)).containsExactly(new int[] {2, 0});
        assertThat(matrix.pairs(Polychoric.Outcome.CONVERGED)).hasSize(2);
    }
}
