package org.kindscale.psychometrics.careless;

import org.kindscale.psychometrics.careless.CarelessRow.Index;

/**
 * A sign of careless answering: one index beyond its threshold.
 *
 * <p>No sign is proof, and signs of one family tend to come together, so a respondent is flagged only with signs of
 * {@value #FLAG_FAMILIES} families. That rule is this program's convention, in the spirit of Curran (2016,
 * doi:10.1016/j.jesp.2015.07.006), who advises to combine indices. A flag asks for a look; it removes nobody.
 *
 * <p>Two limits. Where all items point one way, an attentive respondent may answer all of them alike, so an invariance
 * sign says little. And a perfectly straight line has no correlations: only an outlying or a fast one is flagged, any
 * other shows its invariance sign alone.
 */
public enum CarelessSign {
    /** The longest run of equal responses spans {@link #LONGSTRING_SHARE} of the items and enough responses. */
    LONGSTRING(Family.INVARIANCE),
    /** All responses are equal, and there are enough of them. */
    NO_VARIABILITY(Family.INVARIANCE),
    /** Keyed even–odd reliability is below {@link #EVEN_ODD_RELIABILITY} on {@link #FEWEST_SUBSCALES} or more. */
    EVEN_ODD(Family.INCONSISTENCY),
    /** The correlation over synonyms is at most {@link #SYNONYM_R}. */
    SYNONYMS(Family.INCONSISTENCY),
    /** The correlation with the item means of the others is below {@link #PERSON_REST_R}, on enough responses. */
    PERSON_REST(Family.INCONSISTENCY),
    /** The Mahalanobis distance over the own answered items has p below {@link #MAHALANOBIS_P}. */
    MAHALANOBIS(Family.OUTLIER),
    /** The answers took less than {@link #SECONDS_PER_ITEM} each. */
    SPEED(Family.SPEED);

    /** Share of the scale's items, not of the answered ones, that a run must span: Curran (2016). */
    public static final double LONGSTRING_SHARE = 0.5;

    /**
     * Responses an index must rest on to be a sign of {@link #LONGSTRING}, {@link #NO_VARIABILITY} or
     * {@link #PERSON_REST}. A convention: it matters on scales under 9 items and for respondents who answered few.
     */
    public static final int FEWEST_RESPONSES = 5;

    /**
     * Standard deviation at or below which responses do not vary. A convention: Dunn et al. (2018,
     * doi:10.1007/s10869-016-9479-0) take the lowest tenth of a sample, which flags a tenth of any sample.
     */
    public static final double RESPONSE_VARIABILITY = 0;

    /** Spearman–Brown reliability below which halves disagree: Jackson (1976), Johnson (2005). */
    public static final double EVEN_ODD_RELIABILITY = 0.30;

    /** Subscales below which even–odd is no sign. A convention: 2 points always lie on a line. */
    public static final int FEWEST_SUBSCALES = 3;

    /** Correlation over synonyms at or below which they are no synonyms to the respondent. A common convention. */
    public static final double SYNONYM_R = 0;

    /**
     * Correlation with the other respondents below which someone answers against them: Curran (2016). Common among
     * attentive respondents where items of both keyings have much the same mean.
     */
    public static final double PERSON_REST_R = 0;

    /** Upper-tail probability of an outlier. A common convention for multivariate outliers. */
    public static final double MAHALANOBIS_P = 0.001;

    /** Time to read and answer an item, seconds: Huang et al. (2012, doi:10.1007/s10869-011-9231-8). */
    public static final double SECONDS_PER_ITEM = 2;

    /** Families from which signs must come for a flag. A convention. */
    public static final int FLAG_FAMILIES = 2;

    private final Family family;

    @SuppressWarnings("EnumOrdinal") // a bit that lives no longer than the program
    private final int bit = 1 << ordinal();

    CarelessSign(Family family) {
        this.family = family;
    }

    /** Signs that rest on the same kind of evidence. */
    public enum Family {
        /** The same response again and again. */
        INVARIANCE,
        /** Responses that contradict each other, or everyone else's. */
        INCONSISTENCY,
        /** A pattern of responses far from all others. */
        OUTLIER,
        /** Too fast to have read the items. */
        SPEED;

        @SuppressWarnings("EnumOrdinal") // a bit that lives no longer than the program
        private final int bit = 1 << ordinal();

        int bit() {
            return bit;
        }
    }

    /** {@return the family of evidence it belongs to} */
    public Family family() {
        return family;
    }

    int bit() {
        return bit;
    }

    /** Marks in {@code row} the signs that its indices give. */
    static void find(CarelessRow row) {
        row.mark(LONGSTRING, longRun(row));
        row.mark(NO_VARIABILITY, enough(row) && row.get(Index.RESPONSE_VARIABILITY) <= RESPONSE_VARIABILITY);
        row.mark(EVEN_ODD, halvesDisagree(row));
        row.mark(SYNONYMS, synonymsDisagree(row));
        row.mark(PERSON_REST, enough(row) && row.get(Index.PERSON_REST_R) < PERSON_REST_R);
        row.mark(MAHALANOBIS, row.get(Index.MAHALANOBIS_P) < MAHALANOBIS_P);
        row.mark(SPEED, row.get(Index.SECONDS_PER_ITEM) < SECONDS_PER_ITEM);
    }

    private static boolean longRun(CarelessRow row) {
        return row.get(Index.LONGSTRING) >= Math.max(LONGSTRING_SHARE * row.items, FEWEST_RESPONSES);
    }

    static boolean halvesDisagree(CarelessRow row) {
        return row.get(Index.SUBSCALES) >= FEWEST_SUBSCALES && row.get(Index.EVEN_ODD_KEYED) > -EVEN_ODD_RELIABILITY;
    }

    static boolean synonymsDisagree(CarelessRow row) {
        return row.get(Index.SYNONYMS) <= SYNONYM_R;
    }

    static boolean enough(CarelessRow row) {
        return row.answeredCount >= FEWEST_RESPONSES;
    }
}
