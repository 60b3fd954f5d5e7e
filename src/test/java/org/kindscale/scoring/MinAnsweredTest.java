package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Property.forAll;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.scoring.MinAnswered.Kind;

class MinAnsweredTest {

    @Test
    void theDefinitionsOwnRuleIsKept() {
        assertThat(MinAnswered.DEFINITION.of(26, 21)).isEqualTo(21);
    }

    @Test
    void allMeansEveryItemAndAnyMeansOne() {
        assertThat(MinAnswered.ALL.of(26, 21)).isEqualTo(26);
        assertThat(MinAnswered.ANY.of(26, 21)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 5, 4", // 0.8 · 5 is a hair above 4 in binary
        "0.8, 4, 4", // 3.2
        "0.8, 26, 21", // 20.8
        "0.75, 4, 3",
        "0.75, 6, 5", // 4.5
        "0.5, 5, 3",
        "0.5, 4, 2",
        "0.6, 5, 3",
        "0.7, 10, 7",
        "0.01, 10, 1",
        "0.0000000001, 1, 1", // never none at all
        "1, 7, 7",
    })
    void aShareIsTakenUpToTheNextWholeItem(double share, int items, int needed) {
        assertThat(new MinAnswered(Kind.SHARE, share).of(items, 1)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "3, 5", "5, 5"})
    void aNumberIsTakenAsItIs(int number, int items) {
        assertThat(new MinAnswered(Kind.NUMBER, number).of(items, 2)).isEqualTo(number);
    }

    @Test
    void moreItemsThanThereAreCannotBeAskedFor() {
        assertThatThrownBy(() -> new MinAnswered(Kind.NUMBER, 6).of(5, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("6 answered items are asked for, but the score has only 5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.5, Double.NaN})
    void aNumberIsWholeAndOneOrMore(double amount) {
        assertThatThrownBy(() -> new MinAnswered(Kind.NUMBER, amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of items must be a whole number from 1, got " + amount);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
    void aShareLiesAboveZeroAndIsAtMostOne(double amount) {
        assertThatThrownBy(() -> new MinAnswered(Kind.SHARE, amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the share of items must be above 0 and at most 1, got " + amount);
    }

    @Test
    void theNumberNeededIsTheSmallestThatReachesTheShare() {
        forAll(random -> {
            int items = 1 + random.nextInt(60);
            int hundredths = 1 + random.nextInt(100);
            int needed = new MinAnswered(Kind.SHARE, hundredths / 100.0).of(items, 1);
            assertThat(100 * needed).isGreaterThanOrEqualTo(hundredths * items);
            assertThat(100 * (needed - 1)).isLessThan(hundredths * items);
        });
    }
}
