package org.kindscale.psychometrics.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.factor.Polychoric;
import org.kindscale.testing.ReferenceFigures;

/** Holds latent models to what lavaan finds for the answers that src/test/R/latent.R makes. */
class LatentReferenceTest {

    private static final String FOLDER = "latent/";
    private static final int[] GROUPS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
    private static final int[] PAIRED = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
    private static final int[] GENERALS = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};

    private static final Map<String, LatentStructure> MODELS = Map.of(
            "one", LatentStructure.correlated(new int[12]),
            "correlated", LatentStructure.correlated(GROUPS),
            "bifactor", LatentStructure.bifactor(GROUPS),
            "second", LatentStructure.secondOrder(GROUPS),
            "two", LatentStructure.twoBifactor(GENERALS, PAIRED));

    private static final String NAMES = "abcd";

    private final Map<String, double[]> expected = ReferenceFigures.expected(FOLDER + "expected.csv");

    private static LatentStructure model(String name) {
        return Objects.requireNonNull(MODELS.get(name), name);
    }

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
    List<DynamicTest> latentModelsAgreeWithLavaan() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String label : expected.keySet()) {
            if (label.endsWith(".chi_square")) {
                String model = label.substring(0, label.length() - ".chi_square".length());
                if (!model.endsWith(".robust")) {
                    tests.add(DynamicTest.dynamicTest(model, () -> agrees(model)));
                }
            }
        }
        assertThat(tests).hasSize(10);
        return tests;
    }

    private void agrees(String model) {
        List<double[]> rows = rows(model.substring(0, model.indexOf('.')));
        LatentStructure structure = model(model.substring(model.indexOf('.') + 1));
        LatentFit fit = LatentFit.of(Samples.covariances(rows), rows.size(), structure, false);
        assertThat(fit.status()).isEqualTo(LatentFit.Status.PROPER);
        ModelFit plain = fit.fit();
        holds(model + ".chi_square", plain.chiSquare());
        holds(model + ".df", plain.degreesOfFreedom());
        holds(model + ".cfi", plain.cfi());
        holds(model + ".tli", plain.tli());
        holds(model + ".rmsea", plain.rmsea());
        holds(model + ".srmr", plain.srmr());
        holds(model + ".log_likelihood", plain.logLikelihood());
        holds(model + ".bic", plain.bic());
        RobustFit robust = fit.robust(rows::forEach).orElseThrow();
        holds(model + ".robust_chi_square", robust.chiSquare());
        holds(model + ".scaling", robust.scaling());
        holds(model + ".robust_cfi", robust.cfi());
        holds(model + ".robust_tli", robust.tli());
        holds(model + ".robust_rmsea", robust.rmsea());
        holds(
                model + ".lowest_residual",
                IntStream.range(0, structure.items())
                        .mapToDouble(fit::residual)
                        .min()
                        .orElseThrow());
        loadings(model, fit, robust);
        if (structure.kind() == LatentStructure.Kind.BIFACTOR) {
            indices(model, BifactorIndices.of(fit, 0));
        }
    }

    private void loadings(String model, LatentFit fit, RobustFit robust) {
        LatentStructure structure = fit.structure();
        for (int f = 0; f < structure.factors(); f++) {
            String name = f < structure.specifics() && structure.factors() > 1
                    ? NAMES.substring(f, f + 1)
                    : f == structure.factors() - 1 && model.endsWith(".two") ? "h" : "g";
            for (int item : structure.itemsOf(f)) {
                holds(model + ".loading." + name + ".x" + (item + 1), fit.loading(item, f));
                if (expected.containsKey(model + ".error." + name + ".x" + (item + 1))) {
                    holds(model + ".error." + name + ".x" + (item + 1), robust.loadingError(item, f));
                }
            }
        }
        if (expected.containsKey(model + ".r.a.b")) {
            holds(model + ".r.a.c", fit.factorCorrelation(0, 2));
            holds(model + ".r_error.a.c", robust.correlationError(0, 2));
            holds(model + ".r.b.c", fit.factorCorrelation(1, 2));
            holds(model + ".r_error.b.c", robust.correlationError(1, 2));
        }
    }

    private void indices(String model, BifactorIndices indices) {
        holds(model + ".omega_total", indices.omegaTotal());
        holds(model + ".omega_h", indices.omegaHierarchical());
        holds(model + ".ecv", indices.explainedCommonVariance());
        holds(model + ".puc", indices.uncontaminatedCorrelations());
        holds(model + ".h", indices.replicability());
        for (int group = 0; group < 3; group++) {
            holds(model + ".omega_hs." + NAMES.charAt(group), indices.omegaHierarchicalOfGroup(group));
        }
    }

    @Test
    void polychoricCorrelationsOfSparseTablesAgreeWithLavaan() {
        for (String set : List.of("nasty", "skewed")) {
            List<double[]> rows = rows(set);
            for (int i = 1; i < 6; i++) {
                for (int j = 0; j < i; j++) {
                    holds(set + ".polychoric." + (i + 1) + "." + (j + 1), polychoric(rows, i, j));
                }
            }
        }
    }

    private static double polychoric(List<double[]> rows, int i, int j) {
        long[][] counts = new long[5][5];
        for (double[] row : rows) {
            counts[(int) row[i]][(int) row[j]]++;
        }
        return Polychoric.of(counts).correlation();
    }

    @Test
    void aBifactorModelOfThirtyPersonsSaysWhatItIsWorth() {
        List<double[]> rows = rows("nasty");
        SymmetricMatrix covariances = Samples.covariances(rows);
        LatentFit free = LatentFit.of(covariances, rows.size(), model("bifactor"), false);
        assertThat(free.status()).isNotEqualTo(LatentFit.Status.PROPER);
        LatentFit bounded = LatentFit.of(covariances, rows.size(), model("bifactor"), true);
        assertThat(bounded.status()).isNotEqualTo(LatentFit.Status.IMPROPER);
        assertThat(IntStream.range(0, 12).mapToDouble(bounded::residual)).noneMatch(residual -> residual < 0);
    }
}
