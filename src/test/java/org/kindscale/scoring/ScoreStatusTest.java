package org.kindscale.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreStatusTest {

    @Test
    void filesCarryTheWordsOfTheFormatPage() {
        assertThat(ScoreStatus.values())
                .extracting(ScoreStatus::word)
                .containsExactly("complete", "prorated", "refused");
    }
}
