package org.kindscale.psychometrics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.kindscale.psychometrics.careless.CarelessSamples.HOLE;
import static org.kindscale.psychometrics.careless.CarelessSamples.measured;
import static org.kindscale.psychometrics.careless.CarelessSamples.plain;
import static org.kindscale.psychometrics.careless.CarelessSamples.sample;
import static org.kindscale.psychometrics.careless.CarelessSamples.subscale;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kindscale.psychometrics.careless.CarelessIndices.ItemPair;
import org.kindscale.psychometrics.careless.CarelessRow.Index;

class CarelessIndicesTest {

    private static final int[][] FOUR_ITEMS = {{1, 2, 5, 4}, {2, 3, 4, 5}, {4, 4, 2, 1}, {5, 4, 1, 2}, {3, 1, 3, 3}};

    private static int[][] with(int... first) {
        int[][] data = CarelessSamples.draw(new Random(3), 30, first.length, 0);
        data[0] = first;
        return data;
    }

    @Test
    void aHoleIsSkippedByLongstringAndEndsTheUnbrokenOne() {
        CarelessRow row = measured(with(2, 2, HOLE, 2, 2, 2, 1, 1), plain(), 0);
        assertThat(row.get(Index.LONGSTRING)).isEqualTo(5);
        assertThat(row.get(Index.LONGSTRING_UNBROKEN)).isEqualTo(3);
        assertThat(row.get(Index.AVERAGE_STRING)).isEqualTo(3.5);
        assertThat(row.get(Index.ANSWERED)).isEqualTo(7);
    }

    @Test
    void everyKindOfMissingIsAHole() {
        CarelessRow row = measured(with(4, -1, -2, -3, 4, Integer.MIN_VALUE), plain(), 0);
        assertThat(row.get(Index.ANSWERED)).isEqualTo(2);
        assertThat(row.get(Index.LONGSTRING)).isEqualTo(2);
        assertThat(row.get(Index.RESPONSE_VARIABILITY)).isZero();
    }

    @Test
    void responseVariabilityIsTheStandardDeviationOfTheAnswered() {
        CarelessRow row = measured(with(1, 3, HOLE, 5), plain(), 0);
        assertThat(row.get(Index.RESPONSE_VARIABILITY)).isCloseTo(2, within(1e-15));
    }

    @Test
    void evenOddIsHigherForTheMoreCareless() {
        CarelessDesign design =
                CarelessDesign.of(List.of(subscale(false, 0, 1), subscale(false, 2, 3), subscale(false, 4, 5)));
        CarelessRow consistent = measured(with(1, 1, 3, 3, 5, 5), design, 0);
        assertThat(consistent.get(Index.EVEN_ODD_R)).isCloseTo(1, within(1e-15));
        assertThat(consistent.get(Index.EVEN_ODD)).isCloseTo(-1, within(1e-15));
        CarelessRow contradictory = measured(with(1, 5, 3, 3, 5, 1), design, 0);
        assertThat(contradictory.get(Index.EVEN_ODD_R)).isCloseTo(-1, within(1e-15));
        assertThat(contradictory.get(Index.EVEN_ODD)).isEqualTo(1);
    }

    @Test
    void evenOddOfKeyedResponsesReflectsReverseKeyedItems() {
        CarelessDesign design =
                CarelessDesign.of(List.of(subscale(false, 0, 1), subscale(true, 2, 3), subscale(true, 4, 5)));
        CarelessRow row = measured(with(4, 5, 1, 2, 3, 1), design, 0);
        // keyed halves: (4, 5), (5, 4), (3, 5)
        assertThat(row.get(Index.EVEN_ODD_KEYED_R)).isCloseTo(-Math.sqrt(3) / 2, within(1e-15));
        assertThat(row.get(Index.EVEN_ODD_R)).isCloseTo(33 / Math.sqrt(42 * 78), within(1e-15));
    }

