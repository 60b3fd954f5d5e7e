package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.Samples;
import org.kindscale.definition.Fingerprint;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Text;

class ItemsReaderTest {

    private final Map<String, ResponseScale> responses;
    private final List<Item> items;

    ItemsReaderTest() throws IOException {
        var small = Samples.small().instrument();
        responses = small.responses();
        items = small.items();
    }

    @Test
    void responseScalesAreReadWithLabelsSynonymsAndCodings() {
        assertThat(responses.keySet()).containsExactly("agree", "time");
        assertThat(responses)
                .containsEntry(
                        "agree",
                        new ResponseScale(
                                "agree",
                                List.of(
                                        new ResponseOption(
                                                0, 0, Optional.of(new Text(Map.of("en", "No", "de", "Nein")))),
                                        ResponseOption.of(1),
                                        new ResponseOption(2, 2, Optional.of(Text.of("en", "Yes")))),
                                Map.of("Nope", 0),
                                Map.of("1-3", List.of(1, 2, 3))));
    }

    @Test
    void anOptionMayCountAnotherNumberThanItsCode() {
        assertThat(responses)
                .hasEntrySatisfying(
                        "time",
                        scale -> assertThat(scale.options())
                                .extracting(ResponseOption::code, ResponseOption::score)
                                .containsExactly(tuple(1, 100.0), tuple(2, 40.0), tuple(3, 0.0)));
    }

    @Test
    void itemsAreReadInTheirOrder() {
        assertThat(items).extracting(Item::id).containsExactly("a", "b", "c", "d", "filler", "check");
        assertThat(items.get(0))
                .isEqualTo(new Item(
                        "a",
                        "agree",
                        Optional.of(Text.of("en", "being calm")),
                        Optional.of(Text.of("en", "I was calm.")),
                        List.of(Fingerprint.of("I was calm.")),
                        Optional.empty(),
                        List.of()));
        assertThat(items.get(1)).isEqualTo(Item.of("b", "agree"));
        assertThat(items.get(4).unscored()).contains("a filler");
        assertThat(items.get(5).attention()).containsExactly(2);
    }
}
