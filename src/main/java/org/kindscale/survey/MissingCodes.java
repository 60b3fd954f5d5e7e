package org.kindscale.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindscale.scoring.ResponseVector;

/**
 * What a file writes where there is no response.
 *
 * <p>A blank cell, {@code NA} and {@code .} are omitted responses always. Declared codes are compared as numbers where they are numbers
 * ({@code -99} is {@code -99.0}), as text otherwise.
 *
 * @param omitted declared codes of items asked and not answered; copied
 * @param notAdministered declared codes of items not asked; copied
 */
public record MissingCodes(List<String> omitted, List<String> notAdministered) {

    /** No declared codes. */
    public static final MissingCodes NONE = new MissingCodes(List.of(), List.of());

    private static final Set<String> ALWAYS = Set.of("NA", ".");

    /** Checks that no code is declared both ways. */
    public MissingCodes {
        omitted = omitted.stream().map(MissingCodes::canonical).toList();
        notAdministered = notAdministered.stream().map(MissingCodes::canonical).toList();
        Set<String> both = new HashSet<>(omitted);
        both.retainAll(notAdministered);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"" + both.iterator().next() + "\" is declared both omitted and not administered");
        }
    }

    private static String canonical(String code) {
        String text = code.strip();
        return ResponseCodes.number(text)
                .map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString())
                .orElse(text);
    }

    /** {@return the kind of missing that a trimmed text stands for, or nothing if it stands for none} */
    Optional<Integer> kindOf(String text) {
        if (text.isEmpty() || ALWAYS.contains(text)) {
            return Optional.of(ResponseVector.OMITTED);
        }
        String code = canonical(text);
        if (omitted.contains(code)) {
            return Optional.of(ResponseVector.OMITTED);
        }
        return notAdministered.contains(code) ? Optional.of(ResponseVector.NOT_ADMINISTERED) : Optional.empty();
    }

    /** {@return all declared codes} */
    public List<String> declared() {
        return java.util.stream.Stream.concat(omitted.stream(), notAdministered.stream())
                .toList();
    }
}
