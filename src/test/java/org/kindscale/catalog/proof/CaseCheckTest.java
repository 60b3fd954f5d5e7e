package org.kindscale.catalog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kindscale.catalog.Refusal;
import org.kindscale.catalog.Samples;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.reading.DefinitionReader;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

class CaseCheckTest {

    private final Findings findings = new Findings();

    private boolean run(String old, String changed) throws IOException {
        return CaseCheck.run(Samples.small(old, changed), findings);
    }

    @Test
    void casesThatHoldAreAllRight() throws IOException {
        assertThat(CaseCheck.run(Samples.small(), findings)).isTrue();
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void errorsOfBeforeDoNotCount() throws IOException {
        findings.add(Diagnostic.error(FindingCode.DEF_026, Location.of("small.json"), "before", ""));
        assertThat(CaseCheck.run(Samples.small(), findings)).isTrue();
        assertThat(run(
                        "\"name\": \"raw 5\", \"responses\": { \"a\": 2",
                        "\"name\": \"raw 5\", \"responses\": { \"a\": 1"))
                .isFalse();
        assertThat(findings.errors()).isEqualTo(6); // raw, metric, kind, many and the band differ
    }

    @Test
    void aCaseThatNamesWhatIsNotThereKeepsAllFromBeingRun() throws IOException {
        assertThat(run(
                        "\"expect\": { \"many\": 2, \"kind\": \"clear\" }",
                        "\"expect\": { \"x\": 9, \"kind\": \"other\" }"))
                .isFalse();
        assertThat(findings.kept()).extracting(Diagnostic::code).containsExactly(FindingCode.DEF_008);
    }

    @Test
    void everyCaseThatDoesNotHoldIsTold() throws IOException {
        String json = Refusal.resource("small.json")
                .replace("\"raw\": 5, \"metric\": 8.5", "\"raw\": 4, \"metric\": 8.5")
                .replace("\"raw\": 6, \"weighted\": 2", "\"raw\": 5, \"weighted\": 1");
        assertThat(CaseCheck.run(Samples.read(json), findings)).isFalse();
        assertThat(findings.kept())
                .extracting(Diagnostic::what)
                .containsExactly(
                        "case \"raw 5\" does not hold: raw is 5, not 4",
                        "case \"raw 6\" does not hold: raw is 6, not 5",
                        "case \"raw 6\" does not hold: weighted is 2, not 1");
    }

    @Test
    void othersAreHeldAgainstTheItemsThatAreNotNamed() throws IOException {
        String all = "\"name\": \"neither a nor b\", \"responses\": { \"c\": 1, \"d\": 2 }";
        assertThat(run(all, "\"name\": \"c, d\", \"responses\": { \"*\": 0, \"d\": 2 }"))
                .isFalse();
        assertThat(findings.kept()).extracting(Diagnostic::code).containsOnly(FindingCode.DEF_024);
    }

    @Test
    void aDefinitionWithoutCasesHasNoneThatFails() throws IOException {
        byte[] tiny = Refusal.resource("tiny.json").getBytes(StandardCharsets.UTF_8);
        Definition definition =
                DefinitionReader.read("tiny.json", tiny, findings).orElseThrow();
        assertThat(CaseCheck.run(definition, findings)).isTrue();
    }
}
