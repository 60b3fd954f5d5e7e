package org.kindscale.psychometrics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.careless.CarelessDesign.KeyedItem;
import org.kindscale.psychometrics.careless.CarelessDesign.Sample;

class CarelessDesignTest {

    @Test
    void theUsualCriteriaAreOpposite() {
        CarelessDesign design = CarelessDesign.of(List.of());
        assertThat(design.synonymCriterion()).isEqualTo(0.60);
        assertThat(design.antonymCriterion()).isEqualTo(-0.60);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0", "1.1, 0", "NaN, 0", "0.6, 0.1", "0.6, -1.1", "0.6, NaN"})
    void criteriaOfTheWrongSignAreRefused(double synonym, double antonym) {
        assertThatThrownBy(() -> new CarelessDesign(List.of(), synonym, antonym))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Criterion must be");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 5", "0, 5, 1"})
    void anItemNeedsAPlaceAndARange(int place, int lowest, int highest) {
        assertThatThrownBy(() -> new KeyedItem(place, false, lowest, highest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(place + ", " + lowest + " to " + highest);
    }

    @Test
    void statisticsOfDifferentSizesAreRefused() {
        SymmetricMatrix two = SymmetricMatrix.of(2, (row, column) -> 1);
        SymmetricMatrix three = SymmetricMatrix.of(3, (row, column) -> 1);
        List<Long> counts = List.of(4L, 4L);
        List<Double> means = List.of(2.0, 3.0);
        assertThat(new Sample(counts, means, two, two).items()).isEqualTo(2);
        assertThatThrownBy(() -> new Sample(counts, List.of(2.0), two, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counts, means and matrices must have one size, got 2, 1, 2 and 2");
        assertThatThrownBy(() -> new Sample(counts, means, three, two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sample(counts, means, two, three)).isInstanceOf(IllegalArgumentException.class);
    }
}
