package org.kindscale.report.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.SittingRecord;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.report.change.ChangeBasis;
import org.kindscale.report.sitting.SittingResult.ScoreResult;
import org.kindscale.scoring.ScoreStatus;

/**
 * One score over several sittings.
 *
 * @param score the score
 * @param range its theoretical range
 * @param values its value in each sitting, from the oldest; NaN where there is none; copied
 * @param dates the date of each sitting, from the oldest; copied
 */
record Trend(Score score, ValueRange range, List<Double> values, List<String> dates) {

    /** Copies the lists. */
    public Trend {
        values = List.copyOf(values);
        dates = List.copyOf(dates);
    }

    /** {@return one trend for each score that is a number, in the definition's order} */
    public static List<Trend> of(List<SittingRecord> sittings, List<SittingResult> results) {
        List<String> dates = sittings.stream().map(Trend::date).toList();
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
            trends.add(new Trend(first.score(), first.range(), values, dates));
        }
        return trends;
    }

    /** {@return the date of a sitting, whole} */
    static String date(SittingRecord sitting) {
        return sitting.header().started().substring(0, 10);
    }

    /**
     * A change up to the newest sitting.
     *
     * @param by the newest score less the older one, in points of the score
     * @param since date of the sitting with the older one
     */
    record Change(double by, String since) {}

    /** {@return whether the newest sitting has this score; without it there is no change to tell} */
    boolean hasNewest() {
        return !values.isEmpty() && !Double.isNaN(values.get(values.size() - 1));
    }

    /** {@return the change from the first score there is to that of the newest sitting} */
    Optional<Change> sinceFirst() {
        for (int s = 0; s < values.size() - 1; s++) {
            if (!Double.isNaN(values.get(s))) {
                return since(s);
            }
        }
        return Optional.empty();
    }

    /** {@return the change from the score before to that of the newest sitting} */
    Optional<Change> sinceLast() {
        for (int s = values.size() - 2; s >= 0; s--) {
            if (!Double.isNaN(values.get(s))) {
                return since(s);
            }
        }
        return Optional.empty();
    }

    private Optional<Change> since(int sitting) {
        return hasNewest()
                ? Optional.of(new Change(values.get(values.size() - 1) - values.get(sitting), dates.get(sitting)))
                : Optional.empty();
    }

    /**
     * {@return what counts as a reliable change: the published one, else that of the only norm group with standard
     * deviation and reliability; empty without either}
     */
    Optional<ChangeBasis> reliableChange() {
        return ChangeBasis.published(score);
    }
}
