package org.kindscale.psychometrics.invariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.Cells.Kind;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.testing.ReferenceFigures;

/** Holds models of several groups to what lavaan finds for the answers that src/test/R/invariance.R makes. */
class InvarianceReferenceTest {

    private static final String FOLDER = "invariance/";
    private static final LatentStructure THREE = LatentStructure.correlated(0, 0, 0, 1, 1, 1, 2, 2, 2);
    private static final LatentStructure ONE = LatentStructure.correlated(0, 0, 0, 0, 0, 0);

    private final Map<String, double[]> expected = ReferenceFigures.expected(FOLDER + "expected.csv");

    private static List<GroupMoments> groups(String set) {
        Map<String, List<double[]>> rows = new LinkedHashMap<>();
        for (String line :
                ReferenceFigures.lines(FOLDER + set + ".csv").stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            rows.computeIfAbsent(cells[0], group -> new ArrayList<>())
                    .add(Arrays.stream(cells)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        return rows.values().stream().map(InvarianceReferenceTest::moments).toList();
    }

    private static GroupMoments moments(List<double[]> rows) {
        return GroupMoments.of(rows::forEach, rows.get(0).length).orElseThrow();
    }

    /** {@return the first rows of both waves, of the first items of each} */
    private static GroupMoments waves(int rows, int items) {
        List<double[]> all = ReferenceFigures.lines(FOLDER + "waves.csv").stream()
                .skip(1)
                .limit(rows)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(row -> IntStream.range(0, 2 * items)
                        .mapToDouble(i -> row[i / items * (row.length / 2) + i % items])
                        .toArray())
                .toList();
        return moments(all);
    }

    private double expected(String name) {
        return Objects.requireNonNull(expected.get(name), name)[0];
    }

    private void holds(String name, double actual) {
        double[] figure = Objects.requireNonNull(expected.get(name), name);
        assertThat(actual).as(name).isCloseTo(figure[0], within(figure[1]));
    }

    private void agrees(String label, InvarianceFit fit) {
        ModelFit figures = fit.fit();
        holds(label + ".chi_square", figures.chiSquare());
        holds(label + ".df", figures.degreesOfFreedom());
        holds(label + ".p", figures.pValue());
        holds(label + ".cfi", figures.cfi());
        holds(label + ".tli", figures.tli());
        holds(label + ".rmsea", figures.rmsea());
        holds(label + ".rmsea_lower", figures.rmseaLower());
        holds(label + ".rmsea_upper", figures.rmseaUpper());
        holds(label + ".srmr", figures.srmr());
        holds(label + ".log_likelihood", figures.logLikelihood());
        holds(label + ".bic", figures.bic());
        holds(label + ".baseline", figures.baselineChiSquare());
    }

    @TestFactory
    List<DynamicTest> levelsAgreeWithLavaan() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String set : List.of("two", "three")) {
            Invariance invariance = Invariance.of(groups(set), THREE, false);
            for (InvarianceStep step : invariance.levels()) {
                tests.add(DynamicTest.dynamicTest(label(set, step), () -> agrees(set, step)));
            }
        }
        return tests;
    }

    private static String label(String set, InvarianceStep step) {
        return set + "." + step.fit().equalities().level().name().toLowerCase(Locale.ROOT);
    }

    private void agrees(String set, InvarianceStep step) {
        String label = label(set, step);
        assertThat(step.fit().status()).isEqualTo(Status.PROPER);
        agrees(label, step.fit());
        if (step.isCompared()) {
            holds(label + ".difference", step.chiSquare());
            holds(label + ".difference_p", step.pValue());
        }
        for (Release release : step.releases()) {
            String name = label + ".score.x" + (release.item() + 1);
            if (expected.containsKey(name)) {
                holds(name, release.chiSquare());
            }
        }
        if (step.fit().equalities().level() == InvarianceLevel.SCALAR) {
            for (int group = 1; group < (set.equals("three") ? 3 : 2); group++) {
                for (int factor = 0; factor < 3; factor++) {
                    String of = "." + group + "." + "fgh".charAt(factor);
                    holds(label + ".mean" + of, step.fit().factorMean(group, factor));
                    holds(label + ".error" + of, step.fit().factorMeanError(group, factor));
                }
            }
        }
    }

    @TestFactory
    List<DynamicTest> levelsOverTwoWavesAgreeWithLavaan() {
        List<DynamicTest> tests = new ArrayList<>();
        for (InvarianceStep step :
                Invariance.ofWaves(waves(300, 9), THREE, false).levels()) {
            tests.add(DynamicTest.dynamicTest(label("waves", step), () -> {
                agrees("waves", step);
                holds(label("waves", step) + ".loading.y4", step.fit().estimate(1, Kind.LOADING, 3, 1));
                holds(label("waves", step) + ".intercept.y8", step.fit().estimate(1, Kind.INTERCEPT, 7, 0));
                holds(label("waves", step) + ".residual.y1", step.fit().estimate(1, Kind.RESIDUAL, 0, 0));
            }));
        }
        LatentStructure two = LatentStructure.correlated(0, 0, 0, 1, 1, 1);
        for (InvarianceStep step : Invariance.ofWaves(waves(60, 6), two, false).levels()) {
            tests.add(DynamicTest.dynamicTest(label("few", step), () -> agrees(label("few", step), step.fit())));
        }
        return tests;
    }

    @Test
    void betweenWavesTooTheItemThatGainsMostIsLeftFreeFirst() {
        Invariance invariance = Invariance.ofWaves(waves(300, 9), THREE, false);
        int most = IntStream.range(0, 9)
                .boxed()
                .max(Comparator.comparingDouble(item -> expected("waves.metric.score.x" + (item + 1))))
                .orElseThrow();
        InvarianceStep metric = invariance.partial().get(0);
        assertThat(metric.fit().equalities().free(InvarianceLevel.METRIC)).startsWith(most);
        assertThat(metric.holds()).isTrue();
        InvarianceStep scalar = invariance.partial().get(1);
        assertThat(scalar.fit().equalities().free(InvarianceLevel.SCALAR)).contains(7);
        assertThat(scalar.holds()).isTrue();
    }

    @Test
    void theItemThatDiffersIsLeftFreeAndThenTheLevelHolds() {
        Invariance two = Invariance.of(groups("two"), THREE, false);
        InvarianceStep metric = two.partial().get(0);
        assertThat(metric.fit().equalities().free(InvarianceLevel.METRIC)).containsExactly(3);
        assertThat(metric.holds()).isTrue();
        agrees("two.partial", metric.fit());
    }

    @Test
    void aModelOfThirtyPersonsAGroupSaysWhatItIsWorth() {
        Invariance nasty = Invariance.of(groups("nasty"), ONE, false);
        InvarianceStep configural = nasty.levels().get(0);
        assertThat(configural.fit().isReadable()).isFalse();
        assertThat(nasty.levels().get(1).holds()).isFalse();
        agrees("nasty.metric", nasty.levels().get(1).fit());
        agrees("nasty.strict", nasty.levels().get(3).fit());
    }

    @Test
    void withBoundsNoResidualVarianceFallsBelowZero() {
        for (InvarianceStep step : Invariance.of(groups("nasty"), ONE, true).levels()) {
            assertThat(step.fit().status()).isNotEqualTo(Status.IMPROPER);
        }
    }

    @Test
    void anItemThatIsFreeIsNotReleasedAgain() {
        Invariance two = Invariance.of(groups("two"), THREE, false);
        assertThat(two.partial().get(0).releases()).extracting(Release::item).doesNotContain(3);
    }
}
