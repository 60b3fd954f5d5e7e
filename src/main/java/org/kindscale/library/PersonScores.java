package org.kindscale.library;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/** The scores of one person. Immutable. */
public final class PersonScores {

    private final Map<String, OneScore> scores;
    private final int answered;

    /** One score as it was when the person was scored. */
    private record OneScore(Score score, double value, String status, int answered) {}

    private PersonScores(Map<String, OneScore> scores, int answered) {
        this.scores = Collections.unmodifiableMap(scores);
        this.answered = answered;
    }

    static PersonScores of(ScoringPlan plan, Scorer scorer) {
        Map<String, OneScore> scores = new LinkedHashMap<>();
        List<Score> all = plan.scores();
        for (int s = 0; s < all.size(); s++) {
            double value = scorer.refused(s) ? Double.NaN : scorer.value(s);
            scores.put(
                    all.get(s).id(),
                    new OneScore(all.get(s), value, scorer.status(s).word(), scorer.answered(s)));
        }
        return new PersonScores(scores, scorer.itemsAnswered());
    }

    /**
     * Returns a score.
     *
     * @param score its id
     * @return its value in points of the score; nothing if too few answers were given, or if it is a class
     * @throws IllegalArgumentException if there is no such score
     */
    public OptionalDouble value(String score) {
        OneScore one = one(score);
        boolean none = Double.isNaN(one.value()) || one.score().rule() instanceof ScoreRule.Classify;
        return none ? OptionalDouble.empty() : OptionalDouble.of(one.value());
    }

    /**
     * Returns a score as {@code kindscale score} writes it.
     *
     * @param score its id
     * @return its value with at most 10 decimals, or the label of its class; nothing if too few answers were given
     * @throws IllegalArgumentException if there is no such score
     */
    public Optional<String> text(String score) {
        OneScore one = one(score);
        if (Double.isNaN(one.value())) {
            return Optional.empty();
        }
        return Optional.of(
                one.score().rule() instanceof ScoreRule.Classify classify
                        ? classify.classes().get((int) one.value()).label()
                        : Numbers.plain(one.value()));
    }

    /**
     * Returns how a score came about.
     *
     * @param score its id
     * @return {@code complete}, {@code prorated} or {@code refused}
     * @throws IllegalArgumentException if there is no such score
     */
    public String status(String score) {
        return one(score).status();
    }

    /**
     * Returns how many operands of a score had a value.
     *
     * @param score its id
     * @return items answered, or scores with a value for a score of scores
     * @throws IllegalArgumentException if there is no such score
     */
    public int answered(String score) {
        return one(score).answered();
    }

    /** {@return how many of the instrument's scored items were answered} */
    public int itemsAnswered() {
        return answered;
    }

    /**
     * Returns the label of the band that a score lies in, of the usual band set.
     *
     * @param score its id
     * @return nothing if the score has no bands, or no value
     * @throws IllegalArgumentException if there is no such score
     */
    public Optional<String> band(String score) {
        OneScore one = one(score);
        List<BandSet> sets = one.score().bands();
        return sets.isEmpty() || Double.isNaN(one.value())
                ? Optional.empty()
                : Optional.of(sets.get(0).bandOf(one.value()).label());
    }

    private OneScore one(String score) {
        OneScore one = scores.get(score);
        if (one == null) {
            throw new IllegalArgumentException(
                    "there is no score " + score + "; there are " + String.join(", ", scores.keySet()));
        }
        return one;
    }
}
