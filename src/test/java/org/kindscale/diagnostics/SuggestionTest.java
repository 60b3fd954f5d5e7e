package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("minAnswered", "scores", "items", "id", "responses");

    @ParameterizedTest
    @CsvSource({
        "minAnsered, minAnswered", // a letter left out
        "minAnsswered, minAnswered", // a letter added
        "minanswered, minAnswered", // another case
        "itmes, items", // two neighbours swapped
        "soores, scores", // a letter changed
        "it, id", // one letter of two
        "reponse, responses", // two of seven
    })
    void aNearWordIsSuggested(String word, String meant) {
        assertThat(Suggestion.nearest(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"weight", "xyz", "scxxxx", "reli"})
    void aFarWordIsNot(String word) {
        assertThat(Suggestion.nearest(word, KNOWN)).isEmpty();
    }

    @Test
    void theNearestOfSeveralIsSuggested() {
        assertThat(Suggestion.nearest("total2", List.of("total_3", "total1", "total_2")))
                .contains("total1");
        assertThat(Suggestion.nearest("scs-sf", List.of("scs", "scs-y", "scs-sf")))
                .contains("scs-sf");
    }

    @Test
    void aSwapOfNeighboursIsOneChange() {
        assertThat(Suggestion.nearest("abc", List.of("acb"))).contains("acb");
        assertThat(Suggestion.nearest("abc", List.of("bca"))).isEmpty();
    }

    @Test
    void aThirdOfTheLettersMayDiffer() {
        assertThat(Suggestion.nearest("abcdef", List.of("abcdxy"))).contains("abcdxy");
        assertThat(Suggestion.nearest("abcdef", List.of("abcxyz"))).isEmpty();
        assertThat(Suggestion.nearest("abcde", List.of("abcxy"))).isEmpty();
    }

    @Test
    void amongNothingThereIsNothingToSuggest() {
        assertThat(Suggestion.nearest("scs", List.of())).isEmpty();
    }
}
