package org.kindscale.scoring;

/**
 * How many respondents got each key of one score. What a key stands for is asked once, so that counting a respondent
 * takes little more than an addition.
 */
public final class KeyCounts {

    /** Of a score with more keys, few may occur. */
    private static final int MOST_KEYS = 512;

    private final int score;
    private boolean begun;
    /** By key: how many respondents, the value, NaN if refused, and whether it is prorated. */
    private long[] respondents = new long[0];

    private double[] values = new double[0];
    private boolean[] prorated = new boolean[0];

    /** Takes what was counted. */
    public interface Taker {

        /**
         * Takes a value.
         *
         * @param value the score; NaN if it is refused
         * @param isProrated whether something is missing from it
         * @param n how many respondents have it
         */
        void take(double value, boolean isProrated, long n);
    }

    /** Counts nobody yet, of score number {@code score}. */
    public KeyCounts(int score) {
        this.score = score;
    }

    /** {@return whether the score, as {@code scorer} makes it, has keys, and few enough} */
    public boolean suits(Scorer scorer) {
        if (!begun) {
            begun = true;
            int keys = scorer.keys(score) <= MOST_KEYS ? scorer.keys(score) : 0;
            respondents = new long[keys];
            values = new double[keys];
            prorated = new boolean[keys];
        }
        return respondents.length > 0;
    }

    /** Counts the respondent scored last; returns the score, NaN if it is refused. */
    public double add(Scorer scorer) {
        int key = scorer.key(score);
        if (respondents[key]++ == 0) {
            values[key] = scorer.value(score);
            prorated[key] = scorer.status(score) == ScoreStatus.PRORATED;
        }
        return values[key];
    }

    /** Gives away what was counted, and begins anew. */
    public void drain(Taker taker) {
        for (int key = 0; key < respondents.length; key++) {
            if (respondents[key] > 0) {
                taker.take(values[key], prorated[key], respondents[key]);
                respondents[key] = 0;
            }
        }
    }
}
