package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.testing.TestScales;

class PlatformNamesTest {

    private final Findings findings = new Findings();

    private List<String> match(List<String> names) {
        return ColumnMatcher.match(
                        new Header("f.csv", 1, names), InstrumentReading.of(TestScales.bundled("gad7")), findings)
                .map(map -> List.copyOf(map.names().values()))
                .orElse(List.of());
    }

    private static List<String> numbered(String pattern, int last) {
        return new ArrayList<>(IntStream.rangeClosed(1, last)
                .mapToObj(n -> pattern.replace("#", "" + n))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gad7[SQ00#]",
                "GAD[SQ00#]",
                "gad7[#]",
                "gad7[0#]",
                "gad7[SQ00#]. In the last weeks [Made-up row]",
                "gad7[SQ00#] In the last weeks",
                "gad7[SQ00#]: In the last weeks",
                "gad7_#. Made-up question?",
                "gad_#: Made-up question?",
                "gad7_# - Made-up question?",
                "gad7_#.response",
                "gad_#.response",
            })
    void whatPlatformsMakeOfTheNamesIsKnown(String pattern) {
        List<String> names = numbered(pattern, 7);
        assertThat(match(names)).containsExactlyElementsOf(names);
        assertThat(findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Q1[SQ00#]", "phq9[SQ00#]", "gad7[SQ00#_other]", "gad7[X00#]", "gad7_#.rt", "gad7_#.clicks"})
    void otherNamesAreNotTaken(String pattern) {
        assertThat(match(numbered(pattern, 7))).isEmpty();
        assertThat(findings.countOf(FindingCode.CSV_014)).isEqualTo(1);
    }

    @Test
    void oneColumnTooManyIsRefusedHereToo() {
        assertThat(match(numbered("gad7[SQ00#]", 8))).isEmpty();
        assertThat(findings.countOf(FindingCode.CSV_015)).isEqualTo(1);
    }

    @Test
    void twoSuchWaysAreRefused() {
        List<String> names = numbered("gad7[SQ00#]", 7);
        names.addAll(numbered("gad7_#.response", 7));
        assertThat(match(names)).isEmpty();
        assertThat(findings.countOf(FindingCode.CSV_013)).isEqualTo(1);
    }

    @Test
    void plainNamesGoBeforeThem() {
        List<String> names = numbered("gad7_#", 7);
        names.addAll(numbered("gad7_#. Comment on the answer", 7));
        names.addAll(numbered("gad7_#.response", 7));
        assertThat(match(names)).containsExactlyElementsOf(names.subList(0, 7));
    }
}
