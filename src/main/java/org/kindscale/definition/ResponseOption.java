package org.kindscale.definition;

import java.util.Optional;

/**
 * One offered response: a code, what it counts, and its label.
 *
 * @param code the integer that survey files hold
 * @param score what the option counts, in raw-score points; usually the code
 * @param label the words shown for it, if any are published
 */
public record ResponseOption(int code, double score, Optional<Text> label) {

    /** Checks that the score is a number. */
    public ResponseOption {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("the score of option " + code + " must be a finite number");
        }
    }

    /** Returns an option that counts its code. */
    public static ResponseOption of(int code) {
        return new ResponseOption(code, code, Optional.empty());
    }
}
