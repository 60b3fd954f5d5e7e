package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingCodeTest {

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeIsAnAreaAndThreeDigitsAndSaysWhatItMeans(FindingCode code) {
        assertThat(code.id()).matches("(DEF|CSV|TBL|ADM|PSY|USE)-\\d{3}");
        assertThat(code.meaning()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void theCodeUsersSeeIsWrittenWithAHyphen() {
        assertThat(FindingCode.DEF_003.id()).isEqualTo("DEF-003");
        assertThat(FindingCode.DEF_003.meaning()).isEqualTo("missing property");
    }

    @Test
    void noTwoCodesMeanTheSame() {
        assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::meaning))
                .doesNotHaveDuplicates();
    }
}