    @Test
    void aSubscaleWithAnEmptyHalfIsLeftOutOfEvenOdd() {
        CarelessDesign design = CarelessDesign.of(
                List.of(subscale(false, 0, 1), subscale(false, 2, 3), subscale(false, 4, 5), subscale(false, 5)));
        CarelessRow row = measured(with(1, 2, 3, HOLE, 5, 1), design, 0);
        assertThat(row.get(Index.SUBSCALES)).isEqualTo(2);
    }

    @Test
    void pairsGoColumnByColumnThroughTheLowerTriangle() {
        CarelessIndices indices = CarelessIndices.of(sample(FOUR_ITEMS), new CarelessDesign(List.of(), 0.5, -0.4));
        assertThat(indices.synonyms()).containsExactly(new ItemPair(1, 0), new ItemPair(3, 2));
        assertThat(indices.antonyms())
                .containsExactly(new ItemPair(2, 0), new ItemPair(3, 0), new ItemPair(2, 1), new ItemPair(3, 1));
    }

    @Test
    void fewerThanThreeAnsweredPairsGiveNoCorrelation() {
        CarelessDesign design = new CarelessDesign(List.of(), 0.5, -0.4);
        CarelessRow row = measured(FOUR_ITEMS, design, 0);
        assertThat(row.get(Index.SYNONYM_PAIRS)).isEqualTo(2);
        assertThat(row.get(Index.SYNONYMS)).isNaN();
        assertThat(row.get(Index.ANTONYM_PAIRS)).isEqualTo(4);
        // later items 5, 4, 5, 4 beside earlier 1, 1, 2, 2
        assertThat(row.get(Index.ANTONYMS)).isZero();
    }

    @Test
    void withoutAnyPairThereIsNeitherACountNorACorrelation() {
        CarelessRow row = measured(FOUR_ITEMS, new CarelessDesign(List.of(), 1, -1), 0);
        assertThat(row.get(Index.SYNONYM_PAIRS)).isNaN();
        assertThat(row.get(Index.SYNONYMS)).isNaN();
        assertThat(row.get(Index.ANTONYM_PAIRS)).isNaN();
        assertThat(row.get(Index.ANTONYMS)).isNaN();
    }

    @Test
    void theRespondentIsLeftOutOfTheMeansOfTheOthers() {
        int[][] data = {{1, 2, 4}, {1, 2, 3}, {2, 3, 1}};
        CarelessRow row = measured(data, plain(), 0);
        // means of the others 1.5, 2.5, 2; with oneself 4/3, 7/3, 8/3
        assertThat(row.get(Index.PERSON_REST_R)).isCloseTo(0.5 / Math.sqrt(14 / 3.0 * 0.5), within(1e-15));
        assertThat(row.get(Index.PERSON_TOTAL_R)).isCloseTo(17 / Math.sqrt(14 * 26), within(1e-15));
    }

    @Test
    void theOnlyRespondentHasNoOthersAndNoDistance() {
        CarelessIndices indices = CarelessIndices.of(sample(new int[][] {{1, 4, 2}}), plain());
        CarelessRow row = indices.newRow();
        indices.measure(new int[] {1, 4, 2}, row);
        assertThat(indices.mahalanobisAvailable()).isFalse();
        assertThat(row.get(Index.MAHALANOBIS)).isNaN();
        assertThat(row.get(Index.PERSON_REST_R)).isNaN();
        assertThat(row.get(Index.LONGSTRING)).isEqualTo(1);
        assertThat(row.signs()).isEmpty();
    }

    @Test
    void othersWhoAllAnsweredEveryItemAlikeGiveNoCorrelation() {
        int[][] data = {{1, 2, 4}, {3, 3, 3}, {4, 4, 4}, {3, 3, 3}};
        assertThat(measured(data, plain(), 0).get(Index.PERSON_REST_R)).isNaN();
    }

