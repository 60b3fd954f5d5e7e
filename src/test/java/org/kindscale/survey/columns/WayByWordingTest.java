package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.testing.TestScales;

class WayByWordingTest {

    private static final Instrument KIND = TestScales.bundled("kind-self-6");

    private final Findings findings = new Findings();

    private static List<String> words(String language) {
        return KIND.items().stream()
                .map(item -> item.stem().orElseThrow().byLanguage().get(language))
                .toList();
    }

    private static List<String> header(String language, UnaryOperator<String> written) {
        List<String> names = new ArrayList<>(List.of("Time"));
        words(language).stream().map(written).forEach(names::add);
        return names;
    }

    private List<Integer> match(Header header, InstrumentReading reading) {
        Optional<ColumnMap> map = ColumnMatcher.match(header, reading, findings);
        List<Integer> columns = new ArrayList<>();
        map.ifPresent(m ->
                IntStream.range(0, reading.instrument().items().size()).forEach(slot -> columns.add(m.column(slot))));
        return columns;
    }

    private List<Integer> match(List<String> names) {
        return match(new Header("f.csv", 1, names), InstrumentReading.of(KIND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WORDS",
                "  WORDS ",
                "How is it now? [WORDS]",
                "How is it now? (again) - WORDS",
                "KS: WORDS",
                "ks[SQ003]. How is it now? [WORDS]",
                "x7. WORDS",
            })
    void itemsAreFoundByTheirWords(String form) {
        for (String language : List.of("en", "de", "es")) {
            assertThat(match(header(language, words -> form.replace("WORDS", words))))
                    .containsExactly(1, 2, 3, 4, 5, 6);
        }
        assertThat(findings.hasErrors()).isFalse();
        assertThat(findings.countOf(FindingCode.CSV_044)).isEqualTo(3);
    }

    @Test
    void caseQuotesAndTheNumberBeforeTheWordsMakeNoDifference() {
        int[] number = {0};
        List<String> names = header("en", words -> ++number[0] + ". " + words.toUpperCase(java.util.Locale.ROOT));
        assertThat(match(names)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theOrderOfTheColumnsSaysNothing() {
        List<String> names = new ArrayList<>(words("en"));
        Collections.rotate(names, 2);
        assertThat(match(names)).containsExactly(2, 3, 4, 5, 0, 1);
    }

    @Test
    void theTextsOfFurtherHeaderRowsCount() {
        List<String> texts = header("en", words -> "How is it now? - " + words);
        Header header = new Header("f.csv", 1, List.of("R", "Q3_2", "Q3_1", "Q3_3", "Q3_4", "Q3_5", "Q3_6"), texts);
        assertThat(match(header, InstrumentReading.of(KIND))).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theNoteSaysThatTheWordsDecided() {
        match(header("en", UnaryOperator.identity()));
        assertThat(findings.render())
                .isEqualTo(
                        "f.csv:1: note[CSV-044]: the 6 items of kind-self-6 are found by the wording of their columns"
                                + "\n  help: to take other columns, name them with --columns\n");
    }

    @Test
    void aLongFormsFingerprintsAreFound() {
        Instrument scs = TestScales.bundled("scs");
        List<String> names = IntStream.rangeClosed(1, 26).mapToObj(n -> "q" + n).toList();
        assertThat(match(new Header("f.csv", 1, names), InstrumentReading.of(scs)))
                .isEmpty();
        assertThat(findings.countOf(FindingCode.CSV_014)).isEqualTo(1);
    }

    @Test
    void wordsThatStandTwiceAreRefused() {
        List<String> names = header("en", UnaryOperator.identity());
        names.add("Again: " + words("en").get(0));
        assertThat(match(names)).isEmpty();
        assertThat(findings.render()).contains("error[CSV-013]: 2 columns could be ks6_1");
    }

    @Test
    void wordsThatDifferAreNotFound() {
        List<String> names = header("en", UnaryOperator.identity());
        names.set(2, "Right now, I am cross with you.");
        assertThat(match(names)).isEmpty();
        assertThat(findings.render())
                .contains("no column for 1 of the 6 items of kind-self-6: ks6_2"
                        + " (looked for by the wording of the items)");
    }

    @Test
    void namesAndWordsThatAgreeAreTaken() {
        List<String> texts = new ArrayList<>(words("en"));
        Header header = new Header("f.csv", 1, List.of("ks6_1", "ks6_2", "ks6_3", "ks6_4", "ks6_5", "ks6_6"), texts);
        assertThat(match(header, InstrumentReading.of(KIND))).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void namesAndWordsThatDisagreeAreRefused() {
        List<String> texts = new ArrayList<>(words("en"));
        Collections.swap(texts, 1, 3);
        List<String> names = List.of("ks6_1", "ks6_2", "ks6_3", "ks6_4", "ks6_5", "ks6_6");
        assertThat(match(new Header("f.csv", 1, names, texts), InstrumentReading.of(KIND)))
                .isEmpty();
        assertThat(findings.render())
                .startsWith(
                        "f.csv:1:2: error[CSV-043]: column \"ks6_2\" is taken for ks6_2, but holds the words of ks6_4,"
                                + " and so does 1 more column\n");
    }

    @Test
    void columnsThatTheUserNamedAgainstTheirWordsAreWarnedOf() {
        Header header = new Header("f.csv", 1, words("en"));
        InstrumentReading reading = InstrumentReading.of(KIND).with(ColumnSpec.parse("1,2,3,4,6,5"));
        assertThat(match(header, reading)).containsExactly(0, 1, 2, 3, 5, 4);
        assertThat(findings.render()).startsWith("f.csv:1:6: warning[CSV-043]: ");
    }
}
