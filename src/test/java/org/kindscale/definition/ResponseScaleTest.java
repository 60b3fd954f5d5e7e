package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.counting;
import static org.kindscale.testing.Instruments.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.rule.ValueRange;

class ResponseScaleTest {

    private static List<ResponseOption> options(int... codes) {
        return Arrays.stream(codes).mapToObj(ResponseOption::of).toList();
    }

    private static ResponseScale with(List<ResponseOption> options) {
        return new ResponseScale("s", options, Map.of(), Map.of());
    }

    @Test
    void fewerThanTwoOptionsAreNoScale() {
        assertThatThrownBy(() -> with(options(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a response scale needs 2 or more options, got 1");
        assertThat(with(options(0, 1)).options()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2, 2 follows 2", "1, 3, 2, 2 follows 3", "1, 1, 2, 1 follows 1"})
    void codesMustRise(int first, int second, int third, String what) {
        assertThatThrownBy(() -> with(options(first, second, third)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("option codes must rise strictly, but " + what);
    }

    @Test
    void gapsBetweenCodesAreAllowed() {
        ResponseScale scale = with(options(0, 25, 50));
        assertThat(scale.indexOf(0)).isZero();
        assertThat(scale.indexOf(50)).isEqualTo(2);
        assertThat(scale.indexOf(49)).isEqualTo(-1);
    }

    @Test
    void aSynonymMustStandForAnOption() {
        assertThatThrownBy(() -> new ResponseScale("s", options(1, 2), Map.of("often", 3), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("synonym \"often\" stands for 3, which is no option's code");
        assertThat(new ResponseScale("s", options(1, 2), Map.of("often", 1), Map.of()).synonyms())
                .containsEntry("often", 1);
    }

    @Test
    void aCodingHasOneCodeForEachOption() {
        assertThatThrownBy(() -> new ResponseScale("s", options(1, 2), Map.of(), Map.of("0-2", List.of(0, 1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coding 0-2 has 3 codes for 2 options");
        assertThatThrownBy(() -> new ResponseScale("s", options(1, 2), Map.of(), Map.of("same", List.of(7, 7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coding same gives two options one code");
        assertThat(new ResponseScale("s", options(1, 2), Map.of(), Map.of("down", List.of(2, 1))).codings())
                .containsEntry("down", List.of(2, 1));
    }

    @Test
    void whatItIsMadeOfIsCopied() {
        List<ResponseOption> options = new ArrayList<>(options(1, 2));
        Map<String, Integer> synonyms = new LinkedHashMap<>(Map.of("no", 1));
        List<Integer> codes = new ArrayList<>(List.of(0, 1));
        Map<String, List<Integer>> codings = new LinkedHashMap<>(Map.of("0-1", codes));
        ResponseScale scale = new ResponseScale("s", options, synonyms, codings);
        options.clear();
        synonyms.clear();
        codes.clear();
        codings.clear();
        assertThat(scale.options()).hasSize(2);
        assertThat(scale.synonyms()).hasSize(1);
        assertThat(scale.codings()).containsEntry("0-1", List.of(0, 1));
        assertThatThrownBy(() -> scale.synonyms().put("yes", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> scale.codings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theRangeIsThatOfTheScoresNotOfTheCodes() {
        assertThat(scale("s", 1, 5).range()).isEqualTo(new ValueRange(1, 5));
        assertThat(counting("s", 100, 75, 50, 25, 0).range()).isEqualTo(new ValueRange(0, 100));
        assertThat(counting("s", 2, -1, 7).range()).isEqualTo(new ValueRange(-1, 7));
    }

    @Test
    void aReflectionNeedsScoresThatMirrorAboutTheirMiddle() {
        assertThat(scale("s", 1, 5).hasReflection()).isTrue();
        assertThat(counting("s", 100, 75, 50, 25, 0).hasReflection()).isTrue();
        assertThat(counting("s", 0, 0.1, 0.2, 0.3).hasReflection()).isTrue();
        assertThat(counting("s", 0, 1, 3).hasReflection()).isFalse();
        assertThat(counting("s", 0, 1, 2, 2.001).hasReflection()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3 4 5 | 1 to 5",
                "3 1 2 | 1 to 3",
                "1 2 | 1, 2",
                "0 25 50 | 0, 25, 50",
                "50 0 25 | 0, 25, 50",
                "0 2 4 6 8 10 12 14 | 0, 2, 4, 6, 8, 10, 12, 14",
                "0 2 4 6 8 10 12 14 16 | 0, 2, 4, 6, 8, 10, 12, 14 (1 more)",
                "0 2 4 6 8 10 12 14 16 99 | 0, 2, 4, 6, 8, 10, 12, 14 (2 more)",
            })
    void codesAreToldShortly(String codes, String words) {
        List<Integer> list =
                Arrays.stream(codes.split(" ", -1)).map(Integer::valueOf).toList();
        assertThat(ResponseScale.codesInWords(list)).isEqualTo(words);
    }

    @Test
    void aScaleTellsItsOwnCodes() {
        assertThat(scale("s", 0, 3).codesInWords()).isEqualTo("0 to 3");
        assertThat(with(options(1, 2, 9)).codesInWords()).isEqualTo("1, 2, 9");
    }
}
