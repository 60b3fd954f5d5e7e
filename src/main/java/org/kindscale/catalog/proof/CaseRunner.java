package org.kindscale.catalog.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.definition.WorkedCase;
import org.kindscale.definition.WorkedCase.Expected;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/** Runs worked cases. */
final class CaseRunner {

    /** How far a score may be from what a case expects, in points of the score. */
    private static final double TOLERANCE = 1e-9;

    private final Instrument instrument;
    private final ScoringPlan plan;
    private final Scorer scorer;
    private final Map<String, Integer> numbers = new HashMap<>();

    CaseRunner(Instrument instrument) {
        this.instrument = instrument;
        plan = ScoringPlan.ofAll(instrument);
        scorer = new Scorer(plan);
        for (int s = 0; s < plan.scores().size(); s++) {
            numbers.put(plan.scores().get(s).id(), s);
        }
    }

    /** {@return what comes out differently from what {@code workedCase} expects, in words; empty when it holds} */
    List<String> misses(WorkedCase workedCase) {
        score(workedCase);
        List<String> misses = new ArrayList<>();
        workedCase.expect().forEach((id, expected) -> {
            if (!agrees(id, expected)) {
                misses.add(id + " is " + inWords(id) + ", not " + inWords(expected));
            }
        });
        workedCase.bands().forEach((id, label) -> {
            String found = bandOf(id);
            if (!found.equals(label)) {
                misses.add("the band of " + id + " is \"" + found + "\", not \"" + label + "\"");
            }
        });
        workedCase.flags().ifPresent(expected -> {
            List<String> fired = fired(workedCase, instrument.extras().flags());
            if (!fired.equals(expected.stream().sorted().toList())) {
                misses.add("flags " + fired + " fire, not " + expected);
            }
        });
        return misses;
    }

    /** {@return whether all scores that {@code workedCase} looks at are as expected; bands and flags are left out} */
    boolean scoresAgree(WorkedCase workedCase) {
        score(workedCase);
        return workedCase.expect().entrySet().stream().allMatch(e -> agrees(e.getKey(), e.getValue()));
    }

    /** Scores a case and returns the value of one score, NaN if refused. */
    double valueIn(WorkedCase workedCase, String scoreId) {
        score(workedCase);
        return value(scoreId);
    }

    /** {@return the ids of the flags among {@code flags} that fire for {@code workedCase}, sorted} */
    static List<String> fired(WorkedCase workedCase, List<Flag> flags) {
        return flags.stream()
                .filter(flag -> {
                    OptionalInt code =
                            workedCase.responseTo(flag.threshold().operand().of());
                    return code.isPresent() && flag.threshold().holds(code.getAsInt());
                })
                .map(Flag::id)
                .sorted()
                .toList();
    }

    private void score(WorkedCase workedCase) {
        ResponseVector responses = new ResponseVector(instrument.items().size());
        for (int i = 0; i < instrument.items().size(); i++) {
            Item item = instrument.items().get(i);
            OptionalInt code = workedCase.responseTo(item.id());
            responses.set(i, code.isPresent() ? optionOf(item, code.getAsInt()) : ResponseVector.OMITTED);
        }
        scorer.score(responses);
    }

    private int optionOf(Item item, int code) {
        int option = instrument.responsesOf(item).indexOf(code);
        return option < 0 ? ResponseVector.INVALID : option;
    }

    private double value(String scoreId) {
        Integer number = numbers.get(scoreId);
        if (number == null) {
            throw new IllegalArgumentException("no score " + scoreId);
        }
        return scorer.value(number);
    }

    private boolean agrees(String id, Expected expected) {
        double value = value(id);
        if (expected instanceof Expected.Value number) {
            return Math.abs(value - number.value()) <= TOLERANCE;
        }
        if (expected instanceof Expected.Label) {
            return inWords(id).equals(inWords(expected));
        }
        return Double.isNaN(value);
    }

    private String inWords(String id) {
        double value = value(id);
        if (Double.isNaN(value)) {
            return "refused";
        }
        Score score = plan.scores().get(numbers.getOrDefault(id, 0));
        return score.rule() instanceof ScoreRule.Classify classify
                ? "\"" + classify.classes().get((int) value).label() + "\""
                : Numbers.plain(value);
    }

    private static String inWords(Expected expected) {
        if (expected instanceof Expected.Value number) {
            return Numbers.plain(number.value());
        }
        return expected instanceof Expected.Label label ? "\"" + label.label() + "\"" : "refused";
    }

    private String bandOf(String idAndSet) {
        String id = scorePart(idAndSet);
        double value = value(id);
        if (Double.isNaN(value)) {
            return "none";
        }
        BandSet set = bandSet(instrument, idAndSet);
        return set.bandOf(value).label();
    }

    /** {@return the score in {@code score} or {@code score/set}} */
    static String scorePart(String idAndSet) {
        int slash = idAndSet.indexOf('/');
        return slash < 0 ? idAndSet : idAndSet.substring(0, slash);
    }

    /**
     * Returns the band set that {@code score} (its first) or {@code score/set} names.
     *
     * @throws IllegalArgumentException if there is none
     */
    static BandSet bandSet(Instrument instrument, String idAndSet) {
        Score score = instrument
                .score(scorePart(idAndSet))
                .orElseThrow(() -> new IllegalArgumentException("\"" + scorePart(idAndSet) + "\" is no score"));
        String set = idAndSet.substring(
                Math.min(idAndSet.length(), scorePart(idAndSet).length() + 1));
        return score.bands().stream()
                .filter(b -> set.isEmpty() || b.id().equals(set))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("score " + score.id() + " has no such bands"));
    }
}
