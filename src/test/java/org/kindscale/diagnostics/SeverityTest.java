package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeverityTest {

    @Test
    void theWordsAreThoseThatEditorsKnow() {
        assertThat(Severity.values()).extracting(Severity::word).containsExactly("error", "warning", "note");
    }
}
