package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindscale.diagnostics.Location;

class HeaderTest {

    private static Header header(String... names) {
        return new Header("f.csv", 2, List.of(names));
    }

    @Test
    void aColumnHasAPlace() {
        Header header = header("id", "a");
        assertThat(header.size()).isEqualTo(2);
        assertThat(header.at(1)).isEqualTo(new Location("f.csv", 2, 2));
        assertThat(header.whole()).isEqualTo(new Location("f.csv", 2, 0));
    }

    @Test
    void aNameIsFoundExactlyAndFirst() {
        Header header = header("id", "a", "a");
        assertThat(header.find("a")).hasValue(1);
        assertThat(header.find("A")).isEmpty();
        assertThat(header.find(" a")).isEmpty();
    }

    @Test
    void namesThatStandTwiceAreFoundWithTheFirstOfTheirName() {
        assertThat(header("a", "b", "a", "", "", " ", "b", "a").duplicates()).isEqualTo(Map.of(2, 0, 6, 1, 7, 0));
        assertThat(header("a", "A", "a ").duplicates()).isEmpty();
    }

    @Test
    void familiesAreNamesNumberedFromOneToAsManyAsAsked() {
        Header header =
                header("id", "Q1_1", "Q1_2", "Q1_3", "b1", "b2", "b2", "c3", "c1", "c2", "page", "d1", "d2", "d4");
        assertThat(header.numberedFamilies(3)).containsExactly("Q1_{n}", "c{n}");
        assertThat(header.numberedFamilies(2)).containsExactly("b{n}");
        assertThat(header.numberedFamilies(4)).isEmpty();
    }

    @Test
    void theNumberThatRunsNeedNotBeTheLastOfTheName() {
        assertThat(header("id", "scs1_T1", "scs2_T1", "scs3_T1", "scs1_T2", "scs2_T2")
                        .numberedFamilies(3))
                .containsExactly("scs{n}_T1");
    }
}