    @Test
    void whoAnsweredNothingHasCountsOnly() {
        CarelessDesign design = CarelessDesign.of(List.of(subscale(false, 0, 1), subscale(false, 2, 3)));
        CarelessRow row = measured(with(HOLE, HOLE, HOLE, HOLE), design, 0);
        EnumSet<Index> counts = EnumSet.of(Index.ANSWERED, Index.SUBSCALES);
        for (Index index : Index.values()) {
            if (counts.contains(index)) {
                assertThat(row.get(index)).as(index.name()).isZero();
            } else {
                assertThat(row.get(index)).as(index.name()).isIn(0.0, Double.NaN);
            }
        }
        assertThat(row.get(Index.LONGSTRING)).isNaN();
        assertThat(row.get(Index.MAHALANOBIS_P)).isNaN();
        assertThat(row.signs()).isEmpty();
        assertThat(row.flagged()).isFalse();
    }

    @Test
    void aConstantItemTakesTheDistanceOnlyFromThoseWhoAnsweredIt() {
        int[][] data = CarelessSamples.draw(new Random(5), 40, 5, 0);
        for (int[] row : data) {
            row[2] = 3;
        }
        data[1][2] = HOLE;
        CarelessIndices indices = CarelessIndices.of(sample(data), plain());
        CarelessRow row = indices.newRow();
        assertThat(indices.mahalanobisAvailable()).isFalse();
        indices.measure(data[0], row);
        assertThat(row.get(Index.MAHALANOBIS)).isNaN();
        assertThat(row.get(Index.MAHALANOBIS_P)).isNaN();
        assertThat(row.has(CarelessSign.MAHALANOBIS)).isFalse();
        indices.measure(data[1], row);
        assertThat(row.get(Index.MAHALANOBIS)).isPositive();
        assertThat(row.get(Index.MAHALANOBIS_FILLED)).isNaN();
    }

    @Test
    void aRowHoldsNothingBeforeTheFirstMeasurement() {
        CarelessRow row = CarelessIndices.of(sample(FOUR_ITEMS), plain()).newRow();
        assertThat(row.get(Index.LONGSTRING)).isNaN();
        assertThat(row.signs()).isEmpty();
    }

    @Test
    void responsesMayLieAnywhereInALargerArray() {
        CarelessIndices indices = CarelessIndices.of(sample(FOUR_ITEMS), plain());
        CarelessRow row = indices.newRow();
        indices.measure(new int[] {9, 9, 1, 1, 1, 2, 9}, 2, 4.5, row);
        assertThat(row.get(Index.LONGSTRING)).isEqualTo(3);
        assertThat(row.get(Index.SECONDS_PER_ITEM)).isEqualTo(4.5);
        indices.measure(FOUR_ITEMS[0], row);
        assertThat(row.get(Index.SECONDS_PER_ITEM)).isNaN();
    }

    @Test
    void callsThatCannotBeMeantAreRefused() {
        CarelessIndices indices = CarelessIndices.of(sample(FOUR_ITEMS), plain());
        CarelessRow row = indices.newRow();
        assertThatThrownBy(() -> indices.measure(new int[5], 2, 1, row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 4 responses from 2, got 5 in all");
        assertThatThrownBy(() -> indices.measure(new int[5], -1, 1, row)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> indices.measure(new int[4], 0, -0.5, row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secondsPerItem must be 0 or more, got -0.5");
        CarelessRow other = CarelessIndices.of(sample(with(1, 2, 3)), plain()).newRow();
        assertThatThrownBy(() -> indices.measure(FOUR_ITEMS[0], other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the row is made for another questionnaire");
    }

    @Test
    void aSubscaleMayOnlyNameItemsOfTheSample() {
        CarelessDesign design = CarelessDesign.of(List.of(subscale(false, 0, 4)));
        assertThatThrownBy(() -> CarelessIndices.of(sample(FOUR_ITEMS), design))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item must be 0 to 3, got 4");
    }
}
