package org.kindscale.administration.battery;

import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.administration.Answer;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.battery.BatteryForm.Question;

/** An answer that is given as text, by a script and not by a person. */
final class GivenAnswer {

    private GivenAnswer() {}

    /** Returns the answer to {@code question} that {@code text} spells; skipped where there is none. */
    static Answer of(Question question, Optional<String> text, Phrases phrases) {
        if (text.isEmpty() || text.get().isBlank()) {
            if (!question.skipAllowed()) {
                throw new IllegalArgumentException(question.id() + " must be answered");
            }
            return new Answer(question.id(), OptionalInt.empty(), 0, 0, question.language());
        }
        if (question.typed().isEmpty()) {
            return new Answer(question.id(), code(question, text.get().strip()), 0, 0, question.language());
        }
        Field field = new Field(question.typed().get(), phrases);
        String kept = field.kept(text.get());
        Optional<String> trouble = field.trouble(kept);
        if (trouble.isPresent() || kept.length() > field.room()) {
            throw new IllegalArgumentException("\"" + kept + "\" is no answer to " + question.id());
        }
        return new Answer(question.id(), OptionalInt.empty(), 0, 0, question.language(), Optional.of(kept));
    }

    private static OptionalInt code(Question question, String text) {
        return OptionalInt.of(question.choices().stream()
                .filter(choice -> Integer.toString(choice.code()).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no response to " + question.id()))
                .code());
    }
}
