package org.kindscale.psychometrics.ordinal;

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
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.testing.ReferenceFigures;

/** Holds models of ordered categories to what lavaan finds for the answers that src/test/R/latent.R makes. */
class OrdinalReferenceTest {

    private static final String FOLDER = "latent/";
    private static final int[] GROUPS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};

    private static final Map<String, LatentStructure> MODELS = Map.of(
            "one", LatentStructure.correlated(new int[12]),
            "correlated", LatentStructure.correlated(GROUPS),
            "bifactor", LatentStructure.bifactor(GROUPS));

    private final Map<String, double[]> expected = ReferenceFigures.expected(FOLDER + "ordinal.csv");

    private static List<double[]> rows(String set) {
        return ReferenceFigures.lines(FOLDER + set + ".csv").stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    private void holds(String name, double actual) {
        double[] figure = Objects.requireNonNull(expected.get(name), name);
        assertThat(actual).as(name).isCloseTo(figure[0], within(figure[1]));
    }

    @TestFactory
    List<DynamicTest> weightedLeastSquaresAgreesWithLavaan() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String label : expected.keySet()) {
            if (label.endsWith(".chi_square")) {
                String model = label.substring(0, label.length() - ".chi_square".length());
                tests.add(DynamicTest.dynamicTest(model, () -> agrees(model)));
            }
        }
        assertThat(tests).hasSize(6);
        return tests;
    }

    private void agrees(String model) {
        List<double[]> rows = rows(model.substring(0, model.indexOf('.')));
        LatentStructure structure = Objects.requireNonNull(MODELS.get(model.substring(model.indexOf('.') + 1)), model);
        OrdinalFit fit = OrdinalFit.of(rows::forEach, structure);
        assertThat(fit.status()).isEqualTo(Status.PROPER);
        for (int f = 0; f < structure.factors(); f++) {
            String name = f < structure.specifics() && structure.factors() > 1 ? "abc".substring(f, f + 1) : "g";
            for (int item : structure.itemsOf(f)) {
                holds(model + ".loading." + name + ".x" + (item + 1), fit.loading(item, f));
                holds(model + ".error." + name + ".x" + (item + 1), fit.loadingError(item, f));
            }
        }
        if (expected.containsKey(model + ".r.a.b")) {
            holds(model + ".r.a.b", fit.factorCorrelation(0, 1));
            holds(model + ".r_error.a.b", fit.correlationError(0, 1));
            holds(model + ".r.b.c", fit.factorCorrelation(1, 2));
            holds(model + ".r_error.b.c", fit.correlationError(1, 2));
        }
        holds(model + ".df", (double) fit.degreesOfFreedom());
        holds(model + ".raw", fit.rawChiSquare());
        holds(model + ".chi_square", fit.chiSquare());
        holds(model + ".p", fit.pValue());
        holds(model + ".baseline", fit.baselineChiSquare());
        holds(model + ".cfi", fit.cfi());
        holds(model + ".tli", fit.tli());
        holds(model + ".rmsea", fit.rmsea());
        holds(model + ".rmsea_lower", fit.rmseaLower());
        holds(model + ".rmsea_upper", fit.rmseaUpper());
        holds(model + ".srmr", fit.srmr());
    }

    @Test
    void aSolutionOfThirtyPersonsThatCannotBeIsNotCalledProper() {
        List<double[]> rows = rows("nasty");
        for (LatentStructure structure : MODELS.values()) {
            OrdinalFit fit = OrdinalFit.of(rows::forEach, structure);
            for (int i = 0; i < 12 && fit.status() == Status.PROPER; i++) {
                assertThat(fit.residual(i)).isNotNegative();
            }
        }
    }

    @Test
    void anItemWithASingleAnswerLeavesNoSolution() {
        List<double[]> rows = rows("regular").stream().map(double[]::clone).toList();
        rows.forEach(row -> row[4] = 2);
        OrdinalFit fit = OrdinalFit.of(rows::forEach, LatentStructure.correlated(GROUPS));
        assertThat(fit.status()).isEqualTo(Status.NOT_POSITIVE_DEFINITE);
    }

    @Test
    void nobodyAtAllIsNotFitted() {
        OrdinalFit fit = OrdinalFit.of(taker -> {}, LatentStructure.correlated(new int[4]));
        assertThat(fit.status()).isEqualTo(Status.NOT_POSITIVE_DEFINITE);
        assertThat(fit.chiSquare()).isNaN();
    }
}
