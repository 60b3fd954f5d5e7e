package org.kindscale.psychometrics.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.GroupDifference;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.ordinal.GreenYang;
import org.kindscale.psychometrics.reliability.AllSplits;
import org.kindscale.psychometrics.reliability.Ranks;
import org.kindscale.psychometrics.reliability.RetestAgreement;
import org.kindscale.testing.ReferenceFigures;

/** Holds what is said of precision to R: src/test/R/precision.R, on the answers that latent.R makes. */
class PrecisionReferenceTest {

    private static final Map<String, double[]> EXPECTED = ReferenceFigures.expected("precision/expected.csv");

    private final List<String> compared = new java.util.ArrayList<>();

    /** {@return the rows of a set, of the items from {@code from} up to {@code to}} */
    private static List<double[]> rows(String set, int from, int to) {
        return ReferenceFigures.lines("latent/" + set + ".csv").stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(row -> Arrays.copyOfRange(row, from, to))
                .toList();
    }

    private static double[] sums(String set, int from, int to) {
        return rows(set, from, to).stream()
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    /** {@return means and covariances of complete rows} */
    static Covariances covariances(List<double[]> rows) {
        int k = rows.get(0).length;
        double n = rows.size();
        double[] means = IntStream.range(0, k)
                .mapToDouble(i -> rows.stream().mapToDouble(row -> row[i]).sum() / n)
                .toArray();
        SymmetricMatrix matrix = SymmetricMatrix.of(
                k,
                (i, j) -> rows.stream()
                                .mapToDouble(row -> (row[i] - means[i]) * (row[j] - means[j]))
                                .sum()
                        / (n - 1));
        return new Covariances(
                rows.size(), Missing.LISTWISE, Arrays.stream(means).boxed().toList(), matrix, matrix.correlations());
    }

    private void holds(String name, double actual) {
        double[] figure = Objects.requireNonNull(EXPECTED.get(name), name);
        assertThat(actual).as(name).isCloseTo(figure[0], within(figure[1]));
        compared.add(name);
    }

    private String set = "norm";

    @AfterEach
    void everyFigureWasCompared() {
        assertThat(compared)
                .containsAll(EXPECTED.keySet().stream()
                        .filter(name -> name.startsWith(set) && !name.contains(".range."))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"regular", "skewed", "nasty"})
    void precisionAgreesWithR(String name) {
        set = name;
        omega(name + ".all", rows(name, 0, 12));
        omega(name + ".four", rows(name, 0, 4));
        splits(name + ".all", rows(name, 0, 12));
        splits(name + ".five", rows(name, 0, 5));
        conditional(name + ".all", rows(name, 0, 12));
        conditional(name + ".four", rows(name, 0, 4));
        holds(name + ".spearman", Ranks.correlation(sums(name, 0, 4), sums(name, 4, 8)));
        retest(name);
    }

    private void omega(String label, List<double[]> rows) {
        OmegaInterval omega = OmegaInterval.of(covariances(rows), rows::forEach);
        holds(label + ".omega.value", omega.omega());
        holds(label + ".omega.error", omega.standardError());
        holds(label + ".omega.low", omega.interval().low());
        holds(label + ".omega.high", omega.interval().high());
        GreenYang ordinal = GreenYang.of(rows::forEach, rows.get(0).length);
        assertThat(ordinal.status()).isEqualTo(Status.PROPER);
        holds(label + ".green_yang", ordinal.omega());
        holds(label + ".green_yang_model", ordinal.modelled());
    }

    private void splits(String label, List<double[]> rows) {
        AllSplits splits = AllSplits.of(covariances(rows).matrix());
        assertThat(splits.isAll()).isTrue();
        holds(label + ".splits", splits.splits());
        summary(label + ".sb", splits.spearmanBrown());
        summary(label + ".guttman", splits.guttman());
    }

    private void summary(String label, AllSplits.Summary summary) {
        holds(label + ".mean", summary.mean());
        holds(label + ".lowest", summary.lowest());
        holds(label + ".low", summary.low());
        holds(label + ".high", summary.high());
        holds(label + ".highest", summary.highest());
    }

    private void conditional(String label, List<double[]> rows) {
        int k = rows.get(0).length;
        double low = Objects.requireNonNull(EXPECTED.get(set + ".range.low"))[0];
        double high = Objects.requireNonNull(EXPECTED.get(set + ".range.high"))[0];
        ConditionalError errors = ConditionalError.of(rows::forEach, k, k * low, k * high);
        holds(label + ".error", errors.overall());
        for (int level = 0; level < ConditionalError.LEVELS; level++) {
            ConditionalError.Level there = errors.levels().get(level);
            holds(label + ".level" + level + ".n", (double) there.persons());
            if (there.persons() > 0) {
                holds(label + ".level" + level + ".error", there.error());
            } else {
                assertThat(there.error()).isNaN();
            }
        }
    }

    private void retest(String name) {
        RetestAgreement.Pairs pairs = new RetestAgreement.Pairs();
        double[] first = sums(name, 0, 4);
        double[] second = sums(name, 4, 8);
        for (int i = 0; i < first.length; i++) {
            pairs.add(first[i] / 4, second[i] / 4);
        }
        RetestAgreement agreement = pairs.agreement();
        intraclass(name + ".ICC2", agreement.agreementOfSingleScores());
        intraclass(name + ".ICC3", agreement.consistencyOfSingleScores());
        intraclass(name + ".ICC2k", agreement.agreementOfSingleScores().ofMeans());
        intraclass(name + ".ICC3k", agreement.consistencyOfSingleScores().ofMeans());
    }

    private void intraclass(String label, RetestAgreement.Intraclass icc) {
        holds(label + ".value", icc.value());
        holds(label + ".low", icc.lower());
        holds(label + ".high", icc.upper());
    }

    @Test
    void percentilesOfANormAgreeWithR() {
        for (int n : new int[] {5, 30, 150}) {
            for (String z : List.of("-1.8", "0", "0.75", "2.5")) {
                NormPercentile percentile = NormPercentile.of(Double.parseDouble(z), n);
                holds("norm_" + n + "_" + z + "_value", percentile.percentile());
                holds("norm_" + n + "_" + z + "_low", percentile.low());
                holds("norm_" + n + "_" + z + "_high", percentile.high());
            }
        }
    }

    @Test
    void differencesOfGroupsAgreeWithR() {
        set = "groups";
        double[] y = sums("skewed", 0, 4);
        GroupDifference two = difference(y, 2, row -> (row + 1) % 3 == 0 ? 1 : 0);
        groups("two", two);
        holds("groups.two.d", two.d());
        GroupDifference three = difference(y, 3, row -> (row + 1) * 7 % 5 / 2);
        groups("three", three);
        assertThat(three.d()).isNaN();
        assertThat(GroupDifference.of(new double[] {1, 2}, new double[] {3}).p())
                .isNaN();
    }

    private static GroupDifference difference(double[] values, int groups, IntUnaryOperator groupOf) {
        return GroupDifference.of(IntStream.range(0, groups)
                .mapToObj(group -> IntStream.range(0, values.length)
                        .filter(row -> groupOf.applyAsInt(row) == group)
                        .mapToDouble(row -> values[row])
                        .toArray())
                .toArray(double[][]::new));
    }

    private void groups(String label, GroupDifference groups) {
        holds("groups." + label + ".f", groups.f());
        holds("groups." + label + ".df1", groups.df1());
        holds("groups." + label + ".df2", groups.df2());
        holds("groups." + label + ".p", groups.p());
        holds("groups." + label + ".eta2", groups.etaSquared());
    }

    @Test
    void splitsThatAreDrawnComeNearAll() {
        set = "none";
        List<double[]> rows = rows("regular", 0, 12);
        SymmetricMatrix twelve = covariances(rows).matrix();
        SymmetricMatrix many = SymmetricMatrix.of(20, (i, j) -> twelve.get(i % 12, j % 12) + (i == j ? 0.5 : 0));
        AllSplits drawn = AllSplits.of(many);
        assertThat(drawn.isAll()).isFalse();
        assertThat(drawn.splits()).isEqualTo(AllSplits.MOST);
        double alpha = 20 / 19.0 * (1 - many.trace() / many.sum());
        assertThat(drawn.guttman().mean()).isCloseTo(alpha, within(1e-12));
        assertThat(drawn.spearmanBrown().mean()).isCloseTo(alpha, within(0.005));
        assertThat(AllSplits.of(many)).isEqualTo(drawn);
    }

    @Test
    void whatHasNoMeaningIsNoFigure() {
        set = "none";
        assertThat(AllSplits.of(SymmetricMatrix.of(1, (i, j) -> 1)).guttman().mean())
                .isNaN();
        assertThat(AllSplits.of(SymmetricMatrix.of(4, (i, j) -> 0)).guttman().mean())
                .isNaN();
        assertThat(Ranks.correlation(new double[] {1, 1}, new double[] {1, 2})).isNaN();
        assertThat(Ranks.correlation(new double[] {1, Double.NaN}, new double[] {1, 2}))
                .isNaN();
        assertThat(ConditionalError.of(taker -> {}, 4, 0, 16).overall()).isNaN();
        assertThat(GreenYang.of(taker -> {}, 4).omega()).isNaN();
    }
}
