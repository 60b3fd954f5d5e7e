package org.kindscale.psychometrics.key;

import java.util.List;

/**
 * What the data say about the key of one item.
 *
 * @param item the item, from 0
 * @param verdict what it looks like
 * @param set the set of items in which it shows; -1 if it shows in none
 * @param statistic what it rests on, by verdict: a correlation with the rest of the set, a difference of fit, a squared
 *     multiple correlation or a share; NaN if nothing could be computed
 * @param strength how many standard errors the statistic lies from what the key leads to expect; 0 where there is no
 *     such measure
 * @param others the items or groups it is about: those it is composed of or a copy of, the first item of a shift, or
 *     the groups that differ, numbered as they were given, the one of the lowest correlation first; copied
 */
public record KeyEvidence(int item, Verdict verdict, int set, double statistic, double strength, List<Integer> others) {

    /** What an item looks like. */
    public enum Verdict {
        /** The data agree with the key. */
        OK,
        /** It runs against the others although the key does not reverse it. */
        LOOKS_UNREVERSED,
        /** It runs against the others once the key has reversed it. */
        LOOKS_ALREADY_REVERSED,
        /** Its column holds the item after it. */
        LOOKS_SHIFTED_UP,
        /** Its column holds the item before it. */
        LOOKS_SHIFTED_DOWN,
        /** Other items determine it. */
        COMPOSITE_OF_OTHERS,
        /** Another item has the same responses. */
        COPY_OF_ANOTHER,
        /** It runs with the others in one group and against them in another. */
        POLARITY_DIFFERS,
        /** An end of the response scale is never used, in no item: the codes look shifted. */
        CODES_LOOK_SHIFTED,
        /** Too little is known: too few persons, no spread, or no other item to compare with. */
        NOT_JUDGED
    }

    /** Copies the list. */
    public KeyEvidence {
        others = List.copyOf(others);
    }

    /** {@return whether it is a reason to look again} */
    public boolean isSuspicion() {
        return verdict != Verdict.OK && verdict != Verdict.NOT_JUDGED;
    }
}
