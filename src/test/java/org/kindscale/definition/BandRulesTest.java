package org.kindscale.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kindscale.testing.Instruments.band;
import static org.kindscale.testing.Instruments.bands;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.diagnostics.FindingCode;

class BandRulesTest {

    private static final ValueRange RANGE = new ValueRange(0, 10);
    private static final double[] WHOLE = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    /** Bands written as {@code from..to}, such as {@code ..<5 =5..=8 ..}. */
    private static BandSet set(String written) {
        String[] parts = written.split(" ", -1);
        Band[] bands = new Band[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int dots = parts[i].indexOf("..");
            bands[i] = band("b" + i, parts[i].substring(0, dots), parts[i].substring(dots + 2));
        }
        return bands(bands);
    }

    private static List<Violation> check(String written) {
        return BandRules.violations(set(written), RANGE, "/scores/0/bands/1");
    }

    private static List<Violation> unreachable(String written, double... reachable) {
        return BandRules.unreachable(set(written), reachable, "/scores/0/bands/1");
    }

    @ParameterizedTest
    @CsvSource({
        "..<5 ..",
        "..=5 ..",
        "..<5 =5..<8 =8..",
        "..=5 >5..=8 >8..",
        "=0..<5 ..",
        "..=0 ..=9 ..", // the ends of the range belong to it
        "..<5 ..=5 ..", // a band that is one point
        "..<3 ..<3.5 ..",
    })
    void bandsThatMeetAreAllRight(String written) {
        assertThat(check(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "..=5 =6..|DEF_015|1|band \"b1\" begins at 6 and leaves a gap after 5",
                "..<5 >5..|DEF_015|1|band \"b1\" begins at 5 (not included) and leaves a gap after 5",
                "=1..<5 ..|DEF_015|0|band \"b0\" begins at 1 and leaves a gap after 0",
                ">0..<5 ..|DEF_015|0|band \"b0\" begins at 0 (not included) and leaves a gap after 0",
                "..<5 ..<8 =9..|DEF_015|2|band \"b2\" begins at 9 and leaves a gap after 8",
                "..=5 =5..|DEF_016|1|band \"b1\" begins at 5 and overlaps the band before it, which reaches 5",
                "..=5 =4..|DEF_016|1|band \"b1\" begins at 4 and overlaps the band before it, which reaches 5",
                "..<5 >4..|DEF_016|1|band \"b1\" begins at 4 (not included) and overlaps",
                "..<5 ..<4 ..|DEF_016|1|band \"b1\" ends at 4, not above the one before it",
                "..<5 ..<5 ..|DEF_016|1|band \"b1\" ends at 5, not above the one before it",
                "..=5 ..=5 ..|DEF_016|1|band \"b1\" ends at 5, not above the one before it",
                "..=5 ..<5 ..|DEF_016|1|band \"b1\" ends at 5, not above the one before it",
                "..<5 =1..<5 ..|DEF_016|1|band \"b1\" ends at 5, not above the one before it",
                "..<11 ..|DEF_017|0|edge 11 of band \"b0\" lies outside the score's range, 0 to 10",
                "..<5 ..=10.5 ..|DEF_017|1|edge 10.5 of band \"b1\" lies outside",
                "..<-1 ..|DEF_017|0|edge -1 of band \"b0\" lies outside",
            })
    void eachBreakIsTold(String written, FindingCode code, int cut, String what) {
        List<Violation> found = check(written);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(code);
        assertThat(found.get(0).pointer()).isEqualTo("/scores/0/bands/1/cuts/" + cut);
        assertThat(found.get(0).what()).startsWith(what);
    }

    @Test
    void theMendOfAGapIsToEndTheBandBeforeItBelow() {
        assertThat(check("..=5 =6..").get(0).help())
                .isEqualTo("end the band before it with \"below\": 6, so that a prorated score has a band too");
        assertThat(check("..=5 =5..").get(0).help()).contains("\"upTo\" and \"above\"");
        assertThat(check("..<5 ..<4 ..").get(0).help()).isEqualTo("list the bands from the lowest upwards");
    }

    @ParameterizedTest
    @CsvSource({"..<0 .., 0", "..=10 .., 1", "..=5 ..<6 .., 1", "..<5 ..<5.5 =5.5..<6 =6.., 2"})
    void aBandThatNoScoreMeetsIsTold(String written, int cut) {
        assertThat(unreachable(written, WHOLE)).singleElement().satisfies(v -> {
            assertThat(v.code()).isEqualTo(FindingCode.DEF_018);
            assertThat(v.pointer()).isEqualTo("/scores/0/bands/1/cuts/" + cut);
            assertThat(v.what()).isEqualTo("no reachable score lies in band \"b" + cut + "\"");
            assertThat(v.help()).isEqualTo("move its edges, or take the band out");
        });
    }

    @Test
    void aBandThatAScoreMeetsIsNot() {
        assertThat(unreachable("..=5 ..<6 ..", 0, 5.5, 9)).isEmpty();
        assertThat(unreachable("..<5 =5..<8 =8..", WHOLE)).isEmpty();
    }

    @Test
    void whereTheScoresCannotBeListedNoBandIsCalledEmpty() {
        assertThat(unreachable("..=5 ..<6 ..")).isEmpty();
    }

    @Test
    void allBreaksAreToldAtOnce() {
        assertThat(check("..<11 =5.."))
                .extracting(Violation::code)
                .containsExactly(FindingCode.DEF_017, FindingCode.DEF_016);
    }
}
