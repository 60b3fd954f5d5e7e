package org.kindscale.psychometrics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.psychometrics.careless.CarelessRow.Index;
import org.kindscale.psychometrics.careless.CarelessSign.Family;

class CarelessSignTest {

    private static final int ITEMS = 20;

    private static CarelessRow row(int answered, Map<Index, Double> values) {
        CarelessRow row = new CarelessRow(ITEMS, 0);
        int[] responses = new int[ITEMS];
        Arrays.fill(responses, answered, ITEMS, -1);
        row.load(responses, 0);
        values.forEach(row::set);
        CarelessSign.find(row);
        return row;
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "LONGSTRING, 10, LONGSTRING",
        "LONGSTRING, 9, ",
        "RESPONSE_VARIABILITY, 0, NO_VARIABILITY",
        "RESPONSE_VARIABILITY, 0.1, ",
        "SYNONYMS, 0, SYNONYMS",
        "SYNONYMS, 0.01, ",
        "PERSON_REST_R, -0.01, PERSON_REST",
        "PERSON_REST_R, 0, ",
        "MAHALANOBIS_P, 0.0009, MAHALANOBIS",
        "MAHALANOBIS_P, 0.001, ",
        "SECONDS_PER_ITEM, 1.99, SPEED",
        "SECONDS_PER_ITEM, 2, ",
        "LONGSTRING_UNBROKEN, 20, ",
        "ANTONYMS, 1, ",
        "PERSON_TOTAL_R, -1, ",
        "MAHALANOBIS_FILLED_P, 0, ",
        "EVEN_ODD, 1, "
    })
    void aSignIsAnIndexBeyondItsThreshold(Index index, double value, CarelessSign sign) {
        CarelessRow row = row(ITEMS, Map.of(index, value));
        assertThat(row.signs()).isEqualTo(sign == null ? Set.of() : Set.of(sign));
        assertThat(row.flagged()).isFalse();
    }

    @Test
    void evenOddIsASignBelowItsReliabilityOnThreeSubscalesOrMore() {
        CarelessRow low = row(ITEMS, Map.of(Index.EVEN_ODD_KEYED, -0.29, Index.SUBSCALES, 3.0));
        assertThat(low.signs()).containsExactly(CarelessSign.EVEN_ODD);
        assertThat(row(ITEMS, Map.of(Index.EVEN_ODD_KEYED, -0.30, Index.SUBSCALES, 3.0))
                        .signs())
                .isEmpty();
        assertThat(row(ITEMS, Map.of(Index.EVEN_ODD_KEYED, 1.0, Index.SUBSCALES, 2.0))
                        .signs())
                .isEmpty();
    }

    @Test
    void fewResponsesAreNoSign() {
        Map<Index, Double> values = Map.of(Index.RESPONSE_VARIABILITY, 0.0, Index.PERSON_REST_R, -1.0);
        assertThat(row(CarelessSign.FEWEST_RESPONSES - 1, values).signs()).isEmpty();
        assertThat(row(CarelessSign.FEWEST_RESPONSES, values).signs())
                .containsExactly(CarelessSign.NO_VARIABILITY, CarelessSign.PERSON_REST);
    }

    @Test
    void halfOfAShortScaleIsNoLongRun() {
        CarelessRow row = new CarelessRow(7, 0);
        row.set(Index.LONGSTRING, 4);
        CarelessSign.find(row);
        assertThat(row.has(CarelessSign.LONGSTRING)).isFalse();
        row.set(Index.LONGSTRING, 5);
        CarelessSign.find(row);
        assertThat(row.has(CarelessSign.LONGSTRING)).isTrue();
    }

    @Test
    void signsOfOneFamilyFlagNobody() {
        CarelessRow invariant = row(ITEMS, Map.of(Index.LONGSTRING, 20.0, Index.RESPONSE_VARIABILITY, 0.0));
        assertThat(invariant.signs()).hasSize(2);
        assertThat(invariant.flagged()).isFalse();
        CarelessRow inconsistent = row(
                ITEMS,
                Map.of(
                        Index.SYNONYMS,
                        -0.5,
                        Index.PERSON_REST_R,
                        -0.5,
                        Index.EVEN_ODD_KEYED,
                        1.0,
                        Index.SUBSCALES,
                        6.0));
        assertThat(inconsistent.signs()).hasSize(3);
        assertThat(inconsistent.flagged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LONGSTRING, 20, PERSON_REST_R, -0.5",
        "LONGSTRING, 20, MAHALANOBIS_P, 0",
        "LONGSTRING, 20, SECONDS_PER_ITEM, 0.5",
        "SYNONYMS, -1, MAHALANOBIS_P, 0",
        "SYNONYMS, -1, SECONDS_PER_ITEM, 0.5",
        "MAHALANOBIS_P, 0, SECONDS_PER_ITEM, 0.5"
    })
    void signsOfTwoFamiliesFlag(Index index, double value, Index other, double otherValue) {
        CarelessRow row = row(ITEMS, Map.of(index, value, other, otherValue));
        assertThat(row.signs()).hasSize(2);
        assertThat(row.flagged()).isTrue();
    }

    @Test
    void theNextRespondentStartsWithoutSigns() {
        CarelessRow row = row(ITEMS, Map.of(Index.LONGSTRING, 20.0, Index.SECONDS_PER_ITEM, 0.5));
        Set<CarelessSign> kept = row.signs();
        row.load(new int[ITEMS], 0);
        assertThat(row.signs()).isEmpty();
        assertThat(row.flagged()).isFalse();
        assertThat(kept).hasSize(2);
        assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyFamilyHasASign() {
        assertThat(Arrays.stream(CarelessSign.values()).map(CarelessSign::family))
                .contains(Family.values());
    }
}
