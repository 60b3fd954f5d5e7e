package org.kindscale.psychometrics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.psychometrics.careless.CarelessSamples.HOLE;
import static org.kindscale.psychometrics.careless.CarelessSamples.draw;
import static org.kindscale.psychometrics.careless.CarelessSamples.sample;
import static org.kindscale.psychometrics.careless.CarelessSamples.subscale;
import static org.kindscale.testing.Property.forAll;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.careless.CarelessRow.Index;

class CarelessIndicesPropertyTest {

    private static final int CASES = 60;
    private static final int ITEMS = 9;
    private static final CarelessDesign DESIGN = new CarelessDesign(
            List.of(subscale(false, 0, 4, 8), subscale(true, 1, 3, 5, 7), subscale(false, 2, 6)), 0.3, -0.3);

    private static int[][] sampleOf(Random random) {
        return draw(random, 40 + random.nextInt(30), ITEMS, random.nextInt(4) * 0.1);
    }

    private static CarelessRow measure(CarelessIndices indices, int[] responses) {
        CarelessRow row = indices.newRow();
        indices.measure(responses, row);
        return row;
    }

    private static void assertSame(CarelessRow row, CarelessRow other, double tolerance) {
        for (Index index : Index.values()) {
            assertSame(row, other, index, tolerance);
        }
        assertThat(row.signs()).isEqualTo(other.signs());
    }

    private static void assertSame(CarelessRow row, CarelessRow other, Index index, double tolerance) {
        if (Double.isNaN(other.get(index))) {
            assertThat(row.get(index)).as(index.name()).isNaN();
        } else {
            assertThat(row.get(index)).as(index.name()).isCloseTo(other.get(index), within(tolerance));
        }
    }

    private static int[] each(int[] responses, IntUnaryOperator change) {
        return Arrays.stream(responses)
                .map(response -> response < 0 ? response : change.applyAsInt(response))
                .toArray();
    }

    @Test
    void longstringOfAConstantRowIsTheNumberAnswered() {
        forAll(CASES, random -> {
            int[][] data = sampleOf(random);
            int response = 1 + random.nextInt(5);
            int[] constant = each(data[0], any -> response);
            data[0] = constant;
            CarelessRow row = measure(CarelessIndices.of(sample(data), DESIGN), constant);
            if (row.get(Index.ANSWERED) > 0) {
                assertThat(row.get(Index.LONGSTRING)).isEqualTo(row.get(Index.ANSWERED));
                assertThat(row.get(Index.AVERAGE_STRING)).isEqualTo(row.get(Index.ANSWERED));
            }
            assertThat(row.get(Index.RESPONSE_VARIABILITY)).isIn(0.0, Double.NaN);
            assertThat(row.get(Index.PERSON_TOTAL_R)).isNaN();
            assertThat(row.get(Index.PERSON_REST_R)).isNaN();
            assertThat(row.get(Index.SYNONYMS)).isNaN();
            assertThat(row.get(Index.EVEN_ODD_R)).isNaN();
        });
    }

    @Test
    void theOrderOfTheRespondentsChangesNothing() {
        forAll(CASES, random -> {
            int[][] data = sampleOf(random);
            int[][] shuffled = data.clone();
            Collections.shuffle(Arrays.asList(shuffled), random);
            CarelessIndices one = CarelessIndices.of(sample(data), DESIGN);
            CarelessIndices other = CarelessIndices.of(sample(shuffled), DESIGN);
            for (int[] responses : data) {
                assertSame(measure(one, responses), measure(other, responses), 1e-9);
            }
        });
    }

    @Test
    void whoWasMeasuredBeforeChangesNothing() {
        forAll(CASES, random -> {
            int[][] data = sampleOf(random);
            CarelessIndices indices = CarelessIndices.of(sample(data), DESIGN);
            CarelessRow used = indices.newRow();
            for (int[] responses : data) {
                indices.measure(responses, used);
                assertSame(used, measure(indices, responses), 0);
            }
        });
    }

    @Test
    void aShiftOfAllCodesChangesNothing() {
        forAll(CASES, random -> {
            int[][] data = sampleOf(random);
            int shift = 1 + random.nextInt(100);
            int[][] shifted = Arrays.stream(data)
                    .map(row -> each(row, code -> code + shift))
                    .toArray(int[][]::new);
            CarelessIndices one = CarelessIndices.of(sample(data), DESIGN);
            CarelessIndices other = CarelessIndices.of(sample(shifted), DESIGN);
            for (int i = 0; i < data.length; i++) {
                CarelessRow row = measure(one, data[i]);
                CarelessRow moved = measure(other, shifted[i]);
                for (Index index : Index.values()) {
                    if (index != Index.EVEN_ODD_KEYED && index != Index.EVEN_ODD_KEYED_R) {
                        assertSame(moved, row, index, 1e-8);
                    }
                }
            }
        });
    }

