package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.psychometrics.factor.Polychoric.Matrix;
import org.kindscale.psychometrics.factor.Polychoric.Outcome;
import org.kindscale.report.ReportLines;
import org.kindscale.report.analysis.Analysis.ScalePart;

/** Plain sentences on polychoric correlations that could not be estimated, or should not be taken as they stand. */
final class OrdinalText {

    private static final int NAMED = 3;

    private OrdinalText() {}

    /** {@return what is to be said of the polychoric correlations of a scale; empty for most, and if there are none} */
    static List<String> cautions(ScalePart scale) {
        List<String> said = new ArrayList<>();
        scale.ordinal().ifPresent(matrix -> {
            pairs(scale, Outcome.NOT_DEFINED)
                    .ifPresent(pairs -> said.add("no polychoric correlation of " + pairs
                            + ": nobody answered both, or one has a single answer; ordinal alpha has no value"));
            pairs(scale, Outcome.CORRECTION_PASSES_ONE)
                    .ifPresent(pairs -> said.add("no polychoric correlation of " + pairs
                            + ": with so many empty cells psych's half persons pass the whole, and psych stops with an "
                            + "error; use --polychoric lavaan"));
            pairs(scale, Outcome.BOUNDARY)
                    .ifPresent(pairs -> said.add("the polychoric correlation of " + pairs
                            + " is at its limit of 1 or -1: empty cells leave the likelihood without a top; "
                            + "ordinal figures are not to be relied on"));
            if (said.isEmpty() && matrix.correlations().inverse().isEmpty()) {
                said.add("the polychoric correlations are not positive definite, no group of persons can have them: "
                        + "there are too few persons for them, and ordinal figures are not to be relied on");
            }
        });
        return said;
    }

    private static Optional<String> pairs(ScalePart scale, Outcome outcome) {
        Matrix matrix = scale.ordinal().orElseThrow();
        List<int[]> pairs = matrix.pairs(outcome);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        String named = pairs.stream()
                .limit(NAMED)
                .map(pair -> scale.items().get(pair[1]).id() + " and "
                        + scale.items().get(pair[0]).id())
                .collect(Collectors.joining(", "));
        int more = pairs.size() - NAMED;
        return Optional.of(more > 0 ? named + " (and of " + ReportLines.counted(more, "other pair") + ")" : named);
    }
}
