package org.kindscale.psychometrics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.SeededNumbers;
import org.kindscale.psychometrics.simulation.SimulationModel.Simulated;
import org.kindscale.psychometrics.simulation.SimulationModel.Strengths;

class SimulationTest {

    private static final Strengths PLAIN = new Strengths(0.5, 0, 0, 0, 0);

    private static SimulationModel model(int items, double loading, Strengths strengths) {
        List<Double> options = List.of(1.0, 2.0, 3.0, 4.0, 5.0);
        List<Simulated> simulated = IntStream.range(0, items)
                .mapToObj(i -> new Simulated(i % 2, i == 0 ? -1 : 1, 1, loading))
                .toList();
        return new SimulationModel(ItemValues.of(Collections.nCopies(items, options)), simulated, strengths);
    }

    private static int[][] draw(SimulationModel model, int persons, KeyFault... faults) {
        Simulation simulation = new Simulation(model, 3, List.of(faults));
        int[][] rows = new int[persons][model.items().size()];
        for (int[] row : rows) {
            simulation.person(row);
        }
        return rows;
    }

    private static double correlation(int[][] rows, int a, int b) {
        ResponseSums sums = new ResponseSums(model(rows[0].length, 0.7, PLAIN).values(), List.of());
        Arrays.stream(rows).forEach(row -> sums.add(row, 0));
        return sums.correlations().get(a, b);
    }

    @Test
    void theFirstNumbersOfASeedStayTheSame() {
        SeededNumbers numbers = new SeededNumbers(1, 0);
        assertThat(List.of(numbers.uniform(), numbers.normal(), numbers.below(1000)))
                .isEqualTo(List.of(0.36818951565166946, 0.6830952825810195, 774));
    }

    @Test
    void correlationsAreThoseOfTheModelMadeSmallerByCoarseOptions() {
        int[][] rows = draw(model(4, 0.8, PLAIN), 20_000);
        assertThat(correlation(rows, 1, 3)).isBetween(0.54, 0.64);
        assertThat(correlation(rows, 1, 2)).isBetween(0.26, 0.32);
        assertThat(correlation(rows, 0, 2)).isBetween(-0.64, -0.54);
    }

    @Test
    void skewMovesMostPeopleBelowTheMiddle() {
        int[][] rows = draw(model(4, 0.8, new Strengths(0.5, 1, 0, 0, 0)), 5000);
        assertThat(Arrays.stream(rows).mapToInt(row -> row[1]).average().orElseThrow())
                .isLessThan(1.5);
        assertThat(Arrays.stream(rows).mapToInt(row -> row[0]).average().orElseThrow())
                .isGreaterThan(2.5);
    }

    @Test
    void missingAnswersAreAsManyAsAskedForAndLeaveTheOthersAsTheyAre() {
        int[][] whole = draw(model(4, 0.8, PLAIN), 5000);
        int[][] holed = draw(model(4, 0.8, new Strengths(0.5, 0, 0, 0.1, 0)), 5000);
        int missing = 0;
        for (int p = 0; p < whole.length; p++) {
            for (int i = 0; i < 4; i++) {
                missing += holed[p][i] < 0 ? 1 : 0;
                assertThat(holed[p][i]).isIn(-1, whole[p][i]);
            }
        }
        assertThat(missing / 20_000.0).isCloseTo(0.1, within(0.01));
    }

    @Test
    void carelessPersonsStraightLineAlternateOrTakeAny() {
        SimulationModel model = model(6, 0.8, new Strengths(0.5, 0, 0, 0, 1));
        Simulation simulation = new Simulation(model, 3, List.of());
        int[] row = new int[6];
        for (int p = 0; p < 200; p++) {
            simulation.person(row);
            switch (simulation.behaviour()) {
                case STRAIGHT -> assertThat(row).containsOnly(row[0]);
                case ALTERNATING -> assertThat(row).containsExactly(row[0], row[1], row[0], row[1], row[0], row[1]);
                case RANDOM -> assertThat(row).doesNotContain(-1);
                case ANSWERS -> throw new AssertionError("everybody is careless");
            }
        }
    }

    @Test
    void faultsChangeTheirItemsOnly() {
        SimulationModel model = model(4, 0.8, PLAIN);
        int[] plain = draw(model, 1)[0];
        assertThat(draw(model, 1, KeyFault.of(KeyFault.Kind.MIRRORED, 2))[0])
                .containsExactly(plain[0], plain[1], 4 - plain[2], plain[3]);
        assertThat(draw(model, 1, KeyFault.copy(0, 3))[0]).containsExactly(plain[3], plain[1], plain[2], plain[3]);
        assertThat(Arrays.copyOf(draw(model, 1, KeyFault.of(KeyFault.Kind.LEFT_OUT, 1))[0], 3))
                .containsExactly(plain[0], plain[2], plain[3]);
        int[] shifted = draw(model, 1, KeyFault.of(KeyFault.Kind.SHIFTED, 1))[0];
        assertThat(List.of(shifted[0], shifted[2], shifted[3])).isEqualTo(List.of(plain[0], plain[1], plain[2]));
    }

    @Test
    void aCompositeIsTheKeyedMeanOfTheOthers() {
        KeyedSet set = new KeyedSet(List.of(0, 1, 2, 3), List.of(-1.0, 1.0, 1.0, 1.0), List.of(), List.of());
        for (int[] row : draw(model(4, 0.8, PLAIN), 50, KeyFault.composite(3, set))) {
            assertThat(row[3]).isEqualTo((int) Math.floor((4 - row[0] + row[1] + row[2]) / 3.0 + 0.5));
        }
    }

    @Test
    void codesBeyondTheResponseScaleAreInvalid() {
        for (int[] row : draw(model(4, 0.8, PLAIN), 50, KeyFault.codes(1))) {
            assertThat(row).doesNotContain(0).containsAnyOf(-3, 1, 2, 3, 4);
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> model(4, 0.8, new Strengths(0.5, 0, 0.7, 0, 0)))
                .hasMessageContaining("more than the whole variance");
        assertThatThrownBy(() -> new Strengths(0.5, 4, 0, 0, 0)).hasMessage("skew must be -3 to 3, got 4.0");
        assertThatThrownBy(() -> new Strengths(0.5, 0, 0, 1.5, 0)).hasMessage("missing must be 0 to 1, got 1.5");
    }
}
