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
 */
public record View(
        Phase phase,
        Optional<Progress> progress,
        List<String> paragraphs,
        List<Form.Choice> choices,
        int selected,
        String message,
        int page) {

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
     */
    public record Progress(int number, int of) {}

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
        return new View(phase, progress, paragraphs, choices, selected, other, page);
    }

    /** {@return this view with its words shown from part {@code number} on} */
    View on(int number) {
        return new View(phase, progress, paragraphs, choices, selected, message, number);
    }

    /** {@return whether the sitting is over, finished or not} */
    public boolean isOver() {
        return phase == Phase.FINISHED || phase == Phase.STOPPED || phase == Phase.DECLINED;
    }
}
