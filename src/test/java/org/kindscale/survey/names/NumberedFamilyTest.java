package org.kindscale.survey.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindscale.survey.reading.Header;

class NumberedFamilyTest {

    private static Optional<NumberedFamily> family(String pattern, String... names) {
        return NumberedFamily.of(new Header("f.csv", 1, List.of(names))).stream()
                .filter(family -> family.pattern().equals(pattern))
                .findFirst();
    }

    @Test
    void columnsStandInTheOrderOfTheirNumbers() {
        NumberedFamily family = family("c{n}", "id", "c3", "c01", "x", "C_2").orElseThrow();
        assertThat(family.columns()).containsExactly(2, 4, 1);
        assertThat(family.isUnbroken()).isTrue();
        assertThat(family.first()).isEqualTo(1);
    }

    @Test
    void aNumberThatStandsTwiceGivesNoColumns() {
        assertThat(family("b{n}", "b1", "b2", "b2").orElseThrow().columns()).isEmpty();
    }

    @Test
    void aNumberThatIsLeftOutBreaksTheFamily() {
        assertThat(family("d{n}", "d1", "d2", "d4").orElseThrow().isUnbroken()).isFalse();
    }

    @Test
    void theNumberThatRunsNeedNotBeTheLastOfTheName() {
        String[] names = {"id", "scs1_T1", "scs2_T1", "scs3_T1", "scs1_T2", "scs2_T2"};
        assertThat(family("scs{n}_T1", names).orElseThrow().columns()).containsExactly(1, 2, 3);
        assertThat(family("scs{n}_T2", names).orElseThrow().columns()).containsExactly(4, 5);
    }

    @Test
    void lettersMayStandForNumbers() {
        NumberedFamily family = family("Mooda{n}", "Moodab", "Moodaa", "Moodac").orElseThrow();
        assertThat(family.letters()).isTrue();
        assertThat(family.columns()).containsExactly(1, 0, 2);
    }

    @Test
    void oneColumnIsNoFamily() {
        assertThat(family("x{n}", "id", "x1", "y2")).isEmpty();
    }
}
