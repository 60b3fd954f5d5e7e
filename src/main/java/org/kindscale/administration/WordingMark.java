package org.kindscale.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whether the words in which a person is asked are the published ones, and which words they are.
 *
 * @param state how they compare with the published ones
 * @param matching how many items have a published wording
 * @param items how many items there are
 * @param sha256 SHA-256 of the words, 64 lower-case hex digits
 */
public record WordingMark(State state, int matching, int items, String sha256) {

    /** How words compare with the published ones. */
    public enum State {
        /** They are the published ones, every one. */
        PUBLISHED("published"),
        /** Some or all differ, and were taken as they are. */
        ACCEPTED("accepted"),
        /** Nothing is known to compare them with. */
        UNCOMPARED("not compared");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** {@return the name in files} */
        public String word() {
            return word;
        }

        /**
         * Returns the state of that name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static State named(String word) {
            for (State state : values()) {
                if (state.word.equals(word)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("\"" + word + "\" is no state of a wording");
        }
    }

    /** Returns the mark of {@code words}, of which {@code matching} of {@code items} are published ones. */
    public static WordingMark of(State state, int matching, int items, String words) {
        return new WordingMark(state, matching, items, digest(words));
    }

    /** {@return whether every item was shown in published words} */
    public boolean published() {
        return state == State.PUBLISHED;
    }

    /** {@return the mark as files have it, such as {@code published} or {@code accepted, 0 of 26 match}} */
    public String text() {
        return state == State.ACCEPTED ? state.word + ", " + matching + " of " + items + " match" : state.word;
    }

    /** {@return SHA-256 of the UTF-8 bytes of {@code text}, 64 lower-case hex digits} */
    public static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
