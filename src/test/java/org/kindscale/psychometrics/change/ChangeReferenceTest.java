package org.kindscale.psychometrics.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.psychometrics.RFigures;
import org.kindscale.psychometrics.change.ChangeClass.Better;
import org.kindscale.psychometrics.change.ClinicalCut.Criterion;
import org.kindscale.psychometrics.change.WaveEffect.Effect;
import org.kindscale.psychometrics.reliability.RetestAgreement;

/** Holds indices of change and effect sizes of waves against those that src/test/R/change.R computes. */
class ChangeReferenceTest {

    private static final double CLOSED = 1e-11;

    private final RFigures reference = new RFigures("change");
    private final List<List<String>> rows = RFigures.rows("change/data.csv");

    private double[] column(int column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .toArray();
    }

    @Test
    void indicesOfEveryPersonAreThoseOfTheFormulas() {
        ChangeNorm norm = new ChangeNorm(21.5, 6.25, 0.83);
        RegressedChange line = RegressedChange.of(column(1), column(2));
        reference.holds("sem", norm.standardErrorOfMeasurement(), CLOSED);
        reference.holds("se_difference", norm.standardErrorOfDifference(), CLOSED);
        reference.holds("least", norm.leastReliableChange(), CLOSED);
        reference.holds("intercept", line.intercept(), CLOSED);
        reference.holds("slope", line.slope(), CLOSED);
        reference.holds("residual_sd", line.residualSd(), CLOSED);
        for (List<String> row : rows) {
            double first = Double.parseDouble(row.get(1));
            double second = Double.parseDouble(row.get(2));
            reference.holds("rci." + row.get(0), norm.reliableChangeIndex(first, second), CLOSED);
            reference.holds("gln." + row.get(0), norm.gulliksenLordNovick(first, second), CLOSED);
            reference.holds("regressed." + row.get(0), line.index(first, second), CLOSED);
        }
        reference.isDoneWith("rci");
        reference.isDoneWith("gln");
        reference.isDoneWith("regressed");
    }

    @Test
    void cutsAreThoseOfTheFormulas() {
        ChangeNorm clinical = new ChangeNorm(28.3, 9.9, Double.NaN);
        ChangeNorm other = new ChangeNorm(18.51, 7.05, Double.NaN);
        reference.holds(
                "cut.a.lower",
                ClinicalCut.of(Criterion.A, clinical, other, Better.LOWER).at(),
                CLOSED);
        reference.holds(
                "cut.b.lower",
                ClinicalCut.of(Criterion.B, clinical, other, Better.LOWER).at(),
                CLOSED);
        reference.holds(
                "cut.c",
                ClinicalCut.of(Criterion.C, clinical, other, Better.LOWER).at(),
                CLOSED);
        reference.holds(
                "cut.a.higher",
                ClinicalCut.of(Criterion.A, clinical, other, Better.HIGHER).at(),
                CLOSED);
        reference.holds(
                "cut.b.higher",
                ClinicalCut.of(Criterion.B, clinical, other, Better.HIGHER).at(),
                CLOSED);
        reference.isDoneWith("cut");
    }

    @ParameterizedTest
    @CsvSource({"all, 60, 0", "eight, 8, 0", "three, 3, 0", "large, 60, 9"})
    void effectSizesAndTheirLimitsAreThoseOfR(String label, int persons, double less) {
        double[] first = Arrays.copyOf(column(1), persons);
        double[] second =
                Arrays.stream(column(2)).map(x -> x - less).limit(persons).toArray();
        RetestAgreement.Pairs pairs = new RetestAgreement.Pairs();
        for (int i = 0; i < persons; i++) {
            pairs.add(first[i], second[i]);
        }
        RetestAgreement found = pairs.agreement();
        WaveEffect effect = WaveEffect.of(new WaveEffect.Waves(
                found.pairs(), found.meanChange(), found.sdOfChange(), found.firstSd(), found.secondSd()));
        effect(label + ".dz.", effect.standardizedByChange());
        effect(label + ".dav.", effect.standardizedByAverage());
        effect(label + ".drm.", effect.repeatedMeasures());
        reference.isDoneWith(label + ".d");
    }

    private void effect(String name, Effect effect) {
        reference.holds(name + "value", effect.value(), CLOSED);
        reference.holds(name + "low", effect.low(), 1e-9);
        reference.holds(name + "high", effect.high(), 1e-9);
    }

    @Test
    void nonCentralTIsThatOfR() {
        for (List<String> row : RFigures.rows("change/expected.csv")) {
            String[] parts = row.get(0).split("_", -1);
            if (parts[0].equals("pt")) {
                double value = NonCentralT.lower(
                        Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
                reference.holds(row.get(0), value, 1e-11);
            }
        }
        reference.isDoneWith("pt_");
    }

    @Test
    void whoChangesAlikeHasNoEffectSize() {
        WaveEffect effect = WaveEffect.of(new WaveEffect.Waves(3, 2, 0, 1, 1));
        assertThat(effect.standardizedByChange().value()).isNaN();
        assertThat(effect.repeatedMeasures().low()).isNaN();
    }

    @Test
    void constantFirstScoresGiveNoLine() {
        RegressedChange line = RegressedChange.of(new double[] {2, 2, 2}, 1, 2, 3);
        assertThat(line.slope()).isNaN();
        assertThat(line.index(2, 3)).isNaN();
    }

    @Test
    void aPerfectReliabilityGivesNoIndex() {
        assertThat(new ChangeNorm(3, 1, 1).reliableChangeIndex(2, 4)).isNaN();
        assertThat(new ChangeNorm(3, 1, Double.NaN).gulliksenLordNovick(2, 4)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER, 14 6, -1, RECOVERED",
        "LOWER, 14 10, -1, IMPROVED",
        "LOWER, 9 3, -1, IMPROVED",
        "LOWER, 6 14, 1, DETERIORATED",
        "LOWER, 11 9, 0, UNCHANGED",
        "HIGHER, 10 14, 1, RECOVERED",
        "HIGHER, 14 6, -1, DETERIORATED",
        "UNKNOWN, 6 14, 1, INCREASED",
        "UNKNOWN, 14 6, -1, DECREASED"
    })
    void theFourClassesNeedAReliableChangeAcrossTheCut(
            Better better, String scores, int direction, ChangeClass expected) {
        double first = Double.parseDouble(scores.substring(0, scores.indexOf(" ")));
        double second = Double.parseDouble(scores.substring(scores.indexOf(" ") + 1));
        ClinicalCut cut = new ClinicalCut(10, better);
        assertThat(cut.refine(ChangeClass.of(direction, better), first, second)).isEqualTo(expected);
    }
}
