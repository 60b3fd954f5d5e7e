package org.kindscale.survey.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindscale.survey.reading.Candidate;

class LayoutCandidatesTest {

    private static List<List<String>> options(String text) {
        return LayoutCandidates.of(Previews.of(text), new Previews.Items(3)).stream()
                .map(Candidate::options)
                .toList();
    }

    @Test
    void rowsOfTextsMayBelongToTheHeader() {
        assertThat(options("id,i1,i2,i3\nyou,calm,tense,sad\na,1,2,3\n"))
                .containsExactly(List.of("--header-rows", "2"));
    }

    @Test
    void namesMayStandFurtherDown() {
        assertThat(options("A report,,,\nid,i1,i2,i3\na,1,2,3\n")).containsExactly(List.of("--names-row", "2"));
        assertThat(options("A report,,,\nid,i1,i2,i3\nyou,calm,tense,sad\na,1,2,3\n"))
                .containsExactly(List.of("--names-row", "2", "--header-rows", "2"), List.of("--names-row", "2"));
    }

    @Test
    void namesMayStandInTwoRows() {
        assertThat(options("Who,Mood,,\n,a,b,c\n7,1,2,3\n")).containsExactly(List.of("--header-rows", "2"));
    }

    @Test
    void bytesThatAreNoTextMayBeOfWesternEurope() {
        assertThat(options("id,i1,i2,i3\nK\uFFFDln,1,2,3\n")).containsExactly(List.of("--encoding", "windows-1252"));
    }

    @Test
    void anOrdinaryTableLeavesNothingToTry() {
        assertThat(options("id,i1,i2,i3\na,1,2,3\n")).isEmpty();
        assertThat(options("")).isEmpty();
    }
}
