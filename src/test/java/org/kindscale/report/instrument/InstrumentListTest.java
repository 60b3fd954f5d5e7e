package org.kindscale.report.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.search.Topic;
import org.kindscale.definition.Instrument;
import org.kindscale.testing.TestScales;

class InstrumentListTest {

    private static InstrumentList list(int width, Instrument... instruments) {
        return new InstrumentList(
                List.of(instruments).stream()
                        .map(one -> new InstrumentList.Entry(one, List.of()))
                        .toList(),
                Topic::name,
                width);
    }

    @Test
    void itHasALineAndALicenceForEach() {
        assertThat(list(80, TestScales.small("calm-5"), TestScales.small("watch-5"))
                        .inOrder())
                .isEqualTo("""
                        id       items  wording  title, licence
                        calm-5   5      no       Five questions on calm
                                                 public domain
                        watch-5  5      no       Five items, one of them an attention check
                                                 by permission of nobody
                        """);
    }

    @Test
    void theTopicsStandAboveTheirInstruments() {
        assertThat(list(80, TestScales.bundled("scs"), TestScales.bundled("phq9"), TestScales.bundled("kind-self-6"))
                        .byTopic())
                .containsSubsequence("\nSELF\nscs ", "\nkind-self-6 ", "\nMOOD\nphq9 ")
                .containsOnlyOnce("SELF");
    }

    @Test
    void aWideWindowHasTheLicenceInTheSameLine() {
        String wide =
                list(140, TestScales.small("calm-5"), TestScales.bundled("scs")).inOrder();
        assertThat(wide.lines()).hasSize(3).allMatch(line -> line.length() <= 140);
        assertThat(wide).contains("Five questions on calm  public domain");
    }

    @Test
    void noLineIsLongerThanTheWindow() {
        for (int width : new int[] {40, 60, 80, 119, 120}) {
            assertThat(list(width, TestScales.bundled("scs"), TestScales.bundled("phq9"))
                            .byTopic()
                            .lines())
                    .allMatch(line -> line.length() <= width);
        }
    }

    @Test
    void aWordingThatWasAddedIsShown() {
        InstrumentList.Entry entry = new InstrumentList.Entry(TestScales.bundled("scs"), List.of("de", "en"));
        assertThat(new InstrumentList(List.of(entry), Topic::name, 80).inOrder())
                .contains("scs  26     added de en");
    }
}
