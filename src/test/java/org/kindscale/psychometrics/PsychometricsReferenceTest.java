package org.kindscale.psychometrics;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.factor.OneFactor;
import org.kindscale.psychometrics.factor.PairTables;
import org.kindscale.psychometrics.factor.Polychoric;
import org.kindscale.psychometrics.reliability.ItemStatistics;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.psychometrics.reliability.RetestAgreement;
import org.kindscale.psychometrics.reliability.ScorePairs;
import org.kindscale.psychometrics.reliability.SplitHalf;
import org.kindscale.psychometrics.reliability.SplitHalf.Split;

/** Holds the statistics against those that src/test/R/psychometrics.R computes with R, psych and lavaan. */
class PsychometricsReferenceTest {

    private static final List<List<Integer>> SETS = List.of(Reference.FIRST, Reference.SECOND, Reference.ALL);
    private static final List<String> NAMES = List.of("first", "second", "all");

    private final Reference reference = new Reference();
    private final ResponseSums sums = Reference.sums();

    private Covariances keyed(int set, Missing missing) {
        return sums.covariances(set, missing).keyed(Reference.factors(SETS.get(set)));
    }

    @Test
    void everyItemIsDescribedAsInR() {
        for (int item = 0; item < 10; item++) {
            Description d = Description.of(sums.distribution(item), 0, 4);
            String name = "item" + (item + 1) + ".";
            reference.holds(name + "n", (double) d.n());
            reference.holds(name + "mean", d.mean());
            reference.holds(name + "sd", d.sd());
            reference.holds(name + "variance", d.variance());
            reference.holds(name + "standard_error", d.standardError());
            reference.holds(name + "median", d.median());
            reference.holds(name + "min", d.min());
            reference.holds(name + "max", d.max());
            reference.holds(name + "skewness1", d.skewness().type1());
            reference.holds(name + "skewness2", d.skewness().type2());
            reference.holds(name + "skewness3", d.skewness().type3());
            reference.holds(name + "kurtosis1", d.kurtosis().type1());
            reference.holds(name + "kurtosis2", d.kurtosis().type2());
            reference.holds(name + "kurtosis3", d.kurtosis().type3());
            reference.holds(name + "floor", d.floor());
            reference.holds(name + "ceiling", d.ceiling());
        }
        reference.isDoneWith("item");
    }

    @ParameterizedTest
    @CsvSource({"0, LISTWISE", "1, LISTWISE", "2, LISTWISE", "0, PAIRWISE", "1, PAIRWISE", "2, PAIRWISE"})
    void reliabilityAgreesWithR(int set, Missing missing) {
        Covariances keyed = keyed(set, missing);
        String name = NAMES.get(set) + (missing == Missing.LISTWISE ? ".listwise." : ".pairwise.");
        coefficients(name, Reliability.of(keyed));
        List<ItemStatistics> items = ItemStatistics.of(keyed);
        for (int i = 0; i < items.size(); i++) {
            String item = name + "item" + (i + 1) + ".";
            reference.holds(item + "item_total", items.get(i).itemTotal());
            reference.holds(item + "item_rest", items.get(i).itemRest());
            reference.holds(item + "standardized_total", items.get(i).standardizedTotal());
            reference.holds(item + "corrected_total", items.get(i).correctedTotal());
            reference.holds(item + "multiple", items.get(i).squaredMultiple());
            reference.holds(item + "alpha_if_dropped", items.get(i).alphaIfDropped());
            reference.holds(item + "standardized_if_dropped", items.get(i).standardizedAlphaIfDropped());
        }
        split(name + "odd_even.", SplitHalf.of(keyed.matrix(), Split.ODD_EVEN));
        split(name + "first_second.", SplitHalf.of(keyed.matrix(), Split.FIRST_SECOND));
        reference.isDoneWith(name);
    }

