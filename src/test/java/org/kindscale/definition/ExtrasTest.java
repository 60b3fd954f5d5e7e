package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.atLeast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Extras.Practice;
import org.kindscale.definition.Extras.SubsetLink;

class ExtrasTest {

    static final List<String> KINDS = Practice.KINDS;

    private static final Text WORDS = Text.of("en", "words");
    private static final Flag FLAG = new Flag("f", atLeast("a", 1), WORDS);

    @ParameterizedTest
    @FieldSource("KINDS")
    void fiveKindsOfPracticeAreKnown(String kind) {
        assertThat(KINDS).hasSize(5);
        assertThat(new Practice("p", WORDS, kind, WORDS).kind()).isEqualTo(kind);
    }

    @Test
    void otherKindsAreRefused() {
        assertThatThrownBy(() -> new Practice("p", WORDS, "running", WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind must be one of mindfulness, compassionate imagery, acts of kindness, self-care, "
                        + "reaching out, got running");
    }

    @Test
    void whatTheyAreMadeOfIsCopied() {
        List<Flag> flags = new ArrayList<>(List.of(FLAG));
        List<String> items = new ArrayList<>(List.of("b", "a"));
        ItemOrder order = new ItemOrder("o", "t", items, Optional.empty());
        List<ItemOrder> orders = new ArrayList<>(List.of(order));
        Map<String, String> links = new LinkedHashMap<>(Map.of("a", "x"));
        SubsetLink link = new SubsetLink("long", links);
        List<String> columns = new ArrayList<>(List.of("a_{n}"));
        Map<String, Practice> practices = new LinkedHashMap<>();
        practices.put("p", new Practice("p", WORDS, "self-care", WORDS));
        Extras extras = new Extras(flags, Optional.empty(), orders, Optional.of(link), columns, practices, true);
        flags.clear();
        items.clear();
        orders.clear();
        links.clear();
        columns.clear();
        practices.clear();
        assertThat(extras.flags()).containsExactly(FLAG);
        assertThat(extras.orders()).containsExactly(order);
        assertThat(order.items()).containsExactly("b", "a");
        assertThat(link.items()).containsEntry("a", "x");
        assertThat(extras.columns()).containsExactly("a_{n}");
        assertThat(extras.practices()).containsOnlyKeys("p");
    }

    @Test
    void withoutAnythingSkippingIsAllowed() {
        assertThat(Extras.NONE.skipAllowed()).isTrue();
        assertThat(Extras.NONE.flags()).isEmpty();
        assertThat(Extras.NONE.noTotal()).isEmpty();
    }

    @Test
    void otherFlagsLeaveTheRestAlone() {
        Extras extras = new Extras(
                List.of(), Optional.of("why"), List.of(), Optional.empty(), List.of("a{n}"), Map.of(), false);
        assertThat(extras.withFlags(List.of(FLAG)).flags()).containsExactly(FLAG);
        assertThat(extras.withFlags(List.of(FLAG)).withFlags(List.of())).isEqualTo(extras);
    }
}
