package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;

/**
 * Finds codes that look shifted: an end of the response scale that nobody uses in any item, although its neighbour is
 * used often; less often will do if there are codes that are no response, which then lie beyond the other end.
 */
final class CodingCheck {

    private static final int INVALID = -3;
    /** Where there is one invalid code for so many persons, */
    private static final int FEW = 10;
    /** an unused end needs so many times fewer responses beside it. */
    private static final int LESS = 15;

    private CodingCheck() {}

    static List<KeyEvidence> suspects(ResponseSums sums, KeyCheck.Limits limits) {
        int items = sums.values().items();
        boolean lowest = unused(sums, true, limits);
        boolean highest = unused(sums, false, limits);
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

    private static boolean unused(ResponseSums sums, boolean lowest, KeyCheck.Limits limits) {
        long neighbours = 0;
        long invalid = 0;
        for (int item = 0; item < sums.values().items(); item++) {
            int options = sums.values().options(item);
            int end = lowest ? 0 : options - 1;
            if (options < 3 || sums.frequency(item, end) > 0) {
                return false;
            }
            invalid += sums.frequency(item, INVALID);
            neighbours += sums.frequency(item, lowest ? 1 : options - 2);
        }
        boolean beyond = invalid * FEW > sums.persons();
        return neighbours / 10.0 > (beyond ? limits.expected() / LESS : limits.expected());
    }
}
