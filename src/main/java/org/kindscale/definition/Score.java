package org.kindscale.definition;

import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.rule.ScoreRule;

/**
 * One score of an instrument.
 *
 * @param id unique among the items and scores of the instrument
 * @param title its name
 * @param rule how it is made
 * @param description what it means, for the person
 * @param higher what a higher score means
 * @param better {@code higher} or {@code lower}, where the construct has a good end
 * @param headline whether it sums up the instrument ({@code default} in a definition)
 * @param alternativeTo the score that this one is another way to compute
 * @param caution a warning that goes with it
 * @param interpretation bands, norms and reliabilities
 */
public record Score(
        String id,
        Text title,
        ScoreRule rule,
        Optional<Text> description,
        Optional<Text> higher,
        Optional<String> better,
        boolean headline,
        Optional<String> alternativeTo,
        Optional<Text> caution,
        Interpretation interpretation) {

    /** Checks the direction. */
    public Score {
        if (better.isPresent()
                && !better.get().equals("higher")
                && !better.get().equals("lower")) {
            throw new IllegalArgumentException("better must be higher or lower, got " + better.get());
        }
    }

    /** Returns a score with no more than an id and a rule; its title is the id. */
    public static Score of(String id, ScoreRule rule) {
        return new Score(
                id,
                Text.of("en", id),
                rule,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Interpretation.NONE);
    }

    /** {@return this score with another rule} */
    public Score with(ScoreRule other) {
        return new Score(
                id, title, other, description, higher, better, headline, alternativeTo, caution, interpretation);
    }

    /** {@return this score with other bands} */
    public Score withBands(List<BandSet> other) {
        Interpretation changed = new Interpretation(
                other, interpretation.norms(), interpretation.reliability(), interpretation.reliableChange());
        return new Score(id, title, rule, description, higher, better, headline, alternativeTo, caution, changed);
    }

    /** {@return the band sets, the first is the usual one} */
    public List<BandSet> bands() {
        return interpretation.bands();
    }

    /** {@return the norm groups} */
    public List<NormGroup> norms() {
        return interpretation.norms();
    }
}
