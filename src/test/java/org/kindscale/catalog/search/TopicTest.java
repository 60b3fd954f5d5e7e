package org.kindscale.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.testing.TestScales;

class TopicTest {

    @ParameterizedTest
    @CsvSource({
        "scs, SELF",
        "kind-practice-12, SELF",
        "fcs-self, SELF",
        "fcs-from-others, CARE",
        "kind-care-20, CARE",
        "proqol-5, CARE",
        "kind-ground-20, BELONGING",
        "ucla-3, BELONGING",
        "pss10, STRESS",
        "k10, MOOD",
        "dass-21, MOOD",
        "maas, MIND",
        "ptgi, LIFE",
    })
    void theConstructTellsTheTopic(String id, Topic topic) {
        assertThat(Topic.of(TestScales.bundled(id))).isEqualTo(topic);
    }
}
