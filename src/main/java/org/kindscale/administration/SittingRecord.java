package org.kindscale.administration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A sitting as its journal has it.
 *
 * @param header what it is about
 * @param consent the agreement, if it is in the journal
 * @param answers one for each item answered or skipped, in the order first given; copied
 * @param ended when the person confirmed the end, ISO 8601 with offset; absent for a sitting that was stopped
 * @param file name of the journal's file
 */
public record SittingRecord(
        SittingHeader header,
        Optional<JournalEntry.Consent> consent,
        List<Answer> answers,
        Optional<String> ended,
        String file) {

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

    /** {@return how many questions are answered; those skipped on purpose are not} */
    public int answered() {
        return (int) answers.stream().filter(answer -> !answer.skipped()).count();
    }

    /** {@return the language in which {@code answer} was given} */
    public String languageOf(Answer answer) {
        return answer.language().isEmpty() ? header.language() : answer.language();
    }

    /** {@return the languages in which the questions were shown, in the order in which they were first} */
    public List<String> languages() {
        List<String> languages =
                answers.stream().map(this::languageOf).distinct().toList();
        return languages.isEmpty() ? List.of(header.language()) : languages;
    }

    /** {@return the code given to {@code item}; empty if it was skipped or not reached} */
    public OptionalInt codeOf(String item) {
        return answerTo(item).map(Answer::code).orElse(OptionalInt.empty());
    }
}
