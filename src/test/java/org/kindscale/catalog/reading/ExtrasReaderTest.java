package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.is;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.Samples;
import org.kindscale.definition.Extras;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Extras.Practice;
import org.kindscale.definition.Text;
import org.kindscale.definition.WorkedCase;
import org.kindscale.definition.WorkedCase.Expected;

class ExtrasReaderTest {

    private final Extras extras;
    private final List<WorkedCase> cases;

    ExtrasReaderTest() throws IOException {
        var small = Samples.small().instrument();
        extras = small.extras();
        cases = small.cases();
    }

    @Test
    void flagsOrdersLinksColumnsAndPracticesAreRead() {
        assertThat(extras.flags()).containsExactly(new Flag("low", is("a", 0), Text.of("en", "Talk to somebody.")));
        assertThat(extras.noTotal()).contains("raw says it all");
        assertThat(extras.orders())
                .containsExactly(new ItemOrder(
                        "back", "Backwards", List.of("check", "filler", "d", "c", "b", "a"), Optional.of("a file")));
        assertThat(extras.subsetOf()).hasValueSatisfying(link -> {
            assertThat(link.instrument()).isEqualTo("long");
            assertThat(link.items()).isEqualTo(Map.of("a", "l_1", "b", "l_2", "c", "l_3", "d", "l_4"));
        });
        assertThat(extras.columns()).containsExactly("small_{n}", "SM{nn}");
        assertThat(extras.practices())
                .containsExactly(Map.entry(
                        "soften",
                        new Practice("soften", Text.of("en", "Soften"), "mindfulness", Text.of("en", "Breathe out."))));
        assertThat(extras.skipAllowed()).isFalse();
    }

    @Test
    void aCaseIsReadWithResponsesScoresBandsAndFlags() {
        WorkedCase first = cases.get(0);
        assertThat(first.name()).isEqualTo("raw 0");
        assertThat(first.source()).isEmpty();
        assertThat(first.others()).isEmpty();
        assertThat(first.responseTo("b")).hasValue(2);
        assertThat(first.responseTo("check")).isEmpty();
        assertThat(first.expect())
                .containsEntry("raw", new Expected.Value(0))
                .containsEntry("kind", new Expected.Label("other"));
        assertThat(first.bands()).containsExactly(Map.entry("raw", "low"));
        assertThat(first.flags()).contains(List.of("low"));
    }

    @Test
    void noFlagsAtAllIsNotTheSameAsAnEmptyList() {
        assertThat(cases.get(1).flags()).contains(List.of());
        assertThat(cases.get(2).flags()).isEmpty();
    }

    @Test
    void nullIsAnOmittedResponseOrARefusedScore() throws IOException {
        WorkedCase changed = Samples.small(
                        "\"one answered\", \"responses\": { \"a\": 2, \"d\": 3 }",
                        "\"one answered\", \"source\": \"by hand\", \"responses\": { \"*\": 1, \"a\": 2, \"b\": null }")
                .instrument()
                .cases()
                .get(12);
        assertThat(changed.source()).contains("by hand");
        assertThat(changed.others()).hasValue(1);
        assertThat(changed.responses())
                .containsExactly(Map.entry("a", OptionalInt.of(2)), Map.entry("b", OptionalInt.empty()));
        assertThat(changed.responseTo("c")).hasValue(1);
        assertThat(changed.expect()).containsEntry("raw", new Expected.Refused());
    }
}
