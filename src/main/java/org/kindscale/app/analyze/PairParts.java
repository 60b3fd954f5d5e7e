package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.psychometrics.reliability.Ranks;
import org.kindscale.psychometrics.reliability.ScorePairs;
import org.kindscale.psychometrics.reliability.ScorePairs.Correlation;
import org.kindscale.report.analysis.Analysis.PairPart;
import org.kindscale.report.analysis.Analysis.ScalePart;

/** Correlates the scores with each other, as they are and freed of their errors of measurement. */
final class PairParts {

    private final List<Score> scores;
    private final List<ScalePart> scales;

    /**
     * Names the scores.
     *
     * @param scores those of the plan
     * @param scales how reliable those are that are means or sums
     */
    PairParts(List<Score> scores, List<ScalePart> scales) {
        this.scores = scores;
        this.scales = scales;
    }

    /**
     * Returns each pair of scores that are no classes: a score with those before it.
     *
     * @param sums sums of all pairs, in the order of the scores
     * @param values by score and row, what is to be ranked; empty if nothing is
     */
    List<PairPart> all(ScorePairs sums, double[][] values) {
        List<PairPart> parts = new ArrayList<>();
        for (int a = 1; a < scores.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (!isClass(scores.get(a)) && !isClass(scores.get(b))) {
                    double ranked = values.length > 0 ? Ranks.correlation(values[a], values[b]) : Double.NaN;
                    parts.add(pair(scores.get(b), scores.get(a), sums.correlation(a, b), ranked));
                }
            }
        }
        return parts;
    }

    private static boolean isClass(Score score) {
        return score.rule() instanceof ScoreRule.Classify;
    }

    private PairPart pair(Score first, Score second, Correlation correlation, double ranked) {
        Optional<ScalePart> one = scale(first);
        Optional<ScalePart> other = scale(second);
        List<Item> items = one.map(ScalePart::items).orElse(List.of());
        int shared = (int) other.stream()
                .flatMap(scale -> scale.items().stream())
                .filter(items::contains)
                .count();
        return new PairPart(
                first, second, correlation, ranked, correlation.disattenuated(alpha(other), alpha(one)), shared);
    }

    private Optional<ScalePart> scale(Score score) {
        return scales.stream()
                .filter(scale -> scale.score().id().equals(score.id()))
                .findFirst();
    }

    private static double alpha(Optional<ScalePart> scale) {
        return scale.map(part -> part.reliability().alpha()).orElse(Double.NaN);
    }
}
