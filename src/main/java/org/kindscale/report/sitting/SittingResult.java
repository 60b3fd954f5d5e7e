package org.kindscale.report.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.WordingMark;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.scoring.NormScores;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.ScoreStatus;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/**
 * What the answers of one sitting add up to.
 *
 * @param instrument the instrument
 * @param scores its scores, alternatives left out; copied
 * @param flags the flags that fire; copied
 * @param wording whether the words shown are the published ones; absent where that was not recorded
 */
public record SittingResult(
        Instrument instrument, List<ScoreResult> scores, List<Flag> flags, Optional<WordingMark> wording) {

    /** Copies the lists. */
    public SittingResult {
        scores = List.copyOf(scores);
        flags = List.copyOf(flags);
    }

    /**
     * One score of one person.
     *
     * @param score the score
     * @param value its value in raw-score points; for a classification the number of the class; NaN if refused
     * @param status how it came about
     * @param answered how many of its operands have a value
     * @param operands how many it has
     * @param needed how many it needs
     * @param range its theoretical range
     */
    public record ScoreResult(
            Score score, double value, ScoreStatus status, int answered, int operands, int needed, ValueRange range) {

        /** {@return the band of the first set; absent without bands or without a score} */
        public Optional<Band> band() {
            return score.bands().isEmpty() || status == ScoreStatus.REFUSED
                    ? Optional.empty()
                    : Optional.of(score.bands().get(0).bandOf(value));
        }

        /** {@return the label of the class, where the score is a classification; absent for a number} */
        Optional<String> classLabel() {
            return score.rule() instanceof ScoreRule.Classify classify && status != ScoreStatus.REFUSED
                    ? Optional.of(classify.classes().get((int) value).label())
                    : Optional.empty();
        }

        /**
         * {@return the range in which the true score lies in 95 of 100 cases: the value and 1.96 standard errors of
         * measurement on either side, within the theoretical range; absent where these are not known}
         */
        Optional<Interval> interval() {
            return sureness().map(group -> {
                double half = NormScores.Z95 * NormScores.standardErrorOfMeasurement(group);
                return new Interval(Math.max(range.low(), value - half), Math.min(range.high(), value + half));
            });
        }

        /**
         * {@return the norm group that tells how sure the score is: the only one with standard deviation and
         * reliability}
         */
        public Optional<NormGroup> sureness() {
            List<NormGroup> groups = score.norms().stream()
                    .filter(g -> g.sd().isPresent() && g.reliability().isPresent())
                    .toList();
            return groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty();
        }
    }

    /**
     * A range of a score.
     *
     * @param low its lower end, in raw-score points
     * @param high its upper end
     */
    record Interval(double low, double high) {}

    /**
     * Scores a sitting under the definition's own rules; questions skipped count as omitted, those not reached as not
     * administered.
     */
    public static SittingResult of(Instrument instrument, SittingRecord sitting) {
        ScoringPlan plan = ScoringPlan.of(instrument);
        Scorer scorer = new Scorer(plan);
        scorer.score(responses(instrument, sitting));
        List<ScoreResult> scores = new ArrayList<>();
        for (int s = 0; s < plan.scores().size(); s++) {
            Score score = plan.scores().get(s);
            ValueRange range = instrument.ranges().get(score.id());
            if (range == null) {
                throw new IllegalStateException("no range for " + score.id());
            }
            scores.add(new ScoreResult(
                    score,
                    scorer.value(s),
                    scorer.status(s),
                    scorer.answered(s),
                    plan.operands(s),
                    plan.minAnswered(s),
                    range));
        }
        return new SittingResult(
                instrument, scores, fired(instrument, sitting), sitting.header().wording());
    }

    private static ResponseVector responses(Instrument instrument, SittingRecord sitting) {
        ResponseVector responses = new ResponseVector(instrument.items().size());
        for (int i = 0; i < instrument.items().size(); i++) {
            Item item = instrument.items().get(i);
            if (sitting.answerTo(item.id()).isPresent()) {
                OptionalInt code = sitting.codeOf(item.id());
                responses.set(
                        i,
                        code.isPresent()
                                ? instrument.responsesOf(item).indexOf(code.getAsInt())
                                : ResponseVector.OMITTED);
            }
        }
        return responses;
    }

    private static List<Flag> fired(Instrument instrument, SittingRecord sitting) {
        return instrument.extras().flags().stream()
                .filter(flag -> {
                    OptionalInt code = sitting.codeOf(flag.threshold().operand().of());
                    return code.isPresent() && flag.threshold().holds(code.getAsInt());
                })
                .toList();
    }

    /** {@return whether the instrument is validated, and was shown in its published words as far as is recorded} */
    public boolean validated() {
        return instrument.about().validated()
                && wording.map(WordingMark::published).orElse(true);
    }

    /** {@return the score called {@code id}} */
    public Optional<ScoreResult> score(String id) {
        return scores.stream().filter(s -> s.score().id().equals(id)).findFirst();
    }
}
