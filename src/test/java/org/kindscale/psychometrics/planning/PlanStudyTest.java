package org.kindscale.psychometrics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.psychometrics.planning.PlanStudy.Outcome;
import org.kindscale.psychometrics.simulation.SimulationModel;
import org.kindscale.psychometrics.simulation.SimulationModel.Simulated;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;

class PlanStudyTest {

    private static final int ITEMS = 6;

    /** Six items of ten options, two factors of three. */
    private static PlanStudy study(double missing) {
        ItemValues values = ItemValues.of(IntStream.range(0, ITEMS)
                .mapToObj(
                        item -> IntStream.range(0, 10).mapToObj(o -> (double) o).toList())
                .toList());
        List<Simulated> items = IntStream.range(0, ITEMS)
                .mapToObj(item -> new Simulated(item / 3, item == 2 ? -1 : 1, 1, 0.7))
                .toList();
        KeyedSet all = new KeyedSet(
                IntStream.range(0, ITEMS).boxed().toList(),
                List.of(1.0, 1.0, -1.0, 1.0, 1.0, 1.0),
                List.of(),
                List.of());
        return new PlanStudy(
                new SimulationModel(values, items, new Strengths(0.4, 0, 0, missing, 0)),
                List.of(all),
                1,
                List.of(
                        new PlannedModel(0, LatentStructure.correlated(new int[ITEMS])),
                        new PlannedModel(0, LatentStructure.correlated(0, 0, 0, 1, 1, 1))),
                7);
    }

    @Test
    void sumsUpValuesOfSamples() {
        Expected expected = Expected.of(4, Double.NaN, 1, 3, 2);
        assertThat(expected.mean()).isEqualTo(2.5);
        assertThat(expected.error()).isCloseTo(Math.sqrt(5.0 / 3 / 4), within(1e-15));
        assertThat(expected.low()).isCloseTo(1.075, within(1e-15));
        assertThat(expected.high()).isCloseTo(3.925, within(1e-15));
        assertThat(expected.samples()).isEqualTo(4);
        assertThat(Expected.of(Double.NaN).mean()).isNaN();
    }

    /** Loadings .7 on factors that correlate .4: items correlate .49 within a factor and .196 between. */
    @Test
    void comesToWhatThePopulationHas() {
        Outcome outcome = study(0).of(400, 60);
        double sum = 6 + 2 * (6 * 0.49 + 9 * 0.196);
        double alpha = 6 / 5.0 * (1 - 6 / sum);
        assertThat(outcome.scales().get(0).alpha().mean()).isCloseTo(alpha, within(0.02));
        PlanStudy.OfModel wrong = outcome.models().get(0);
        PlanStudy.OfModel right = outcome.models().get(1);
        assertThat(wrong.rejected().mean()).isEqualTo(1);
        assertThat(wrong.notClose().mean()).isEqualTo(1);
        assertThat(right.rejected().mean()).isLessThan(0.2);
        assertThat(right.cfi().mean()).isGreaterThan(0.98);
        assertThat(right.proper().mean()).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSame() {
        assertThat(study(0.05).of(50, 20)).isEqualTo(study(0.05).of(50, 20));
    }

    /** With k items and much data half the width of alpha's interval is 1.96 (1 - alpha) sqrt(2 k / ((k - 1) n)). */
    @Test
    void findsTheNumberOfPersonsForAWidth() {
        Outcome found = study(0).ofHalfWidth(0.03, 40, 20_000);
        assertThat(found.widest()).isCloseTo(0.03, within(0.0006));
        double alpha = found.scales().get(0).alpha().mean();
        double n = 2 * 6 / 5.0 * Math.pow(1.96 * (1 - alpha) / 0.03, 2);
        assertThat((double) found.persons()).isCloseTo(n, within(0.05 * n));
        assertThat(study(0).ofHalfWidth(0.001, 2, 300).persons()).isEqualTo(300);
    }
}
