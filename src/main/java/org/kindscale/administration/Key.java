package org.kindscale.administration;

/**
 * What a person tells a sitting, by a key or by a typed word.
 *
 * @param kind what is meant
 * @param number the number typed, for {@link Kind#NUMBER}; 0 otherwise
 */
public record Key(Kind kind, int number) {

    /** What is meant. */
    public enum Kind {
        /** A number: chooses the option, or the question, that bears it. */
        NUMBER,
        /** The option above. */
        UP,
        /** The option below. */
        DOWN,
        /** Confirms. */
        ENTER,
        /** The question before. */
        BACK,
        /** Leaves the question unanswered. */
        SKIP,
        /** Says more. */
        HELP,
        /** Stops; what was answered is kept. */
        QUIT,
        /** Agrees. */
        YES,
        /** Does not agree. */
        NO,
        /** Nothing that has a meaning. */
        OTHER
    }

    /** Returns the key of a number. */
    public static Key number(int number) {
        return new Key(Kind.NUMBER, number);
    }

    /** Returns a key that is no number. */
    public static Key of(Kind kind) {
        return new Key(kind, 0);
    }
}
