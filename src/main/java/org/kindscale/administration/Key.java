package org.kindscale.administration;

/**
 * What a person tells a sitting, by a key or by a typed word.
 *
 * @param kind what is meant
 * @param number the number typed, for {@link Kind#NUMBER}; the character, for {@link Kind#CHARACTER}; 0 otherwise
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
        /** A character of an answer in words or figures. */
        CHARACTER,
        /** Takes back the character before. */
        ERASE,
        /** Nothing that has a meaning. */
        OTHER
    }

    /** Returns the key of a number. */
    public static Key number(int number) {
        return new Key(Kind.NUMBER, number);
    }

    /** Returns the key of a character. */
    public static Key character(int codePoint) {
        return new Key(Kind.CHARACTER, codePoint);
    }

    /** Returns a key that is no number. */
    public static Key of(Kind kind) {
        return new Key(kind, 0);
    }
}
