package org.kindscale.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.rule.ValueRange;

/**
 * A questionnaire: its items, how they are answered, and how they are scored.
 *
 * @param about what it is and where it comes from
 * @param responses response scales by name; copied
 * @param items the items in published order; copied
 * @param scores the scores in the order in which they are written; copied
 * @param extras flags, orders, links, practices
 * @param cases worked cases; copied
 */
public record Instrument(
        About about,
        Map<String, ResponseScale> responses,
        List<Item> items,
        List<Score> scores,
        Extras extras,
        List<WorkedCase> cases) {

    /** Checks every rule of the format that concerns more than one part. */
    public Instrument {
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
        items = List.copyOf(items);
        scores = List.copyOf(scores);
        cases = List.copyOf(cases);
        List<Violation> violations = violations(responses, items, scores, extras);
        if (!violations.isEmpty()) {
            throw new BrokenRulesException(violations);
        }
    }

    /** Thrown where the parts of an instrument do not fit together; tells all that does not. */
    public static final class BrokenRulesException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final transient List<Violation> violations;

        BrokenRulesException(List<Violation> violations) {
            super(violations.get(0).pointer() + ": " + violations.get(0).what());
            this.violations = List.copyOf(violations);
        }

        /** {@return what does not fit, in the order of the definition} */
        public List<Violation> violations() {
            return violations;
        }
    }

    /** References come first: ranges and bands are looked at only where every reference resolves. */
    private static List<Violation> violations(
            Map<String, ResponseScale> responses, List<Item> items, List<Score> scores, Extras extras) {
        ReferenceRules references = new ReferenceRules(responses, items, scores);
        List<Violation> found = new ArrayList<>(references.violations());
        found.addAll(new ExtraRules(responses, items, scores, extras).violations());
        if (references.resolved()) {
            List<Violation> limits = ScoreGraph.beyondLimits(responses, items, scores);
            found.addAll(limits.isEmpty() ? new KeyRules(responses, items, scores).violations() : limits);
        }
        return found;
    }

    /** {@return the bands that no score lies in; such an instrument scores well, but its bands cannot be meant so} */
    public List<Violation> unreachableBands() {
        ReachableScores reachable = ReachableScores.of(this);
        List<Violation> found = new ArrayList<>();
        for (int s = 0; s < scores.size(); s++) {
            for (int b = 0; b < scores.get(s).bands().size(); b++) {
                double[] values = reachable.valuesOf(scores.get(s).id());
                found.addAll(
                        BandRules.unreachable(scores.get(s).bands().get(b), values, "/scores/" + s + "/bands/" + b));
            }
        }
        return found;
    }

    /** {@return the instrument's id} */
    public String id() {
        return about.id();
    }

    /** {@return the ids of the items in published order} */
    public List<String> itemIds() {
        List<String> ids = new ArrayList<>();
        for (Item item : items) {
            ids.add(item.id());
        }
        return ids;
    }

    /** {@return the item with {@code id}} */
    public Optional<Item> item(String id) {
        for (Item item : items) {
            if (item.id().equals(id)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** {@return the score with {@code id}} */
    public Optional<Score> score(String id) {
        for (Score score : scores) {
            if (score.id().equals(id)) {
                return Optional.of(score);
            }
        }
        return Optional.empty();
    }

    /** {@return the response scale of {@code item}} */
    public ResponseScale responsesOf(Item item) {
        ResponseScale scale = responses.get(item.responses());
        if (scale == null) {
            throw new IllegalArgumentException("no response scale " + item.responses());
        }
        return scale;
    }

    /** {@return the theoretical range of every score, by id} */
    public Map<String, ValueRange> ranges() {
        return ScoreGraph.ranges(responses, items, scores);
    }

    /** {@return the score that sums up the instrument: the default one, else the only one that is no alternative} */
    public Optional<Score> headline() {
        Optional<Score> marked = scores.stream().filter(Score::headline).findFirst();
        if (marked.isPresent()) {
            return marked;
        }
        List<Score> usual =
                scores.stream().filter(s -> s.alternativeTo().isEmpty()).toList();
        return usual.size() == 1 ? Optional.of(usual.get(0)) : Optional.empty();
    }

    /** {@return this instrument with other scores} */
    public Instrument withScores(List<Score> other) {
        return new Instrument(about, responses, items, other, extras, cases);
    }

    /** {@return this instrument with other items, of the same ids in the same order} */
    public Instrument withItems(List<Item> other) {
        return new Instrument(about, responses, other, scores, extras, cases);
    }

    /** {@return this instrument with other response scales} */
    public Instrument withResponses(Map<String, ResponseScale> other) {
        return new Instrument(about, other, items, scores, extras, cases);
    }

    /** {@return this instrument with other extras} */
    public Instrument withExtras(Extras other) {
        return new Instrument(about, responses, items, scores, other, cases);
    }
}
