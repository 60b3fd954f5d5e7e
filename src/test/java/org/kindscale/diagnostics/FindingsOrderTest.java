package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsOrderTest {

    private static Diagnostic at(String path, int line, int column) {
        return Diagnostic.error(FindingCode.DEF_004, new Location(path, line, column), "what", "help");
    }

    @Test
    void findingsAreSortedByPlaceWithinEachFile() {
        Findings findings = new Findings();
        findings.add(at("b", 7, 2));
        findings.add(at("b", 7, 1));
        findings.add(at("a", 9, 1));
        findings.add(at("b", 2, 8));
        findings.add(at("a", 1, 1));
        findings.add(at("b", 0, 0));
        assertThat(findings.inOrder().kept().stream()
                        .map(finding -> finding.where().toString()))
                .containsExactly("b", "b:2:8", "b:7:1", "b:7:2", "a:1:1", "a:9:1");
    }

    @Test
    void whatIsCountedStaysCounted() {
        Findings findings = new Findings();
        for (int line = 30; line > 0; line--) {
            findings.add(at("b", line, 1));
        }
        Findings sorted = findings.inOrder();
        assertThat(sorted.countOf(FindingCode.DEF_004)).isEqualTo(30);
        assertThat(sorted.errors()).isEqualTo(30);
        assertThat(sorted.kept()).hasSize(Findings.KEPT);
        assertThat(sorted.render()).endsWith("DEF-004: 10 more, 30 in all: value that does not fit\n");
    }
}
