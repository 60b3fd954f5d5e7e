package org.kindscale.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticTest {

    private static final Location PLACE = new Location("scores.csv", 7, 4);

    @Test
    void anErrorIsShownOnTwoLinesOfWhichEditorsCanJumpToTheFirst() {
        Diagnostic finding = Diagnostic.error(
                FindingCode.CSV_004, PLACE, "response \"9\" to item gad3 is not one of 0, 1, 2, 3", "correct the cell");
        assertThat(finding.render())
                .isEqualTo("scores.csv:7:4: error[CSV-004]: response \"9\" to item gad3 is not one of 0, 1, 2, 3\n"
                        + "  help: correct the cell");
    }

    @Test
    void withoutHelpThereIsOneLine() {
        assertThat(Diagnostic.note(FindingCode.CSV_024, PLACE, "a blank line", "")
                        .render())
                .isEqualTo("scores.csv:7:4: note[CSV-024]: a blank line");
    }

    @Test
    void eachMakerGivesItsSeverity() {
        assertThat(Diagnostic.error(FindingCode.DEF_001, PLACE, "w", "h").severity())
                .isEqualTo(Severity.ERROR);
        assertThat(Diagnostic.warning(FindingCode.DEF_001, PLACE, "w", "h").severity())
                .isEqualTo(Severity.WARNING);
        assertThat(Diagnostic.note(FindingCode.DEF_001, PLACE, "w", "h").severity())
                .isEqualTo(Severity.NOTE);
    }

    @Test
    void aFindingMovesDownWithThePartOfTheFileItWasMadeIn() {
        Diagnostic finding = Diagnostic.warning(FindingCode.CSV_004, PLACE, "what", "help");
        assertThat(finding.down(100))
                .isEqualTo(Diagnostic.warning(FindingCode.CSV_004, new Location("scores.csv", 107, 4), "what", "help"));
        assertThat(finding.down(0)).isSameAs(finding);
    }
}
