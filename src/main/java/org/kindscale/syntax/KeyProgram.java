package org.kindscale.syntax;

import java.util.List;

/**
 * The key of one instrument, ready to be written in a language.
 *
 * @param heading what it is and where it comes from
 * @param items the scored items in published order; copied
 * @param steps the scores, each after those that it is made of; copied
 * @param columns the columns of scores in the order in which {@code score} writes them; copied
 * @param cases the worked cases; copied
 * @param detail whether to add the number of operands, the status and the bands of each score
 */
public record KeyProgram(
        Heading heading,
        List<AnswerColumn> items,
        List<ScoreStep> steps,
        List<String> columns,
        List<KeyCase> cases,
        boolean detail) {

    /** Copies the lists. */
    public KeyProgram {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
        columns = List.copyOf(columns);
        cases = List.copyOf(cases);
    }

    /** {@return the name that stands before those of its columns: the id, hyphens as underscores} */
    String name() {
        return heading.id().replace('-', '_');
    }

    /** {@return the column of the number of items answered} */
    String answered() {
        return name() + "_answered";
    }

    /** {@return the variables of all items} */
    List<String> variables() {
        return items.stream().map(AnswerColumn::variable).toList();
    }

    /** {@return whether a status tells that items are missing from {@code step}: its own status is then prorated} */
    List<ScoreStep> written() {
        return steps.stream().filter(ScoreStep::written).toList();
    }

    /**
     * What a generated file says of its instrument.
     *
     * @param id the instrument's id
     * @param title its name
     * @param version the definition's version
     * @param sha256 SHA-256 of the definition, 64 hex digits
     * @param licence the terms of use
     * @param citation what to cite
     * @param validated whether anybody has validated it
     */
    public record Heading(
            String id,
            String title,
            String version,
            String sha256,
            String licence,
            String citation,
            boolean validated) {}
}
