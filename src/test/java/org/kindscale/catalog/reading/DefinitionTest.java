package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.catalog.Samples;

class DefinitionTest {

    @ParameterizedTest
    @CsvSource({
        "/scores/0, small.json:48:5",
        "/scores/0/bands/1/cuts/0, small.json:64:11",
        "/flags/0/item, small.json:92:28",
        "/responses/agree, small.json:21:14",
        "/nowhere, small.json:1:1",
        "'', small.json:1:1",
    })
    void everyPartOfADefinitionHasItsPlace(String pointer, String place) throws IOException {
        assertThat(Samples.small().at(pointer)).hasToString(place);
    }

    @Test
    void itHoldsTheInstrument() throws IOException {
        assertThat(Samples.small().instrument().id()).isEqualTo("small");
    }
}
