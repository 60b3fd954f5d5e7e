package org.kindscale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.catalog.reading.DefinitionReader;
import org.kindscale.diagnostics.Findings;

class NeededPropertiesTest {

    /** Reads tiny.json with {@code old} replaced and returns what is found. */
    private static String found(String old, String changed) throws IOException {
        String json = Refusal.resource("tiny.json");
        assertThat(json).contains(old);
        Findings findings = new Findings();
        DefinitionReader.read("t.json", json.replace(old, changed).getBytes(StandardCharsets.UTF_8), findings);
        return findings.render();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ",\"cases\":[]||t.json:1:1: error[DEF-003]: property \"cases\" is missing",
                "[{\"id\":\"s\",\"title\":\"S\",\"sum\":[\"a\"],\"minAnswered\":1}]|[]|"
                        + "t.json:1:255: error[DEF-004]: there are no scores",
            })
    void whatIsNeededIsAskedFor(String old, String changed, String told) throws IOException {
        assertThat(found(old, changed == null ? "" : changed)).startsWith(told);
    }

    @Test
    void theAddressOfTheSchemaIsForEditors() throws IOException {
        String schema = "{\"$schema\":\"schema/kindscale-1.schema.json\",\"kindscale\":1";
        assertThat(found("{\"kindscale\":1", schema)).isEmpty();
    }
}