    @Test
    void oneResponseIsTooLittleForAnyCorrelation() {
        forAll(CASES, random -> {
            int[][] data = sampleOf(random);
            int[] lonely = new int[ITEMS];
            Arrays.fill(lonely, HOLE);
            lonely[random.nextInt(ITEMS)] = 1 + random.nextInt(5);
            data[0] = lonely;
            CarelessRow row = measure(CarelessIndices.of(sample(data), DESIGN), lonely);
            assertThat(row.get(Index.LONGSTRING)).isEqualTo(1);
            assertThat(row.get(Index.MAHALANOBIS)).isNotNaN();
            for (Index index : List.of(
                    Index.RESPONSE_VARIABILITY,
                    Index.EVEN_ODD,
                    Index.EVEN_ODD_KEYED,
                    Index.SYNONYMS,
                    Index.ANTONYMS,
                    Index.PERSON_TOTAL_R,
                    Index.PERSON_REST_R)) {
                assertThat(row.get(index)).as(index.name()).isNaN();
            }
        });
    }

    @Test
    void bothDistancesAgreeWhenNothingIsMissing() {
        forAll(CASES, random -> {
            int[][] data = draw(random, 50, ITEMS, 0);
            CarelessIndices indices = CarelessIndices.of(sample(data), DESIGN);
            CarelessRow row = measure(indices, data[0]);
            assertThat(row.get(Index.MAHALANOBIS)).isEqualTo(row.get(Index.MAHALANOBIS_FILLED));
            assertThat(row.get(Index.MAHALANOBIS_P)).isEqualTo(row.get(Index.MAHALANOBIS_FILLED_P));
        });
    }

    @Test
    void theOwnDistanceIsThatOfTheSubmatrixOfTheAnsweredItems() {
        forAll(CASES, random -> {
            int[][] data = draw(random, 60, ITEMS, 0.1 + random.nextDouble() * 0.5);
            CarelessIndices indices = CarelessIndices.of(sample(data), DESIGN);
            for (int[] responses : data) {
                CarelessRow row = measure(indices, responses);
                double slow = slowDistance(data, responses);
                if (!Double.isNaN(slow)) {
                    assertThat(row.get(Index.MAHALANOBIS)).isCloseTo(slow, within(1e-8 * (1 + slow)));
                }
            }
        });
    }

    private static double slowDistance(int[][] data, int[] responses) {
        int[] answered =
                IntStream.range(0, ITEMS).filter(item -> responses[item] >= 0).toArray();
        CarelessDesign.Sample sample = sample(data);
        SymmetricMatrix inverse =
                sample.covariances().select(answered).inverse().orElse(SymmetricMatrix.of(ITEMS, (a, b) -> Double.NaN));
        double sum = answered.length == 0 ? Double.NaN : 0;
        for (int i = 0; i < answered.length; i++) {
            for (int j = 0; j < answered.length; j++) {
                sum += inverse.get(i, j)
                        * (responses[answered[i]] - sample.means().get(answered[i]))
                        * (responses[answered[j]] - sample.means().get(answered[j]));
            }
        }
        return sum;
    }

    @Test
    void holesNeverMakeTheFilledDistanceTheShorterOne() {
        forAll(CASES, random -> {
            int[][] data = draw(random, 80, ITEMS, 0.2);
            CarelessIndices indices = CarelessIndices.of(sample(data), DESIGN);
            for (int[] responses : data) {
                CarelessRow row = measure(indices, responses);
                if (indices.mahalanobisAvailable() && row.get(Index.ANSWERED) > 0) {
                    assertThat(row.get(Index.MAHALANOBIS_FILLED))
                            .isGreaterThanOrEqualTo(row.get(Index.MAHALANOBIS) - 1e-9);
                }
            }
        });
    }

    @Test
    void everyIndexKeepsToItsRange() {
        forAll(CASES, random -> {
            int[][] data = sampleOf(random);
            CarelessIndices indices = CarelessIndices.of(sample(data), DESIGN);
            for (int[] responses : data) {
                CarelessRow row = measure(indices, responses);
                for (Index index : Index.values()) {
                    double value = row.get(index);
                    if (Double.isNaN(value)) {
                        continue;
                    }
                    boolean correlation =
                            index.name().endsWith("_R") || index.name().endsWith("NYMS");
                    boolean signed = correlation || index.name().startsWith("EVEN_ODD");
                    assertThat(value).as(index.name()).isBetween(signed ? -1.0 : 0.0, signed ? 1.0 : 1e6);
                }
                assertThat(row.get(Index.LONGSTRING_UNBROKEN))
                        .isNotEqualTo(0)
                        .satisfiesAnyOf(
                                unbroken -> assertThat(unbroken).isNaN(),
                                unbroken -> assertThat(unbroken).isLessThanOrEqualTo(row.get(Index.LONGSTRING)));
            }
        });
    }
}
