package org.kindscale.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.AnalysisDesign.ScoreSet;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.scoring.ScoringPlan;

/** Finds the keyed items of the scores of a plan, for those that are means or sums of items, or of such scores. */
final class ScoreSets {

    private final Instrument instrument;
    private final List<Score> scores;
    private final List<ScoreSet> found = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private ScoreSets(Instrument instrument, ScoringPlan plan) {
        this.instrument = instrument;
        this.scores = plan.scores();
    }

    /** {@return the sets of the scores of {@code plan}, each after its parts} */
    static List<ScoreSet> of(Instrument instrument, ScoringPlan plan) {
        ScoreSets sets = new ScoreSets(instrument, plan);
        sets.scores.forEach(sets::number);
        return sets.found;
    }

    /** Returns the number of the set of {@code score}; -1 if it is no mean or sum. */
    private int number(Score score) {
        Integer known = numbers.get(score.id());
        if (known != null) {
            return known;
        }
        int number = -1;
        if (score.rule() instanceof ScoreRule.Combining) {
            Optional<KeyedSet> keyed = keyed(score.rule().operands());
            if (keyed.isPresent() && keyed.get().items().size() > 1) {
                number = found.size();
                found.add(new ScoreSet(place(score.id()), keyed.get()));
            }
        }
        numbers.put(score.id(), number);
        return number;
    }

    /** Returns the number of a score in the plan; by its id, for a record's own equals is slow the first time. */
    private int place(String id) {
        int place = 0;
        while (!scores.get(place).id().equals(id)) {
            place++;
        }
        return place;
    }

    private Optional<KeyedSet> keyed(List<Operand> operands) {
        Map<Integer, Double> items = new LinkedHashMap<>();
        List<Integer> parts = new ArrayList<>();
        List<Double> partFactors = new ArrayList<>();
        for (Operand operand : operands) {
            double sign = operand.keying() == Operand.Keying.REVERSE ? -1 : 1;
            int item = indexOf(operand.of());
            if (item >= 0) {
                items.put(item, sign * operand.weight());
                continue;
            }
            int part = number(instrument.score(operand.of()).orElseThrow());
            if (part < 0) {
                return Optional.empty();
            }
            KeyedSet keyed = found.get(part).keyed();
            for (int i = 0; i < keyed.items().size(); i++) {
                items.put(
                        keyed.items().get(i), sign * Math.signum(keyed.factors().get(i)));
            }
            parts.add(part);
            partFactors.add(sign);
        }
        boolean ofParts = parts.size() == operands.size();
        return Optional.of(new KeyedSet(
                List.copyOf(items.keySet()),
                List.copyOf(items.values()),
                ofParts ? parts : List.of(),
                ofParts ? partFactors : List.of()));
    }

    private int indexOf(String id) {
        for (int i = 0; i < instrument.items().size(); i++) {
            if (instrument.items().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
