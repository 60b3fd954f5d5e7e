package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.cli.AnalysisCall.Result;
import org.kindscale.cli.command.ExitCode;

/** Data that leave most figures without a value are answered in plain words, never with a crash or a wrong number. */
class AnalyzeDegenerateTest {

    private static final double HOLE = Double.NaN;

    @TempDir
    private Path folder;

    private Result analyze(int items, List<String> rows, String... options) {
        return new AnalysisCall(folder, items).analyze(rows, options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--pairwise", "--polychoric"})
    void onePersonHasNoReliability(String option) {
        Result result = analyze(4, List.of("1,2,3,4"), option.isEmpty() ? new String[0] : new String[] {option});
        assertThat(result.exit()).isZero();
        assertThat(result.number("scores", "total", "mean")).isEqualTo(2.5);
        assertThat(result.number("scores", "total", "sd")).isNaN();
        assertThat(result.number("scales", "total", "alpha")).isNaN();
        assertThat(result.text()).contains("reliability needs two persons or more");
    }

    @Test
    void twoPersonsHaveAnAlphaButNoModel() {
        Result result = analyze(3, List.of("1,2,1", "4,4,5"));
        assertThat(result.exit()).isZero();
        // item variances 4.5, 2, 8; variance of the sum 40.5
        assertThat(result.number("scales", "total", "alpha")).isCloseTo(1.5 * (1 - 14.5 / 40.5), within(1e-12));
        assertThat(result.number("scales", "total", "lambda6_covariances")).isNaN();
        assertThat(result.text()).contains("not positive definite", "fewer persons than items");
    }

    @Test
    void anEmptyFileIsRefused() {
        Result result = analyze(3, List.of());
        assertThat(result.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err()).contains("CSV-003", "header and no rows");
        assertThat(result.text()).isEmpty();
    }

    @Test
    void aConstantItemCorrelatesWithNothing() {
        List<String> rows = AnalysisCall.plausible(80, 4).stream()
                .map(row -> "3" + row.substring(1))
                .toList();
        Result result = analyze(4, rows);
        assertThat(result.exit()).isZero();
        assertThat(result.number("scales", "total", "alpha")).isBetween(0.3, 0.9);
        assertThat(result.number("scales", "total", "alpha_standardized")).isNaN();
        assertThat(result.number("scales", "total", "items", "q1", "r_item_rest"))
                .isNaN();
        assertThat(result.number("items", "q1", "frequencies", "3")).isEqualTo(80);
        assertThat(result.text()).contains("all answers to q1 are alike");
    }

    @Test
    void answersThatAreAllAlikeHaveAMeanOnly() {
        Result result = analyze(4, AnalysisCall.rows(30, person -> new double[] {2, 2, 2, 2}));
        assertThat(result.exit()).isZero();
        assertThat(result.number("scores", "total", "mean")).isEqualTo(2);
        assertThat(result.number("scores", "total", "sd")).isZero();
        assertThat(result.number("scales", "total", "alpha")).isNaN();
        assertThat(result.number("scales", "total", "lambda2")).isNaN();
        assertThat(result.text()).contains("all answers to q1, q2, q3, q4 are alike");
    }

    @Test
    void itemsThatAreCopiesHaveAlphaOneAndNoModel() {
        Random random = new Random(3);
        Result result = analyze(4, AnalysisCall.rows(60, person -> {
            double answer = 1 + random.nextInt(5);
            return new double[] {answer, answer, answer, answer};
        }));
        assertThat(result.exit()).isZero();
        assertThat(result.number("scales", "total", "alpha")).isCloseTo(1, within(1e-12));
        assertThat(result.number("scales", "total", "lambda6_correlations")).isNaN();
        assertThat(result.at("scales", "total", "positive_definite")).isEqualTo("false");
        assertThat(result.text()).contains("not positive definite: items that are copies");
    }

    @Test
    void nobodyWhoAnsweredIsSaidPlainly() {
        Result result = analyze(3, AnalysisCall.rows(20, person -> new double[] {HOLE, HOLE, HOLE}));
        assertThat(result.exit()).isZero();
        assertThat(result.number("scores", "total", "n")).isZero();
        assertThat(result.number("scores", "total", "refused")).isEqualTo(20);
        assertThat(result.number("scores", "total", "mean")).isNaN();
        assertThat(result.number("items", "q1", "omitted")).isEqualTo(20);
        assertThat(result.text()).contains("reliability needs two persons or more who answered every item");
    }

    @Test
    void anItemNobodyAnsweredLeavesNoCompletePerson() {
        List<String> rows = AnalysisCall.plausible(40, 4).stream()
                .map(row -> row.substring(0, row.length() - 1))
                .toList();
        Result result = analyze(4, rows);
        assertThat(result.exit()).isZero();
        assertThat(result.number("scales", "total", "n")).isZero();
        assertThat(result.number("items", "q4", "mean")).isNaN();
        assertThat(result.number("items", "q1", "mean")).isBetween(2.0, 4.0);
    }

    @Test
    void aNegativeAlphaIsShownWithAWarning() {
        Random random = new Random(11);
        Result result = analyze(3, AnalysisCall.rows(60, person -> {
            double answer = 1 + random.nextInt(5);
            return new double[] {answer, 6 - answer + random.nextInt(2), 1 + random.nextInt(5)};
        }));
        assertThat(result.exit()).isZero();
        assertThat(result.number("scales", "total", "alpha")).isNegative();
        assertThat(result.text()).contains("alpha is below 0");
    }

    @Test
    void aHeywoodCaseIsNamed() {
        Random random = new Random(6);
        Result result = analyze(4, AnalysisCall.rows(90, person -> {
            double one = random.nextGaussian();
            return new double[] {
                3 + 1.2 * one,
                3 + 1.2 * (one + 0.2 * random.nextGaussian()),
                3 + 1.2 * (0.3 * one + random.nextGaussian()),
                3 + 1.2 * random.nextGaussian()
            };
        }));
        assertThat(result.exit()).isZero();
        assertThat(result.at("scales", "total", "omega_total", "minres_outcome"))
                .isEqualTo("heywood");
        assertThat(result.text()).contains("a Heywood case");
    }

    @Test
    void twoItemsHaveAlphaAndNoOmega() {
        Result result = analyze(2, AnalysisCall.plausible(80, 2), "--polychoric");
        assertThat(result.exit()).isZero();
        double r = result.number("scales", "total", "inter_item_correlation", "mean");
        assertThat(result.number("scales", "total", "alpha_standardized")).isCloseTo(2 * r / (1 + r), within(1e-12));
        assertThat(result.number("scales", "total", "omega_total", "minres_observed"))
                .isNaN();
        assertThat(result.number("scales", "total", "items", "q1", "alpha_if_dropped"))
                .isNaN();
        assertThat(result.text()).contains("omega needs three items");
    }

    @Test
    void anInstrumentOfOneItemIsDescribed() {
        Result result = analyze(1, AnalysisCall.plausible(50, 1));
        assertThat(result.exit()).isZero();
        assertThat(result.number("items", "q1", "n")).isEqualTo(50);
        assertThat(result.number("scores", "total", "sd")).isBetween(0.5, 2.0);
        assertThat((Map<?, ?>) result.at("scales")).isEmpty();
    }

    @Test
    void pairwiseCovariancesOfNoGroupOfPersonsAreNamed() {
        Random random = new Random(8);
        // each third of the persons answers two of three items, and the three correlations contradict each other
        Result result = analyze(
                4,
                AnalysisCall.rows(150, person -> {
                    double one = 1 + random.nextInt(5);
                    double near = one + random.nextInt(3) - 1;
                    double[] row = {HOLE, HOLE, HOLE, 1 + random.nextInt(5)};
                    int left = person % 3;
                    int[] both = IntStream.range(0, 3).filter(i -> i != left).toArray();
                    row[both[0]] = one;
                    row[both[1]] = left == 0 ? 6 - near : near;
                    return row;
                }),
                "--pairwise",
                "--polychoric");
        assertThat(result.exit()).isZero();
        assertThat(result.at("scales", "total", "positive_definite")).isEqualTo("false");
        assertThat(result.number("scales", "total", "lambda6_covariances")).isNaN();
        assertThat(result.text()).contains("the pairwise covariances are not positive definite", "--pairwise");
    }

    @Test
    void itemsThatDoNotCorrelateHaveNoReliability() {
        // every combination of two answers to three items, as often as any other
        Result result = analyze(
                3,
                AnalysisCall.rows(
                        64,
                        person -> IntStream.range(0, 3)
                                .mapToDouble(item -> 1 + (person >> item) % 2)
                                .toArray()));
        assertThat(result.exit()).isZero();
        assertThat(result.number("scales", "total", "alpha")).isCloseTo(0, within(1e-12));
        assertThat(result.number("scales", "total", "omega_total", "minres_observed"))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void aModelThatDoesNotComeToRestSaysWhatWasTried() {
        int unsolved = 0;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Result result = analyze(
                    4,
                    AnalysisCall.rows(9, person -> random.doubles(4, 0.5, 5.5).toArray()));
            Map<?, ?> model = (Map<?, ?>) ((List<?>) result.at("models")).get(0);
            boolean said = result.text()
                    .replaceAll("\\s+", " ")
                    .contains("one factor: no solution; no search from any of three starts came to rest in 300 steps");
            assertThat(said).isEqualTo("not_converged".equals(model.get("outcome")));
            unsolved += said ? 1 : 0;
        }
        assertThat(unsolved).isPositive();
    }

    @Test
    void everyOptionCountsWhereAllChoseOne() {
        Result result = analyze(3, AnalysisCall.rows(25, person -> {
            double[] row = new double[3];
            Arrays.fill(row, 1 + person % 2);
            row[2] = 5;
            return row;
        }));
        assertThat(result.number("items", "q3", "frequencies", "5")).isEqualTo(25);
        assertThat(result.number("items", "q3", "frequencies", "1")).isZero();
        assertThat(result.number("items", "q3", "ceiling")).isEqualTo(1);
    }
}
