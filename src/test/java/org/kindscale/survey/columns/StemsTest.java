package org.kindscale.survey.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.testing.TestScales;

class StemsTest {

    private static final Set<String> KNOWN = Set.of("pss10", "scs", "scs-sf", "k6", "k10", "gad7", "wemwbs", "phq9");

    @ParameterizedTest
    @CsvSource({
        "pss10,  PSS_ratings_, OWN",
        "pss10,  pss,          OWN",
        "pss10,  PSS_10_,      OWN",
        "pss10,  t2_pss_,      OWN",
        "pss10,  pre.PSS.,     OWN",
        "pss10,  pssRatings,   OWN",
        "pss10,  stress_,      OWN",
        "pss10,  k10_,         FOREIGN",
        "pss10,  GAD_,         FOREIGN",
        "pss10,  erq_,         OTHER",
        "pss10,  psss_,        OTHER",
        "pss10,  Q5_,          NOBODY",
        "pss10,  x,            NOBODY",
        "pss10,  item_,        NOBODY",
        "pss10,  '',           NOBODY",
        "scs,    scs_,         OWN",
        "scs,    scs_sf_,      FOREIGN",
        "scs-sf, scs_,         OWN",
        "scs-sf, scs_sf_,      OWN",
        "k6,     K6_,          OWN",
        "k6,     K10_,         FOREIGN",
        "k10,    K10_,         OWN",
        "k10,    k_,           OWN",
    })
    void theBeginningOfANameTellsWhoseItMayBe(String instrument, String prefix, Stems.Kin kin) {
        ItemNames names = new ItemNames(InstrumentReading.of(TestScales.bundled(instrument)));
        assertThat(new Stems(names, KNOWN).of(prefix)).isEqualTo(kin);
    }
}
