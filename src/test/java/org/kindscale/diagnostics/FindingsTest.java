package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    private static Diagnostic error(FindingCode code, long line) {
        return Diagnostic.error(code, new Location("a.csv", line, 1), "line " + line, "");
    }

    private static void fill(Findings findings, FindingCode code, int from, int to) {
        for (int line = from; line <= to; line++) {
            findings.add(error(code, line));
        }
    }

    @Test
    void newFindingsAreEmpty() {
        assertThat(findings.isEmpty()).isTrue();
        assertThat(findings.hasErrors()).isFalse();
        assertThat(findings.errors()).isZero();
        assertThat(findings.kept()).isEmpty();
        assertThat(findings.render()).isEmpty();
    }

    @Test
    void onlyErrorsCountAsErrors() {
        Location place = Location.of("a.csv");
        findings.add(Diagnostic.warning(FindingCode.CSV_003, place, "w", ""));
        findings.add(Diagnostic.note(FindingCode.CSV_024, place, "n", ""));
        assertThat(findings.hasErrors()).isFalse();
        assertThat(findings.isEmpty()).isFalse();
        findings.add(Diagnostic.error(FindingCode.CSV_002, place, "e", ""));
        assertThat(findings.hasErrors()).isTrue();
        assertThat(findings.errors()).isEqualTo(1);
        assertThat(findings.kept()).extracting(Diagnostic::what).containsExactly("w", "n", "e");
    }

    @Test
    void ofEachCodeTwentyAreKeptAndAllAreCounted() {
        fill(findings, FindingCode.CSV_004, 1, 25);
        fill(findings, FindingCode.CSV_005, 26, 26);
        assertThat(findings.kept()).hasSize(21);
        assertThat(findings.kept().get(19).where().line()).isEqualTo(20);
        assertThat(findings.kept().get(20).where().line()).isEqualTo(26);
        assertThat(findings.countOf(FindingCode.CSV_004)).isEqualTo(25);
        assertThat(findings.countOf(FindingCode.CSV_005)).isEqualTo(1);
        assertThat(findings.countOf(FindingCode.CSV_006)).isZero();
        assertThat(findings.errors()).isEqualTo(26);
    }

    @Test
    void whatWasNotKeptIsToldInOneLine() {
        fill(findings, FindingCode.CSV_004, 1, 23);
        assertThat(findings.render())
                .startsWith("a.csv:1:1: error[CSV-004]: line 1\na.csv:2:1: error[CSV-004]: line 2\n")
                .endsWith("""
                        a.csv:20:1: error[CSV-004]: line 20
                        CSV-004: 3 more, 23 in all: number that is no response
                        """);
    }

    @Test
    void twentyFindingsNeedNoSuchLine() {
        fill(findings, FindingCode.CSV_004, 1, 20);
        assertThat(findings.render()).endsWith("line 20\n").doesNotContain("more");
    }

    @Test
    void theTextOfTheTwentyFirstNeedNotBeMade() {
        fill(findings, FindingCode.CSV_004, 1, 19);
        assertThat(findings.wouldKeep(FindingCode.CSV_004)).isTrue();
        fill(findings, FindingCode.CSV_004, 20, 20);
        assertThat(findings.wouldKeep(FindingCode.CSV_004)).isFalse();
        assertThat(findings.wouldKeep(FindingCode.CSV_005)).isTrue();
        findings.countOnly(FindingCode.CSV_004, Severity.ERROR);
        findings.countOnly(FindingCode.CSV_004, Severity.WARNING);
        assertThat(findings.countOf(FindingCode.CSV_004)).isEqualTo(22);
        assertThat(findings.errors()).isEqualTo(21);
        assertThat(findings.kept()).hasSize(20);
    }

    @Test
    void aLaterPartIsJoinedBelowTheLinesBeforeIt() {
        fill(findings, FindingCode.CSV_004, 1, 2);
        Findings later = new Findings();
        fill(later, FindingCode.CSV_004, 3, 3);
        findings.addAll(later, 100);
        assertThat(findings.kept()).extracting(f -> f.where().line()).containsExactly(1L, 2L, 103L);
        assertThat(findings.errors()).isEqualTo(3);
    }

    @Test
    void joiningKeepsTwentyOfEachCodeToo() {
        fill(findings, FindingCode.CSV_004, 1, 18);
        Findings later = new Findings();
        fill(later, FindingCode.CSV_004, 1, 22);
        fill(later, FindingCode.CSV_005, 23, 23);
        findings.addAll(later, 50);
        assertThat(findings.countOf(FindingCode.CSV_004)).isEqualTo(40);
        assertThat(findings.kept().stream().filter(f -> f.code() == FindingCode.CSV_004))
                .hasSize(20)
                .last()
                .isEqualTo(Diagnostic.error(FindingCode.CSV_004, new Location("a.csv", 52, 1), "line 2", ""));
        assertThat(findings.countOf(FindingCode.CSV_005)).isEqualTo(1);
        assertThat(findings.kept()).hasSize(21);
    }

    @Test
    void eachHelpIsGivenOnce() {
        Location place = Location.of("a.csv");
        findings.add(Diagnostic.error(FindingCode.CSV_004, place, "one", "correct it"));
        findings.add(Diagnostic.error(FindingCode.CSV_004, place, "two", "correct it"));
        findings.add(Diagnostic.error(FindingCode.CSV_004, place, "three", "declare it"));
        findings.add(Diagnostic.error(FindingCode.CSV_005, place, "four", "correct it"));
        findings.add(Diagnostic.error(FindingCode.CSV_004, place, "five", "declare it"));
        assertThat(findings.render()).isEqualTo("""
                        a.csv: error[CSV-004]: one
                          help: correct it
                        a.csv: error[CSV-004]: two
                        a.csv: error[CSV-004]: three
                          help: declare it
                        a.csv: error[CSV-005]: four
                          help: correct it
                        a.csv: error[CSV-004]: five
                        """);
        assertThat(findings.kept()).extracting(Diagnostic::help).contains("correct it", "declare it");
    }

    @Test
    void theKeptListIsACopy() {
        var kept = findings.kept();
        fill(findings, FindingCode.CSV_004, 1, 1);
        assertThat(kept).isEmpty();
    }

    @Test
    void countedFindingsAreCountedAndNotKept() {
        Findings counted = Findings.counted();
        counted.add(error(FindingCode.CSV_002, 1));
        counted.tally(Diagnostic.warning(FindingCode.CSV_003, Location.of("a.csv"), "w", ""));
        fill(findings, FindingCode.CSV_014, 1, 2);
        counted.addAll(findings, 0);
        assertThat(counted.keepsTexts()).isFalse();
        assertThat(counted.another().keepsTexts()).isFalse();
        assertThat(counted.wouldKeep(FindingCode.CSV_001)).isFalse();
        assertThat(counted.kept()).isEmpty();
        assertThat(counted.errors()).isEqualTo(3);
        assertThat(counted.countOf(FindingCode.CSV_003)).isEqualTo(1);
        assertThat(counted.countOf(FindingCode.CSV_014)).isEqualTo(2);
        assertThat(findings.another().keepsTexts()).isTrue();
    }
}