    private void coefficients(String name, Reliability r) {
        reference.holds(name + "n", (double) r.persons());
        reference.holds(name + "alpha", r.alpha());
        reference.holds(name + "alpha_standardized", r.standardizedAlpha());
        reference.holds(name + "lambda2", r.lambda2());
        reference.holds(name + "lambda6_correlations", r.lambda6Correlation());
        reference.holds(name + "lambda6_covariances", r.lambda6Covariance());
        reference.holds(name + "mean_covariance", r.meanCovariance());
        reference.holds(name + "signal_to_noise", r.signalToNoise());
        reference.holds(name + "r_mean", r.interItem().mean());
        reference.holds(name + "r_median", r.interItem().median());
        reference.holds(name + "r_min", r.interItem().lowest());
        reference.holds(name + "r_max", r.interItem().highest());
        reference.holds(name + "standard_error", r.standardError());
        reference.holds(name + "duhachek_low", r.duhachek().low());
        reference.holds(name + "duhachek_high", r.duhachek().high());
        reference.holds(name + "feldt_low", r.feldt().low());
        reference.holds(name + "feldt_high", r.feldt().high());
    }

    private void split(String name, SplitHalf split) {
        reference.holds(name + "r", split.correlation());
        reference.holds(name + "spearman_brown", split.spearmanBrown());
        reference.holds(name + "horst", split.horst());
        reference.holds(name + "guttman", split.guttman());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void oneFactorAgreesWithR(int set) {
        Covariances keyed = keyed(set, Missing.LISTWISE);
        String name = NAMES.get(set);
        int k = keyed.matrix().size();
        Map<String, OneFactor> solutions = Map.of(
                name + ".minres.", OneFactor.minres(keyed.correlations()),
                name + ".ml.", OneFactor.maximumLikelihood(keyed.correlations()));
        solutions.forEach((method, solution) -> {
            for (int i = 0; i < k; i++) {
                reference.holds(method + "loading" + (i + 1), solution.loading(i));
            }
            reference.holds(method + "observed", solution.omegaObserved());
            reference.holds(method + "model", solution.omegaModel());
        });
        Confirmatory cfa = Confirmatory.fit(keyed.matrix(), keyed.n(), new int[k]);
        for (int i = 0; i < k; i++) {
            reference.holds(name + ".cfa.loading" + (i + 1), cfa.loading(i));
            reference.holds(name + ".cfa.residual" + (i + 1), cfa.residualVariance(i));
        }
        reference.holds(name + ".cfa.model", cfa.omegaModel(0));
        reference.holds(name + ".cfa.observed", cfa.omegaObserved(0));
        reference.holds(name + ".cfa.standardized", cfa.omegaStandardised(0));
        reference.holds(name + ".cfa.variance_extracted", cfa.averageVarianceExtracted(0));
        reference.isDoneWith(name + ".minres", name + ".ml", name + ".cfa");
    }

    @ParameterizedTest
    @CsvSource({"one, 10", "two, 5"})
    void factorModelsAgreeWithR(String name, int perFactor) {
        Covariances raw = sums.covariances(2, Missing.LISTWISE);
        int[] factorOf = IntStream.range(0, 10).map(i -> i / perFactor).toArray();
        Confirmatory cfa = Confirmatory.fit(raw.matrix(), raw.n(), factorOf);
        ModelFit fit = cfa.fit();
        reference.holds(name + ".fmin", fit.fmin());
        reference.holds(name + ".chi_square", fit.chiSquare());
        reference.holds(name + ".df", fit.degreesOfFreedom());
        reference.holds(name + ".p", fit.pValue());
        reference.holds(name + ".baseline_chi_square", fit.baselineChiSquare());
        reference.holds(name + ".baseline_df", fit.baselineDegreesOfFreedom());
        reference.holds(name + ".cfi", fit.cfi());
        reference.holds(name + ".tli", fit.tli());
        reference.holds(name + ".rmsea", fit.rmsea());
        reference.holds(name + ".rmsea_low", fit.rmseaLower());
        reference.holds(name + ".rmsea_high", fit.rmseaUpper());
        reference.holds(name + ".rmsea_close_p", fit.rmseaCloseP());
        reference.holds(name + ".srmr", fit.srmr());
        reference.holds(name + ".log_likelihood", fit.logLikelihood());
        reference.holds(name + ".aic", fit.aic());
        reference.holds(name + ".bic", fit.bic());
        for (int i = 0; i < 10; i++) {
            reference.holds(name + ".loading" + (i + 1), cfa.standardisedLoading(i));
        }
        if (cfa.factors() == 2) {
            reference.holds(name + ".factor_r", cfa.factorCorrelations().get(1, 0));
        }
        reference.isDoneWith(name + ".");
    }

    @Test
    void polychoricCorrelationsAgreeWithR() {
        int[] items = Reference.items(Reference.FIRST).stream().mapToInt(i -> i).toArray();
        PairTables tables = new PairTables(Reference.values(), Missing.LISTWISE, items);
        Reference.rows("data.csv").forEach(row -> tables.add(Reference.options(row), 0));
        Polychoric.Matrix raw = tables.polychoric(Polychoric.Method.PSYCH);
        for (int i = 1; i < items.length; i++) {
            for (int j = 0; j < i; j++) {
                reference.holds(
                        "polychoric." + (i + 1) + "." + (j + 1), raw.pair(i, j).correlation());
            }
        }
        Polychoric.Matrix keyed = raw.keyed(Reference.factors(Reference.FIRST));
        reference.holds("ordinal_alpha", keyed.ordinalAlpha());
        reference.holds("ordinal_omega", keyed.oneFactor().omegaObserved());
        long[] counts = IntStream.range(0, 5)
                .mapToLong(option -> sums.frequency(0, option))
                .toArray();
        double[] thresholds = Polychoric.thresholds(counts);
        for (int t = 0; t < thresholds.length; t++) {
            reference.holds("threshold" + (t + 1), thresholds[t]);
        }
        reference.isDoneWith("polychoric", "ordinal", "threshold");
    }

    @Test
    void correlationsOfScoresAgreeWithR() {
        ScorePairs pairs = new ScorePairs(new double[] {2, 2});
        Reference.rows("data.csv")
                .forEach(row -> pairs.add(new double[] {mean(row, Reference.FIRST), mean(row, Reference.SECOND)}));
        ScorePairs.Correlation correlation = pairs.correlation(0, 1);
        double first = Reliability.of(keyed(0, Missing.LISTWISE)).alpha();
        double second = Reliability.of(keyed(1, Missing.LISTWISE)).alpha();
        reference.holds("pair.n", (double) correlation.n());
        reference.holds("pair.r", correlation.r());
        reference.holds("pair.low", correlation.interval().low());
        reference.holds("pair.high", correlation.interval().high());
        reference.holds("pair.disattenuated", correlation.disattenuated(first, second));
        reference.isDoneWith("pair.");
    }

    private static double mean(double[] row, List<Integer> set) {
        return set.stream()
                .mapToDouble(item -> item < 0 ? 4 - row[-item - 1] : row[item - 1])
                .average()
                .orElseThrow();
    }

    @Test
    void retestAgreementAgreesWithR() {
        RetestAgreement.Pairs pairs = new RetestAgreement.Pairs();
        Reference.rows("retest.csv").forEach(row -> pairs.add(row[0], row[1]));
        RetestAgreement agreement = pairs.agreement();
        reference.holds("retest.pairs", (double) agreement.pairs());
        reference.holds("retest.mean_first", agreement.firstMean());
        reference.holds("retest.mean_second", agreement.secondMean());
        reference.holds("retest.sd_of_change", agreement.sdOfChange());
        reference.holds("retest.r", agreement.correlation());
        reference.holds("retest.t", agreement.t());
        reference.holds("retest.low", agreement.limitsOfAgreement().low());
        reference.holds("retest.high", agreement.limitsOfAgreement().high());
        intraclass("retest.icc2.", agreement.agreementOfSingleScores());
        intraclass("retest.icc3.", agreement.consistencyOfSingleScores());
        reference.isDoneWith("retest.");
    }

    private void intraclass(String name, RetestAgreement.Intraclass icc) {
        reference.holds(name + "value", icc.value());
        reference.holds(name + "low", icc.lower());
        reference.holds(name + "high", icc.upper());
        reference.holds(name + "f", icc.f());
        reference.holds(name + "df1", icc.df1());
        reference.holds(name + "df2", icc.df2());
        reference.holds(name + "p", icc.p());
    }
}
