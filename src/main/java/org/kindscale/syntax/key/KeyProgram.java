package org.kindscale.syntax.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    public String name() {
        return heading.id().replace('-', '_');
    }

    /** {@return the column of the number of items answered} */
    public String answered() {
        return name() + "_answered";
    }

    /** {@return the variables of all items} */
    public List<String> variables() {
        return items.stream().map(AnswerColumn::variable).toList();
    }

    /** {@return the names of all columns of results, in the order in which {@code score} writes them} */
    public List<String> results() {
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            names.add(column);
            if (detail) {
                names.add(column + "_n");
                names.add(column + "_status");
                steps.stream()
                        .filter(step -> step.column().equals(column))
                        .flatMap(step -> step.bands().stream())
                        .forEach(bands -> names.add(bands.column()));
            }
        }
        names.add(answered());
        return names;
    }

    /** {@return the columns that hold words, and those of classifications that are only parts, each with its words} */
    public Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (ScoreStep step : steps) {
            if (step.rule() instanceof StepRule.Classed classed) {
                words.put(
                        step.column(),
                        classed.classes().stream().map(StepRule.Choice::label).toList());
            }
            if (step.written() && detail) {
                words.put(step.column() + "_status", List.of("complete", "prorated", "refused"));
                step.bands()
                        .forEach(bands -> words.put(
                                bands.column(),
                                bands.bands().stream()
                                        .map(ScoreStep.Band::label)
                                        .toList()));
            }
        }
        return words;
    }

    /** {@return the scores that are asked for, in the order of computation} */
    public List<ScoreStep> written() {
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
