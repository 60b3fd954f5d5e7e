package org.kindscale.app.take;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Phrases;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.ScoreStatus;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/** Which scores cannot be given where items are left out, by the definition's own rules for missing answers. */
public final class SkipCosts implements Function<Set<String>, List<String>> {

    private final Instrument instrument;
    private final Phrases phrases;
    private final ScoringPlan plan;
    private final Scorer scorer;

    /**
     * Prepares to tell of one instrument.
     *
     * @param phrases words of the person's language
     */
    public SkipCosts(Instrument instrument, Phrases phrases) {
        this.instrument = instrument;
        this.phrases = phrases;
        this.plan = ScoringPlan.of(instrument);
        this.scorer = new Scorer(plan);
    }

    /**
     * Returns the titles of the scores that are lost where the items of these ids are left out and all others answered.
     */
    @Override
    public List<String> apply(Set<String> leftOut) {
        List<String> lost = new ArrayList<>();
        if (leftOut.isEmpty()) {
            return lost;
        }
        ResponseVector responses = new ResponseVector(instrument.items().size());
        for (int i = 0; i < instrument.items().size(); i++) {
            boolean out = leftOut.contains(instrument.items().get(i).id());
            responses.set(i, out ? ResponseVector.OMITTED : 0);
        }
        scorer.score(responses);
        for (int s = 0; s < plan.scores().size(); s++) {
            Score score = plan.scores().get(s);
            if (scorer.status(s) == ScoreStatus.REFUSED) {
                lost.add(Characters.clean(
                        score.title().in(phrases.language(), instrument.about().language())));
            }
        }
        return lost;
    }
}
