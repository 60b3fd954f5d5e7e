package org.kindscale.report;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.CarelessDesign;

/**
 * What became of the signs of careless answering to one instrument.
 *
 * @param instrument id of the instrument
 * @param rows rows measured
 * @param flagged rows flagged
 * @param synonymPairs pairs of items that are psychometric synonyms in these rows
 * @param antonymPairs pairs of items that are psychometric antonyms in these rows
 * @param mahalanobis whether who answered everything has a Mahalanobis distance
 */
public record QualityAccount(
        String instrument, long rows, long flagged, int synonymPairs, int antonymPairs, boolean mahalanobis) {

    /** Pairs below which nobody has a correlation over them. */
    private static final int FEWEST_PAIRS = 3;

    /** {@return the account as people read it: how many are flagged, and which columns have to be empty} */
    public String render() {
        List<String> empty = new ArrayList<>();
        if (synonymPairs < FEWEST_PAIRS) {
            empty.add("synonyms is empty: " + pairs(synonymPairs) + " above " + CarelessDesign.PAIR_CRITERION);
        }
        if (antonymPairs < FEWEST_PAIRS) {
            empty.add("antonyms is empty: " + pairs(antonymPairs) + " below -" + CarelessDesign.PAIR_CRITERION);
        }
        if (!mahalanobis) {
            empty.add("mahalanobis is empty where all is answered: the covariances have no inverse");
        }
        StringBuilder text = new StringBuilder(instrument + ": " + flagged + " of " + rows
                + (rows == 1 ? " row" : " rows") + " flagged: signs of careless answering of 2 kinds or more\n");
        empty.forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static String pairs(int pairs) {
        return switch (pairs) {
            case 0 -> "no 2 items correlate";
            case 1 -> "only 1 pair of items correlates";
            default -> "only " + pairs + " pairs of items correlate";
        };
    }
}
