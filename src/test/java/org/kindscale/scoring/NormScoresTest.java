package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Interpretation.Reliability;

class NormScoresTest {

    private static final NormGroup GROUP = group(OptionalDouble.of(7.5), Optional.of(0.84));
    private static final NormGroup MEAN_ONLY = group(OptionalDouble.empty(), Optional.of(0.84));
    private static final NormGroup NO_RELIABILITY = group(OptionalDouble.of(7.5), Optional.empty());

    /** A group with mean 20. */
    private static NormGroup group(OptionalDouble sd, Optional<Double> reliability) {
        return new NormGroup(
                "g",
                "adults",
                OptionalInt.empty(),
                20,
                sd,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "s",
                reliability.map(r -> new Reliability("alpha", r, "s", Optional.empty(), OptionalInt.empty())));
    }

    @ParameterizedTest
    @CsvSource({"20, 0, 50", "27.5, 1, 60", "12.5, -1, 40", "35, 2, 70", "8, -1.6, 34"})
    void zAndTTellHowFarAScoreLiesFromTheMean(double score, double z, double t) {
        assertThat(NormScores.z(GROUP, score)).isCloseTo(z, within(1e-12));
        assertThat(NormScores.t(GROUP, score)).isCloseTo(t, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"20, 50", "27.5, 84.13447460685429", "5, 2.275013194817921", "42.5, 99.86501019683699"})
    void thePercentileIsTheShareOfANormalDistributionBelow(double score, double percent) {
        assertThat(NormScores.percentile(GROUP, score)).isCloseTo(percent, within(1e-11));
    }

    @Test
    void theErrorOfMeasurementFollowsFromSdAndReliability() {
        assertThat(NormScores.standardErrorOfMeasurement(GROUP)).isCloseTo(3, within(1e-12)); // 7.5 · √0.16
        // 1.959963984540054 · √2 · 3, by R
        assertThat(NormScores.reliableChange(GROUP)).isCloseTo(8.315422946098067, within(1e-12));
    }

    @Test
    void whatTheGroupLacksIsNotANumber() {
        assertThat(NormScores.z(MEAN_ONLY, 25)).isNaN();
        assertThat(NormScores.t(MEAN_ONLY, 25)).isNaN();
        assertThat(NormScores.percentile(MEAN_ONLY, 25)).isNaN();
        assertThat(NormScores.standardErrorOfMeasurement(MEAN_ONLY)).isNaN();
        assertThat(NormScores.reliableChange(MEAN_ONLY)).isNaN();
        assertThat(NormScores.z(NO_RELIABILITY, 27.5)).isEqualTo(1);
        assertThat(NormScores.standardErrorOfMeasurement(NO_RELIABILITY)).isNaN();
        assertThat(NormScores.reliableChange(NO_RELIABILITY)).isNaN();
    }

    @Test
    void aRefusedScoreHasNoDerivedOnes() {
        assertThat(NormScores.z(GROUP, Double.NaN)).isNaN();
        assertThat(NormScores.t(GROUP, Double.NaN)).isNaN();
        assertThat(NormScores.percentile(GROUP, Double.NaN)).isNaN();
    }

    /** Values by R: sprintf("%.17g", pnorm(z)). */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.69146246127401312",
        "-0.5, 0.30853753872598688",
        "1, 0.84134474606854293",
        "-1, 0.15865525393145707",
        "1.959963984540054, 0.975",
        "2.5, 0.99379033467422384",
        "-3, 0.0013498980316300946",
        "4, 0.99996832875816688",
        "-5, 2.8665157187919391e-07",
        "6, 0.9999999990134123",
        "-7, 1.279812543885835e-12",
        "7, 0.99999999999872013",
    })
    void theNormalDistributionAgreesWithR(double z, double p) {
        assertThat(NormScores.normalCdf(z)).isCloseTo(p, within(2e-15));
    }

    @ParameterizedTest
    @CsvSource({"7.0001, 1", "40, 1", "Infinity, 1", "-7.0001, 0", "-40, 0", "-Infinity, 0"})
    void farFromTheMeanItIsZeroOrOne(double z, double p) {
        assertThat(NormScores.normalCdf(z)).isEqualTo(p);
    }

    @Test
    void notANumberStaysSo() {
        assertThat(NormScores.normalCdf(Double.NaN)).isNaN();
    }
}
