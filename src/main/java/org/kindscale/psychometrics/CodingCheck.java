package org.kindscale.psychometrics;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.KeyEvidence.Verdict;

/**
 * Finds codes that look shifted: an end of the response scale that nobody uses in any item, although its neighbour is
 * used often.
 */
final class CodingCheck {

    /** How many responses at the end would be expected if it were used a tenth as often as its neighbour. */
    private static final double EXPECTED = 20;

    private CodingCheck() {}

    static List<KeyEvidence> suspects(ResponseSums sums) {
        int items = sums.values().items();
        boolean lowest = unused(sums, true);
        boolean highest = unused(sums, false);
        List<KeyEvidence> suspects = new ArrayList<>();
        if (lowest == highest || items < 3) {
            return suspects; // neither, or both: people who avoid both ends are not shifted
        }
        for (int item = 0; item < items; item++) {
            int end = lowest ? 0 : sums.values().options(item) - 1;
            suspects.add(new KeyEvidence(item, Verdict.CODES_LOOK_SHIFTED, -1, 0, 0, List.of(end)));
        }
        return suspects;
    }

    private static boolean unused(ResponseSums sums, boolean lowest) {
        long neighbours = 0;
        for (int item = 0; item < sums.values().items(); item++) {
            int options = sums.values().options(item);
            int end = lowest ? 0 : options - 1;
            if (options < 3 || sums.frequency(item, end) > 0) {
                return false;
            }
            neighbours += sums.frequency(item, lowest ? 1 : options - 2);
        }
        return neighbours / 10.0 > EXPECTED;
    }
}
