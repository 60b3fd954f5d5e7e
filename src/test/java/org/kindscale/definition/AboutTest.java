package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AboutTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void aKeyIsGradedAOrB(String grade) {
        assertThat(new About.KeySource("manual", grade).confidence()).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "a", "", "AB"})
    void noOtherGradeIsGroundForAKey(String grade) {
        assertThatThrownBy(() -> new About.KeySource("manual", grade))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence must be A or B, got " + grade);
    }

    @Test
    void theNotesAreCopied() {
        List<String> notes = new ArrayList<>(List.of("one"));
        About about = new About(
                "calm-3",
                "1.0.0",
                Text.of("en", "Calm"),
                Optional.empty(),
                "calm",
                Optional.empty(),
                "en",
                OptionalInt.empty(),
                true,
                new About.Citation("none", Optional.empty(), Optional.empty()),
                new About.Licence("free", Optional.empty(), Optional.empty(), true),
                Optional.empty(),
                Optional.empty(),
                notes,
                Optional.empty());
        notes.add("two");
        assertThat(about.notes()).containsExactly("one");
    }
}
