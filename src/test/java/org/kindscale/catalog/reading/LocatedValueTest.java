package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

class LocatedValueTest {

    private static final String JSON = "{\"a\": [10, {\"b\": 3}], \"c\": 4, \"7\": 5}";

    private static LocatedValue root() {
        return LocatedJson.parse("a.json", JSON.getBytes(StandardCharsets.UTF_8), new Findings())
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1", "/a, 7", "/a/0, 8", "/a/1, 12", "/a/1/b, 18", "/c, 28", "/7, 36",
        // where a pointer leads nowhere, the last value on the way
        "/x, 1", "/a/2, 7", "/a/1/x, 12", "/a/x, 7", "/c/0, 28", "/a/1/b/x/y, 18", "/x/a, 1",
    })
    void aPointerLeadsToAPlace(String pointer, int column) {
        assertThat(root().at(pointer)).isEqualTo(new Location("a.json", 1, column));
    }

    @Test
    void aChildIsAMemberOrAnElement() {
        LocatedValue list = root().child("a").orElseThrow();
        assertThat(list.child("0")).map(LocatedValue::kind).contains("a whole number");
        assertThat(list.child("2")).isEmpty();
        assertThat(list.child("b")).isEmpty();
        assertThat(root().child("b")).isEmpty();
        assertThat(root().child("c").orElseThrow().child("0")).isEmpty();
    }
}
