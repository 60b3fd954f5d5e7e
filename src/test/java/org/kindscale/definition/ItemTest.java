package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemTest {

    private static Item item(Optional<String> unscored, List<Integer> attention) {
        return new Item("a", "s", Optional.empty(), Optional.empty(), List.of(), unscored, attention);
    }

    @Test
    void anItemIsScoredUnlessItSaysOtherwise() {
        assertThat(Item.of("a", "s").scored()).isTrue();
        assertThat(item(Optional.of("a filler"), List.of()).scored()).isFalse();
        assertThat(item(Optional.empty(), List.of(3)).scored()).isFalse();
    }

    @Test
    void itsListsAreCopied() {
        List<Integer> attention = new ArrayList<>(List.of(3));
        List<String> prints = new ArrayList<>(List.of("f"));
        Item item = new Item("a", "s", Optional.empty(), Optional.empty(), prints, Optional.empty(), attention);
        attention.clear();
        prints.clear();
        assertThat(item.attention()).containsExactly(3);
        assertThat(item.fingerprints()).containsExactly("f");
    }
}
