package org.kindscale.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.diagnostics.FindingCode;

/** Rules on the cut scores of one band set. */
final class BandRules {

    private final BandSet set;
    private final ValueRange range;
    private final String pointer;
    private final List<Violation> found = new ArrayList<>();

    private BandRules(BandSet set, ValueRange range, String pointer) {
        this.set = set;
        this.range = range;
        this.pointer = pointer;
    }

    /**
     * Returns what a band set breaks.
     *
     * @param set the bands
     * @param range theoretical range of the score
     * @param pointer where the set stands in the definition
     */
    static List<Violation> violations(BandSet set, ValueRange range, String pointer) {
        BandRules rules = new BandRules(set, range, pointer);
        for (int c = 0; c < set.bands().size(); c++) {
            rules.checkInside(c);
            rules.checkSeam(c);
        }
        return rules.found;
    }

    private void checkInside(int c) {
        Band band = set.bands().get(c);
        for (Optional<Band.Edge> edge : List.of(band.lower(), band.upper())) {
            if (edge.isPresent() && !range.contains(edge.get().at())) {
                String what = "edge " + Numbers.plain(edge.get().at()) + " of band \"" + band.label()
                        + "\" lies outside the score's range, " + Numbers.plain(range.low()) + " to "
                        + Numbers.plain(range.high());
                add(FindingCode.DEF_017, c, what, "move the edge into the range, or mend the score's rule");
            }
        }
    }

    private void checkSeam(int c) {
        Band band = set.bands().get(c);
        Band.Edge below = c == 0
                ? new Band.Edge(range.low(), false)
                : set.bands().get(c - 1).upper().orElseThrow();
        if (c > 0 && c < set.bands().size() - 1) {
            Band.Edge upper = band.upper().orElseThrow();
            boolean rises = upper.at() > below.at() || (upper.at() == below.at() && upper.closed() && !below.closed());
            if (!rises) {
                add(
                        FindingCode.DEF_016,
                        c,
                        "band \"" + band.label() + "\" ends at " + Numbers.plain(upper.at())
                                + ", not above the one before it",
                        "list the bands from the lowest upwards");
                return;
            }
        }
        if (band.lower().isEmpty()) {
            return;
        }
        Band.Edge lower = band.lower().get();
        String place = "band \"" + band.label() + "\" begins at " + Numbers.plain(lower.at())
                + (lower.closed() ? "" : " (not included)");
        if (lower.at() > below.at() || (lower.at() == below.at() && !lower.closed() && !below.closed())) {
            add(
                    FindingCode.DEF_015,
                    c,
                    place + " and leaves a gap after " + Numbers.plain(below.at()),
                    "end the band before it with \"below\": " + Numbers.plain(lower.at())
                            + ", so that a prorated score has a band too");
        } else if (lower.at() < below.at() || (lower.closed() && below.closed())) {
            add(
                    FindingCode.DEF_016,
                    c,
                    place + " and overlaps the band before it, which reaches " + Numbers.plain(below.at()),
                    "let one of the two own the edge: \"below\" and \"from\", or \"upTo\" and \"above\"");
        }
    }

    /**
     * Returns the bands that no score lies in; their edges must fit.
     *
     * @param set the bands
     * @param reachable values that the score can take, rising; empty if unknown
     * @param pointer where the set stands in the definition
     */
    static List<Violation> unreachable(BandSet set, double[] reachable, String pointer) {
        List<Violation> found = new ArrayList<>();
        for (int c = 0; c < set.bands().size(); c++) {
            Band band = set.bands().get(c);
            if (reachable.length > 0
                    && Arrays.stream(reachable).noneMatch(v -> set.bandOf(v).equals(band))) {
                String what = "no reachable score lies in band \"" + band.label() + "\"";
                found.add(new Violation(
                        FindingCode.DEF_018, pointer + "/cuts/" + c, what, "move its edges, or take the band out"));
            }
        }
        return found;
    }

    private void add(FindingCode code, int cut, String what, String help) {
        found.add(new Violation(code, pointer + "/cuts/" + cut, what, help));
    }
}
