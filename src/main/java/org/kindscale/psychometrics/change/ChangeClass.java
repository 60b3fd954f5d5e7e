package org.kindscale.psychometrics.change;

/** What a change is called. */
public enum ChangeClass {
    /** Reliably better, and across the clinical cut to its good side (Jacobson &amp; Truax, 1991). */
    RECOVERED,
    /** Reliably better. */
    IMPROVED,
    /** No reliable change. */
    UNCHANGED,
    /** Reliably worse. */
    DETERIORATED,
    /** Reliably higher, where the definition does not say which end is the good one. */
    INCREASED,
    /** Reliably lower, where the definition does not say which end is the good one. */
    DECREASED;

    /** The end of a score that is the good one. */
    public enum Better {
        /** High scores are good. */
        HIGHER,
        /** Low scores are good. */
        LOWER,
        /** Not known. */
        UNKNOWN
    }

    /**
     * Returns the class of a change that is reliable in one direction or not at all.
     *
     * @param direction above 0: reliably higher; below 0: reliably lower; 0: neither
     */
    public static ChangeClass of(int direction, Better better) {
        if (direction == 0) {
            return UNCHANGED;
        }
        boolean up = direction > 0;
        return switch (better) {
            case HIGHER -> up ? IMPROVED : DETERIORATED;
            case LOWER -> up ? DETERIORATED : IMPROVED;
            case UNKNOWN -> up ? INCREASED : DECREASED;
        };
    }

    /**
     * Returns the direction of an index that is normal where nothing changes.
     *
     * @param index the index; NaN counts as no change
     * @return 1 above 1.96, -1 below -1.96, else 0
     */
    public static int direction(double index) {
        return index > ChangeNorm.Z ? 1 : index < -ChangeNorm.Z ? -1 : 0;
    }

    /** {@return whether higher or lower, if {@code word} is one of these} */
    public static Better better(String word) {
        return word.equals("higher") ? Better.HIGHER : word.equals("lower") ? Better.LOWER : Better.UNKNOWN;
    }
}
