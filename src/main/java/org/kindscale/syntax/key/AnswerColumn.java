package org.kindscale.syntax.key;

import java.util.List;
import java.util.Optional;

/**
 * One scored item as a file holds it.
 *
 * @param id the item's id
 * @param column the name of its column in the data
 * @param variable the name that generated code gives to its item score
 * @param gist a few words of ours on its topic; not the wording
 * @param options what the column may hold, and what it counts; copied
 */
public record AnswerColumn(String id, String column, String variable, Optional<String> gist, List<Option> options) {

    /** Copies the list. */
    public AnswerColumn {
        options = List.copyOf(options);
    }

    /**
     * One response option.
     *
     * @param code the number that the column holds
     * @param score what it counts, in raw-score points
     * @param defined the code that the definition gives it
     */
    public record Option(int code, double score, int defined) {}

    /** {@return whether every option counts what its code says} */
    public boolean plain() {
        return options.stream().allMatch(option -> option.code() == option.score());
    }

    /** {@return the codes that the column may hold} */
    public List<Integer> codes() {
        return options.stream().map(Option::code).toList();
    }

    /** {@return the code of the column for the definition's code {@code defined}; empty if it has none} */
    public Optional<Integer> codeFor(int defined) {
        return options.stream()
                .filter(option -> option.defined() == defined)
                .map(Option::code)
                .findFirst();
    }
}
