package org.kindscale.definition.battery;

import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.definition.Text;

/**
 * A question of one's own: demographics, or whatever a study wants to know; no score is made of it.
 *
 * @param id names its answer, and the column in which it stands
 * @param ask its words
 * @param form what an answer looks like
 * @param required whether it must be answered
 * @param right the code of the right answer, where the question is an attention item; absent for others
 * @param when the condition under which it is asked; absent: always
 */
public record OwnQuestion(
        String id, Text ask, AnswerForm form, boolean required, OptionalInt right, Optional<When> when) {

    /** Checks that a right answer is one of the options. */
    public OwnQuestion {
        if (right.isPresent()
                && !(form instanceof AnswerForm.Choice choice
                        && choice.options().stream().anyMatch(option -> option.code() == right.getAsInt()))) {
            throw new IllegalArgumentException("\"right\" is " + right.getAsInt() + ", which is no option's code");
        }
    }
}
