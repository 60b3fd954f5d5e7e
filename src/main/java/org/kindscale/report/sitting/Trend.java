package org.kindscale.report.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.kindscale.definition.Interpretation;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.report.sitting.SittingResult.ScoreResult;
import org.kindscale.scoring.NormScores;
import org.kindscale.scoring.ScoreStatus;

/**
 * One score over several sittings.
 *
 * @param score the score
 * @param range its theoretical range
 * @param values its value in each sitting, from the oldest; NaN where there is none; copied
 */
record Trend(Score score, ValueRange range, List<Double> values) {

    /** Copies the list. */
    public Trend {
        values = List.copyOf(values);
    }

    /** {@return one trend for each score that is a number, in the definition's order} */
    public static List<Trend> of(List<SittingResult> results) {
        List<Trend> trends = new ArrayList<>();
        if (results.isEmpty()) {
            return trends;
        }
        for (ScoreResult first : results.get(0).scores()) {
            if (first.score().rule() instanceof ScoreRule.Classify) {
                continue;
            }
            List<Double> values = new ArrayList<>();
            for (SittingResult result : results) {
                values.add(result.score(first.score().id())
                        .filter(s -> s.status() != ScoreStatus.REFUSED)
                        .map(ScoreResult::value)
                        .orElse(Double.NaN));
            }
            trends.add(new Trend(first.score(), first.range(), values));
        }
        return trends;
    }

    /** {@return the change from the first score to the last; absent with fewer than two} */
    public OptionalDouble sinceFirst() {
        List<Double> known = known();
        return known.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(last(known) - known.get(0));
    }

    /** {@return the change from the score before to the last; absent with fewer than two} */
    public OptionalDouble sinceLast() {
        List<Double> known = known();
        return known.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(last(known) - known.get(known.size() - 2));
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    /** {@return the scores that there are} */
    public List<Double> known() {
        return values.stream().filter(v -> !Double.isNaN(v)).toList();
    }

    /**
     * Returns the smallest change that is more than chance: the published one, else that of the only norm group with
     * standard deviation and reliability (Jacobson &amp; Truax, 1991); absent without either.
     */
    public OptionalDouble reliableChange() {
        Interpretation interpretation = score.interpretation();
        if (interpretation.reliableChange().isPresent()) {
            return OptionalDouble.of(interpretation.reliableChange().get().value());
        }
        List<Double> computed = score.norms().stream()
                .map(NormScores::reliableChange)
                .filter(v -> !Double.isNaN(v))
                .toList();
        return computed.size() == 1 ? OptionalDouble.of(computed.get(0)) : OptionalDouble.empty();
    }
}
