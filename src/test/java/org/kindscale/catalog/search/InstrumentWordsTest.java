package org.kindscale.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.Instrument;
import org.kindscale.testing.TestScales;

class InstrumentWordsTest {

    private static final List<Instrument> ALL = List.of(
            TestScales.bundled("phq9"),
            TestScales.bundled("kind-self-12"),
            TestScales.bundled("scs-sf"),
            TestScales.bundled("scs"),
            TestScales.bundled("gad7"));

    private static List<String> found(String query) {
        return InstrumentWords.find(ALL, InstrumentWords::of, query).stream()
                .map(Instrument::id)
                .toList();
    }

    @Test
    void anIdComesBeforeOneThatBeginsWithIt() {
        assertThat(found("scs")).containsExactly("scs", "scs-sf");
        assertThat(found("SCS")).containsExactly("scs", "scs-sf");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, kind-self-12",
        "PHQ-9, phq9",
        "phq 9, phq9",
        "freundlich, kind-self-12",
        "anxiety sym, gad7",
        "Spitzer anxiety, gad7",
    })
    void itIsFoundByWhatPeopleCallIt(String query, String id) {
        assertThat(found(query)).startsWith(id);
    }

    @Test
    void itIsFoundByItsAuthorAndByItsConstruct() {
        assertThat(found("neff")).containsExactly("scs-sf", "scs");
        assertThat(found("self compassion")).contains("scs", "scs-sf", "kind-self-12");
    }

    @Test
    void accentsDoNotCount() {
        assertThat(found("amabilidad hacia mi")).containsExactly("kind-self-12");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "zzz", "ndly", "-"})
    void nothingIsFoundByNothingOrByTheMiddleOfAWord(String query) {
        assertThat(found(query)).isEmpty();
    }
}
