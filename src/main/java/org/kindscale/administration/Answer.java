package org.kindscale.administration;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person did with one question.
 *
 * @param item the item's id
 * @param code the code of the option chosen; absent if the question was skipped on purpose
 * @param millis time from showing the question to confirming it, over all visits, in milliseconds
 * @param visits how often it was shown
 * @param language tag of the language in which it was shown; empty in a journal that does not say
 * @param text what was typed, for a question that has no options; absent for all others
 */
public record Answer(String item, OptionalInt code, long millis, int visits, String language, Optional<String> text) {

    /** Makes an answer to a question with options. */
    public Answer(String item, OptionalInt code, long millis, int visits, String language) {
        this(item, code, millis, visits, language, Optional.empty());
    }

    /** Makes an answer that does not say in which language it was given. */
    public Answer(String item, OptionalInt code, long millis, int visits) {
        this(item, code, millis, visits, "");
    }

    /** {@return whether the question was skipped on purpose} */
    public boolean skipped() {
        return code.isEmpty() && text.isEmpty();
    }
}
