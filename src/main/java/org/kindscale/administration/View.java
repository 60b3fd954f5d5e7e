package org.kindscale.administration;

import java.util.List;
import java.util.Optional;

/**
 * What a sitting shows: words and choices, not where they stand.
 *
 * @param phase which page it is
 * @param progress how far the person has come; absent outside the questions
 * @param paragraphs words, in order; the first of a question is its stem; copied
 * @param choices the response options; copied
 * @param selected index of the selected choice, -1 for none
 * @param message answers what was just typed; empty for none
 * @param page which part of the words, from 0, where they are longer than the window
 * @param entry the field of a question that is answered in words or figures; absent for all others
 */
public record View(
        Phase phase,
        Optional<Progress> progress,
        List<String> paragraphs,
        List<Form.Choice> choices,
        int selected,
        String message,
        int page,
        Optional<Entry> entry) {

    /** The pages of a sitting. */
    public enum Phase {
        /** Asks for agreement. */
        CONSENT,
        /** Says how to answer. */
        INSTRUCTIONS,
        /** Asks one question. */
        QUESTION,
        /** Shows what was left out, before the end. */
        REVIEW,
        /** Says more about keys and privacy. */
        HELP,
        /** All is answered or left out on purpose. */
        FINISHED,
        /** Stopped; can be resumed. */
        STOPPED,
        /** Not agreed; nothing was asked. */
        DECLINED
    }

    /**
     * How far the person has come.
     *
     * @param number number of the question, from 1
     * @param of how many there are
     * @param section heading of the section it stands in; empty for none
     */
    public record Progress(int number, int of, String section) {

        /** Makes the progress of a sitting without sections. */
        public Progress(int number, int of) {
            this(number, of, "");
        }
    }

    /**
     * A field to type into.
     *
     * @param kind what is typed
     * @param typed what stands in it
     * @param hint what an answer looks like
     * @param ends words of both ends of a slider; empty ones for all others; copied
     */
    public record Entry(Kind kind, String typed, String hint, List<String> ends) {

        /** What is typed. */
        public enum Kind {
            /** Words: every letter belongs to the answer. */
            WORDS,
            /** A number or a day: letters are keys. */
            FIGURES,
            /** A place from 0 to 100, by its number or with the arrows. */
            SLIDER
        }

        /** Copies the list. */
        public Entry {
            ends = List.copyOf(ends);
        }
    }

    /** What goes on from view to view: takes keys, and says what must be on disk before the next view is shown. */
    public interface Course {

        /** {@return what to show now} */
        View view();

        /** Takes a key, typed at {@code millis}; returns what must be on disk before the next view is shown. */
        List<JournalEntry> press(Key key, long millis);

        /** Hears that the view was shown, at {@code millis} of a clock that never runs backwards. */
        void shown(long millis);

        /** {@return whether the question shown may be left unanswered} */
        boolean skipAllowed();

        /** {@return whether any question was skipped on purpose} */
        boolean anySkipped();

        /** {@return the highest number that means anything now: of an option, or of a question} */
        int highestNumber();

        /** {@return how to answer, and of which time: what stood before the question; empty for nothing} */
        String reminder();
    }

    /** Makes a view of words or choices, without a field. */
    public View(
            Phase phase,
            Optional<Progress> progress,
            List<String> paragraphs,
            List<Form.Choice> choices,
            int selected,
            String message,
            int page) {
        this(phase, progress, paragraphs, choices, selected, message, page, Optional.empty());
    }

    /** Makes a view whose words are shown from their beginning. */
    public View(
            Phase phase,
            Optional<Progress> progress,
            List<String> paragraphs,
            List<Form.Choice> choices,
            int selected,
            String message) {
        this(phase, progress, paragraphs, choices, selected, message, 0);
    }

    /** Copies the lists. */
    public View {
        paragraphs = List.copyOf(paragraphs);
        choices = List.copyOf(choices);
    }

    /** {@return this view with another message} */
    View saying(String other) {
        return new View(phase, progress, paragraphs, choices, selected, other, page, entry);
    }

    /** {@return this view with its words shown from part {@code number} on} */
    View on(int number) {
        return new View(phase, progress, paragraphs, choices, selected, message, number, entry);
    }

    /** {@return whether the sitting is over, finished or not} */
    public boolean isOver() {
        return phase == Phase.FINISHED || phase == Phase.STOPPED || phase == Phase.DECLINED;
    }
}
