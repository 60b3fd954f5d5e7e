package org.kindscale.scoring;

import java.util.Locale;

/** How a score came about for one respondent. */
public enum ScoreStatus {
    /** Everything it is made of is there. */
    COMPLETE,
    /** Something is missing, the rule is satisfied. */
    PRORATED,
    /** Too much is missing: there is no score. */
    REFUSED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** {@return the word that files carry, such as {@code complete}} */
    public String word() {
        return word;
    }
}
