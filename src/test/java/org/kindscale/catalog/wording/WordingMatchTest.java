package org.kindscale.catalog.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.mean;
import static org.kindscale.testing.Instruments.scale;
import static org.kindscale.testing.Instruments.tiny;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Fingerprint;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;

class WordingMatchTest {

    private static final Instrument CALM = instrument("I was calm.", "I was in a hurry.", "I took a breath.");

    /** Items a, b, c with the fingerprints of {@code wordings}; an empty one has none. */
    private static Instrument instrument(String... wordings) {
        var builder = tiny().scale(scale("s", 1, 5));
        String[] ids = {"a", "b", "c"};
        for (int i = 0; i < wordings.length; i++) {
            List<String> prints = wordings[i].isEmpty() ? List.of() : List.of(Fingerprint.of(wordings[i]));
            builder.item(
                    new Item(ids[i], "s", Optional.empty(), Optional.empty(), prints, Optional.empty(), List.of()));
        }
        return builder.scores(mean("m", 1, Arrays.copyOf(ids, wordings.length))).build();
    }

    private static WordingMatch match(String text) {
        return WordingMatch.of(CALM, text, true).orElseThrow();
    }

    @Test
    void thePublishedWordingIsKnownByItsFingerprints() {
        WordingMatch match = match("1. I was calm\n2. I was in a hurry\n3. I took a breath");
        assertThat(match.stems())
                .containsExactly(
                        Map.entry("a", "I was calm"),
                        Map.entry("b", "I was in a hurry"),
                        Map.entry("c", "I took a breath"));
        assertThat(match.matching()).containsExactly("a", "b", "c");
        assertThat(match.differing()).isEmpty();
        assertThat(match.moved()).isFalse();
        assertThat(match.compared()).isTrue();
        assertThat(match.swapped(CALM)).isEmpty();
    }

    @Test
    void anotherOrderIsPutRightWhereEveryWordingIsKnown() {
        WordingMatch match = match("1. I took a breath.\n2. I was calm.\n3. I was in a hurry.");
        assertThat(match.stems())
                .containsEntry("a", "I was calm.")
                .containsEntry("b", "I was in a hurry.")
                .containsEntry("c", "I took a breath.");
        assertThat(match.moved()).isTrue();
        assertThat(match.matching()).hasSize(3);
    }

    @Test
    void otherwiseTheOrderOfTheTextStandsAndWhatDiffersIsNamed() {
        WordingMatch match = match("I was calm.\nI was in a great hurry.\nI took a breath.");
        assertThat(match.stems()).containsEntry("b", "I was in a great hurry.");
        assertThat(match.matching()).containsExactly("a", "c");
        assertThat(match.differing()).containsExactly("b");
        assertThat(match.moved()).isFalse();
        assertThat(match.swapped(CALM)).isEmpty();
    }

    @Test
    void thePublishedWordingOfAnotherItemShowsAWrongOrder() {
        WordingMatch match = match("I was in a hurry.\nI was calm.\nI took a deep breath.");
        assertThat(match.differing()).containsExactly("a", "b", "c");
        assertThat(match.swapped(CALM)).containsExactly("a", "b");
    }

    @Test
    void theReadingWithTheMostPublishedWordingsIsTaken() {
        // by lines there are three too, but the numbers stay in front of the words
        WordingMatch match =
                match("A 1. heading\n\nof lines\n1. I was calm.\n2. I was in a hurry.\n3. I took a breath.");
        assertThat(match.matching()).hasSize(3);
    }

    @Test
    void aTextWithMoreOrFewerItemsFitsNothing() {
        assertThat(WordingMatch.of(CALM, "I was calm.\nI was in a hurry.", true))
                .isEmpty();
        assertThat(WordingMatch.of(CALM, "a b\nc d\ne f\ng h", true)).isEmpty();
        assertThat(WordingMatch.of(CALM, "", true)).isEmpty();
        assertThat(WordingMatch.found("1. I was calm.\n2. I was in a hurry.")).contains(2);
        assertThat(WordingMatch.found("")).isEmpty();
    }

    @Test
    void aTranslationIsNotCompared() {
        WordingMatch match = WordingMatch.of(CALM, "Ruhe\nEile\nAtem", false).orElseThrow();
        assertThat(match.stems()).containsEntry("b", "Eile");
        assertThat(match.compared()).isFalse();
    }

    @Test
    void anItemWithoutFingerprintIsNotCompared() {
        Instrument some = instrument("I was calm.", "", "I took a breath.");
        WordingMatch match = WordingMatch.of(some, "I was calm.\nAnything at all.\nI took a breath.", true)
                .orElseThrow();
        assertThat(match.matching()).containsExactly("a", "c");
        assertThat(match.differing()).isEmpty();
    }

    @Test
    void itsListsAreCopied() {
        Map<String, String> stems = new LinkedHashMap<>(Map.of("a", "x"));
        List<String> ids = new ArrayList<>(List.of("a"));
        WordingMatch match = new WordingMatch(stems, ids, ids, false, List.of());
        stems.clear();
        ids.clear();
        assertThat(match.stems()).containsEntry("a", "x");
        assertThat(match.matching()).containsExactly("a");
        assertThat(match.differing()).containsExactly("a");
    }
}
