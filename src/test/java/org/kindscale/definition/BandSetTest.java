package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kindscale.testing.Instruments.band;
import static org.kindscale.testing.Instruments.bands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.BandSet.Band;

class BandSetTest {

    /** Neff's bands: below 2.5 low, up to 3.5 moderate, then high. */
    private static final BandSet NEFF = bands(band("low", "<2.5"), band("moderate", "=3.5"), band("high", ""));

    @ParameterizedTest
    @CsvSource({
        "1, low",
        "2.4999, low",
        "2.5, moderate",
        "2.4999999999, moderate",
        "2.49999999, low",
        "3.49, moderate",
        "3.5, moderate",
        "3.5000000001, moderate",
        "3.50000001, high",
        "3.51, high",
        "5, high"
    })
    void theEdgeBelongsWhereTheCutSays(double value, String label) {
        assertThat(NEFF.bandOf(value).label()).isEqualTo(label);
    }

    @Test
    void aProratedScoreBetweenWholeNumbersHasABandToo() {
        BandSet phq = bands(band("minimal", "<5"), band("mild", "<10"), band("more", ""));
        assertThat(phq.bandOf(4.5).label()).isEqualTo("minimal");
        assertThat(phq.bandOf(9.999).label()).isEqualTo("mild");
    }

    @Test
    void aSetHasTwoBandsOrMore() {
        assertThatThrownBy(() -> bands(band("all", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a band set needs 2 or more bands, got 1");
    }

    @Test
    void everyBandButTheHighestEnds() {
        assertThatThrownBy(() -> bands(band("low", ""), band("high", "")))
                .hasMessage("band \"low\" needs below or upTo");
        assertThatThrownBy(() -> bands(band("low", "<1"), band("middle", ""), band("high", "")))
                .hasMessage("band \"middle\" needs below or upTo");
    }

    @Test
    void theHighestBandIsOpen() {
        assertThatThrownBy(() -> bands(band("low", "<1"), band("high", "=5")))
                .hasMessage("the highest band ends where the score does: leave out below and upTo");
    }

    @Test
    void noTwoBandsShareALabel() {
        assertThatThrownBy(() -> bands(band("low", "<1"), band("low", ""))).hasMessage("two bands have one label");
    }

    @Test
    void itsListsAreCopied() {
        List<Band> list = new ArrayList<>(NEFF.bands());
        BandSet set = new BandSet("b", "s", Optional.empty(), list);
        list.clear();
        assertThat(set.bands()).hasSize(3);
        List<String> practices = new ArrayList<>(List.of("soften"));
        Band band = new Band("low", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), practices);
        practices.clear();
        assertThat(band.practices()).containsExactly("soften");
    }
}
