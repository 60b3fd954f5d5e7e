package org.kindscale.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A sitting as its journal has it.
 *
 * @param header what it is about
 * @param consent the agreement, if it is in the journal
 * @param answers one for each item answered or skipped, in the order first given; copied
 * @param ended when the person confirmed the end, ISO 8601 with offset; absent for a sitting that was stopped
 * @param file name of the journal's file
 * @param notes what the person wrote beside it, in the order in which they did; copied
 */
public record SittingRecord(
        SittingHeader header,
        Optional<JournalEntry.Consent> consent,
        List<Answer> answers,
        Optional<String> ended,
        String file,
        List<JournalEntry.Note> notes) {

    /** Copies the lists. */
    public SittingRecord {
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }

    /** Makes the record of a sitting without notes. */
    public SittingRecord(
            SittingHeader header,
            Optional<JournalEntry.Consent> consent,
            List<Answer> answers,
            Optional<String> ended,
            String file) {
        this(header, consent, answers, ended, file, List.of());
    }

    /** {@return the same sitting with one more note} */
    public SittingRecord with(JournalEntry.Note note) {
        List<JournalEntry.Note> all = new ArrayList<>(notes);
        all.add(note);
        return new SittingRecord(header, consent, answers, ended, file, all);
    }

    /**
     * Returns the sitting by instrument: a battery as one sitting for each of its instruments, those left out of which
     * nothing was asked before the end, unless nothing was asked of any; any other as it is.
     */
    public List<SittingRecord> byInstrument() {
        if (header.parts().isEmpty()) {
            return List.of(this);
        }
        List<SittingRecord> all = header.parts().stream().map(this::of).toList();
        List<SittingRecord> asked =
                all.stream().filter(part -> !part.answers().isEmpty()).toList();
        return !finished() || asked.isEmpty() ? all : asked;
    }

    /** {@return what was asked of {@code part}, one of the header's parts, as if it had been taken alone} */
    public SittingRecord of(SittingHeader.Part part) {
        Set<String> items = Set.copyOf(part.items());
        List<Answer> own =
                answers.stream().filter(answer -> items.contains(answer.item())).toList();
        return new SittingRecord(header.of(part), consent, own, ended, file, notes);
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
