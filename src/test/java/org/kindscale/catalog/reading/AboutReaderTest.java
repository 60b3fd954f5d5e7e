package org.kindscale.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.catalog.Refusal;
import org.kindscale.catalog.Samples;
import org.kindscale.diagnostics.Findings;

class AboutReaderTest {

    private static String errors(String old, String changed) throws IOException {
        Findings findings = new Findings();
        String json = Refusal.resource("small.json").replace(old, changed);
        DefinitionReader.read("small.json", json.getBytes(StandardCharsets.UTF_8), findings);
        return findings.render();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.1", "1.0.0", "10.20.30"})
    void aVersionIsThreeNumbers(String version) throws IOException {
        assertThat(errors("1.2.0", version)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1.0.0.0", "1.0.x", "v1.0.0", "1.0.0-rc1", "-1.0.0"})
    void anythingElseIsNoVersion(String version) throws IOException {
        assertThat(errors("1.2.0", version))
                .startsWith("small.json:4:14: error[DEF-004]: \"" + version + "\" is no version\n");
    }

    @ParameterizedTest
    @CsvSource({"bundled, true", "user-supplied, false"})
    void wordingIsBundledOrSuppliedByTheUser(String wording, boolean bundled) throws IOException {
        String json = Refusal.resource("small.json")
                .replace("\"wording\": \"bundled\"", "\"wording\": \"" + wording + "\"")
                .replace(", \"text\": \"I was calm.\"", "");
        assertThat(Samples.read(json).instrument().about().licence().wordingBundled())
                .isEqualTo(bundled);
    }
}
