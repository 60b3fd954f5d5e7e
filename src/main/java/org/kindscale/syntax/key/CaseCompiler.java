package org.kindscale.syntax.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.WorkedCase;
import org.kindscale.syntax.key.KeyCase.Expected;

/** Turns worked cases into rows as the data would hold them, and what must come out of each. */
final class CaseCompiler {

    private final Instrument instrument;
    private final List<AnswerColumn> items;
    private final Map<String, ScoreStep> steps;
    private final boolean detail;

    CaseCompiler(Instrument instrument, List<AnswerColumn> items, Map<String, ScoreStep> steps, boolean detail) {
        this.instrument = instrument;
        this.items = items;
        this.steps = steps;
        this.detail = detail;
    }

    /** {@return the cases that say something of the scores written, and that the data could hold} */
    List<KeyCase> cases() {
        List<KeyCase> cases = new ArrayList<>();
        for (WorkedCase worked : instrument.cases()) {
            List<Expected> expected = expected(worked);
            Optional<List<Optional<Integer>>> codes = codes(worked);
            if (!expected.isEmpty() && codes.isPresent()) {
                cases.add(new KeyCase(worked.name(), codes.get(), expected));
            }
        }
        return cases;
    }

    private Optional<List<Optional<Integer>>> codes(WorkedCase worked) {
        List<Optional<Integer>> codes = new ArrayList<>();
        for (AnswerColumn item : items) {
            OptionalInt given = worked.responseTo(item.id());
            Optional<Integer> code = given.isPresent() ? item.codeFor(given.getAsInt()) : Optional.empty();
            if (given.isPresent() && code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code);
        }
        return Optional.of(codes);
    }

    private List<Expected> expected(WorkedCase worked) {
        List<Expected> all = new ArrayList<>();
        worked.expect().forEach((id, expected) -> {
            ScoreStep step = steps.get(id);
            boolean number = expected instanceof WorkedCase.Expected.Value;
            if (step != null && step.written() && !(step.isLabel() && number)) {
                all.add(expected(step.column(), expected));
            }
        });
        if (detail) {
            worked.bands()
                    .forEach((id, label) -> bandColumn(id)
                            .ifPresent(column ->
                                    all.add(new Expected(column, OptionalDouble.empty(), Optional.of(label)))));
        }
        return all;
    }

    private static Expected expected(String column, WorkedCase.Expected expected) {
        if (expected instanceof WorkedCase.Expected.Value number) {
            return new Expected(column, OptionalDouble.of(number.value()), Optional.empty());
        }
        return expected instanceof WorkedCase.Expected.Label label
                ? new Expected(column, OptionalDouble.empty(), Optional.of(label.label()))
                : new Expected(column, OptionalDouble.empty(), Optional.empty());
    }

    /** {@return the column of the bands that {@code id} names: a score's first set, or {@code score/set}} */
    private Optional<String> bandColumn(String id) {
        int slash = id.indexOf('/');
        String score = slash < 0 ? id : id.substring(0, slash);
        ScoreStep step = steps.get(score);
        if (step == null || !step.written()) {
            return Optional.empty();
        }
        int set = 0;
        if (slash >= 0) {
            List<String> sets = instrument.score(score).orElseThrow().bands().stream()
                    .map(bands -> bands.id())
                    .toList();
            set = sets.indexOf(id.substring(slash + 1));
        }
        return set >= 0 && set < step.bands().size()
                ? Optional.of(step.bands().get(set).column())
                : Optional.empty();
    }
}
