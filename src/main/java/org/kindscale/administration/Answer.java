package org.kindscale.administration;

import java.util.OptionalInt;

/**
 * What a person did with one question.
 *
 * @param item the item's id
 * @param code the code of the option chosen; absent if the question was skipped on purpose
 * @param millis time from showing the question to confirming it, over all visits, in milliseconds
 * @param visits how often it was shown
 */
public record Answer(String item, OptionalInt code, long millis, int visits) {

    /** {@return whether the question was skipped on purpose} */
    public boolean skipped() {
        return code.isEmpty();
    }
}
