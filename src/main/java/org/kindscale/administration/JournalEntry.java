package org.kindscale.administration;

/** What happened in a sitting and must not be lost. */
public sealed interface JournalEntry {

    /**
     * The person agreed.
     *
     * @param textSha256 SHA-256 of the words of the consent page
     * @param elsewhere whether the page was not shown, since agreement was given elsewhere
     */
    record Consent(String textSha256, boolean elsewhere) implements JournalEntry {

        /** {@return the word for it in files: {@code agreed} or {@code elsewhere}} */
        public String word() {
            return elsewhere ? "elsewhere" : "agreed";
        }
    }

    /**
     * A question was answered, or skipped on purpose; the last such entry of an item counts.
     *
     * @param answer what was answered
     */
    record Answered(Answer answer) implements JournalEntry {}

    /**
     * A question is not asked any more, since an answer that it hung on was changed: its answer does not count.
     *
     * @param item its id
     */
    record Withdrawn(String item) implements JournalEntry {}

    /**
     * Words that the person put beside the sitting, whenever they did.
     *
     * @param text the words
     */
    record Note(String text) implements JournalEntry {}

    /** The sitting was taken up again. */
    record Resumed() implements JournalEntry {}

    /** The person confirmed the end. */
    record Ended() implements JournalEntry {}
}
