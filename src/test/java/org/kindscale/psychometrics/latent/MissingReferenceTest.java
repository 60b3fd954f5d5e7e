package org.kindscale.psychometrics.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.testing.ReferenceFigures;

/** Holds full information to what lavaan finds for the answers from which src/test/R/missing.R takes some away. */
class MissingReferenceTest {

    private static final String FOLDER = "latent/";
    private static final int[] GROUPS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};

    private static final Map<String, LatentStructure> MODELS = Map.of(
            "one", LatentStructure.correlated(new int[12]),
            "correlated", LatentStructure.correlated(GROUPS),
            "bifactor", LatentStructure.bifactor(GROUPS),
            "second", LatentStructure.secondOrder(GROUPS));

    private final Map<String, double[]> expected = ReferenceFigures.expected(FOLDER + "missing.csv");

    private static List<double[]> rows(String set) {
        return ReferenceFigures.lines(FOLDER + "missing_" + set + ".csv").stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toList();
    }

    private void holds(String name, double actual) {
        double[] figure = Objects.requireNonNull(expected.get(name), name);
        assertThat(actual).as(name).isCloseTo(figure[0], within(figure[1]));
    }

    @TestFactory
    List<DynamicTest> fullInformationAgreesWithLavaan() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String label : expected.keySet()) {
            if (label.endsWith(".chi_square")) {
                String model = label.substring(0, label.length() - ".chi_square".length());
                tests.add(DynamicTest.dynamicTest(model, () -> agrees(model)));
            }
        }
        assertThat(tests).hasSize(9);
        return tests;
    }

    private void agrees(String model) {
        List<double[]> rows = rows(model.substring(0, model.indexOf('.')));
        LatentStructure structure = Objects.requireNonNull(MODELS.get(model.substring(model.indexOf('.') + 1)), model);
        LatentFit fit = LatentFit.fullInformation(rows::forEach, structure, false);
        assertThat(fit.status()).isEqualTo(Status.PROPER);
        ModelFit plain = fit.fit();
        holds(model + ".n", (double) plain.persons());
        holds(model + ".log_likelihood", plain.logLikelihood());
        holds(model + ".saturated", plain.logLikelihood() + plain.chiSquare() / 2);
        holds(model + ".chi_square", plain.chiSquare());
        holds(model + ".baseline", plain.baselineChiSquare());
        holds(model + ".df", plain.degreesOfFreedom());
        holds(model + ".cfi", plain.cfi());
        holds(model + ".tli", plain.tli());
        holds(model + ".rmsea", plain.rmsea());
        holds(model + ".srmr", plain.srmr());
        holds(model + ".bic", plain.bic());
        RobustFit errors = fit.robust(rows::forEach).orElseThrow();
        assertThat(errors.chiSquare()).isNaN();
        for (int f = 0; f < structure.factors(); f++) {
            String name = f < structure.specifics() && structure.factors() > 1 ? "abc".substring(f, f + 1) : "g";
            for (int item : structure.itemsOf(f)) {
                String of = name + ".x" + (item + 1);
                holds(model + ".loading." + of, fit.loading(item, f));
                if (expected.containsKey(model + ".error." + of)) {
                    holds(model + ".error." + of, errors.loadingError(item, f));
                }
            }
        }
        if (expected.containsKey(model + ".r.a.b")) {
            holds(model + ".r.a.b", fit.factorCorrelation(0, 1));
            holds(model + ".r_error.a.b", errors.correlationError(0, 1));
            holds(model + ".r.b.c", fit.factorCorrelation(1, 2));
            holds(model + ".r_error.b.c", errors.correlationError(1, 2));
        }
    }

    @Test
    void withoutMissingResponsesFullInformationIsTheUsualFit() {
        List<double[]> rows = rows("regular").stream()
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toList();
        LatentStructure structure = LatentStructure.correlated(GROUPS);
        LatentFit full = LatentFit.fullInformation(rows::forEach, structure, false);
        LatentFit usual = LatentFit.of(Samples.covariances(rows), rows.size(), structure, false);
        assertThat(full.fit().chiSquare()).isCloseTo(usual.fit().chiSquare(), within(1e-8));
        assertThat(full.loading(3, 0)).isCloseTo(usual.loading(3, 0), within(1e-8));
    }

    @Test
    void twoItemsThatNobodyAnsweredTogetherAreNotFitted() {
        List<double[]> rows = rows("skewed").stream()
                .map(double[]::clone)
                .peek(row -> row[row[2] > 1 ? 0 : 1] = Double.NaN)
                .toList();
        LatentFit fit = LatentFit.fullInformation(rows::forEach, LatentStructure.correlated(new int[12]), false);
        assertThat(fit.status()).isEqualTo(Status.NOT_POSITIVE_DEFINITE);
        assertThat(fit.fit().chiSquare()).isNaN();
    }

    @Test
    void nobodyAtAllIsNotFitted() {
        LatentFit fit = LatentFit.fullInformation(taker -> {}, LatentStructure.correlated(new int[4]), false);
        assertThat(fit.status()).isEqualTo(Status.NOT_POSITIVE_DEFINITE);
    }
}
