package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

    private static final Diagnostic FINDING =
            Diagnostic.error(FindingCode.DEF_027, Location.of("scss"), "no instrument has this id", "look again");

    @Test
    void itCarriesTheOneFindingItIsMadeOf() {
        InvalidInputException thrown = new InvalidInputException(FINDING);
        assertThat(thrown.findings().kept()).containsExactly(FINDING);
        assertThat(thrown).hasMessage(FINDING.render() + "\n");
    }

    @Test
    void itCarriesAllFindingsInOrder() {
        Findings findings = new Findings();
        findings.add(Diagnostic.note(FindingCode.CSV_024, Location.of("a.csv"), "first", ""));
        findings.add(FINDING);
        InvalidInputException thrown = new InvalidInputException(findings);
        assertThat(thrown.findings()).isSameAs(findings);
        assertThat(thrown.getMessage()).contains("first", "no instrument has this id");
    }
}
