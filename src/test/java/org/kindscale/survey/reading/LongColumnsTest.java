package org.kindscale.survey.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongColumnsTest {

    @Test
    void threeNamesArePersonItemAndResponse() {
        LongColumns columns = LongColumns.parse("id+wave, item,answer");
        assertThat(columns).isEqualTo(new LongColumns("id+wave", Optional.of("item"), "answer"));
        assertThat(columns.text()).isEqualTo("id+wave,item,answer");
    }

    @Test
    void twoNamesArePersonAndJsonObjects() {
        assertThat(LongColumns.parse("id,response").text()).isEqualTo("id,response");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "id,,value", "a,b,c,d", ""})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> LongColumns.parse(text)).hasMessageContaining("is not ID,ITEM,VALUE");
    }
}
