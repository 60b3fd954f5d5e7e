package org.kindscale.administration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A sitting as its journal has it.
 *
 * @param header what it is about
 * @param consent SHA-256 of the words agreed to, if agreement is in the journal
 * @param answers one for each item answered or skipped, in the order first given; copied
 * @param ended when the person confirmed the end, ISO 8601 with offset; absent for a sitting that was stopped
 * @param file name of the journal's file
 */
public record SittingRecord(
        SittingHeader header, Optional<String> consent, List<Answer> answers, Optional<String> ended, String file) {

    /** Copies the list. */
    public SittingRecord {
        answers = List.copyOf(answers);
    }

    /** {@return whether the person confirmed the end} */
    public boolean finished() {
        return ended.isPresent();
    }

    /** {@return the answer to {@code item}; absent if the person never got there} */
    public Optional<Answer> answerTo(String item) {
        return answers.stream().filter(answer -> answer.item().equals(item)).findFirst();
    }

    /** {@return the code given to {@code item}; empty if it was skipped or not reached} */
    public OptionalInt codeOf(String item) {
        return answerTo(item).map(Answer::code).orElse(OptionalInt.empty());
    }
}
