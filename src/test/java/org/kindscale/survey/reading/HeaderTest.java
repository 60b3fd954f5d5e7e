package org.kindscale.survey.reading;

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
    void aNameIsShownWithoutCharactersThatCannotBeSeen() {
        assertThat(header("id", "a\u200b", "b\u001b[2J").shown(1)).isEqualTo("\"a<U+200B>\"");
        assertThat(header("id", "a\u200b", "b\u001b[2J").shown(2)).isEqualTo("\"b<U+001B>[2J\"");
    }
}
