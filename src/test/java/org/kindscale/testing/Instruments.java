package org.kindscale.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.definition.About;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.Extras;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Instrument.BrokenRulesException;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Score;
import org.kindscale.definition.Text;
import org.kindscale.definition.Violation;
import org.kindscale.definition.WorkedCase;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/** Tiny instruments, and their scores for a row of codes. */
public final class Instruments {

    private Instruments() {}

    /** Returns the facts about an instrument of no interest called {@code id}. */
    public static About about(String id) {
        return new About(
                id,
                "1.0.0",
                Text.of("en", id),
                Optional.empty(),
                "calm",
                Optional.empty(),
                "en",
                OptionalInt.empty(),
                true,
                new About.Citation("none", Optional.empty(), Optional.empty()),
                new About.Licence("public domain", Optional.empty(), Optional.empty(), true),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Returns a response scale with the codes {@code low} to {@code high}. */
    public static ResponseScale scale(String name, int low, int high) {
        return new ResponseScale(
                name,
                IntStream.rangeClosed(low, high).mapToObj(ResponseOption::of).toList(),
                Map.of(),
                Map.of());
    }

    /** Returns a response scale whose codes 0, 1, … count {@code scores}. */
    public static ResponseScale counting(String name, double... scores) {
        List<ResponseOption> options = IntStream.range(0, scores.length)
                .mapToObj(code -> new ResponseOption(code, scores[code], Optional.empty()))
                .toList();
        return new ResponseScale(name, options, Map.of(), Map.of());
    }

    /** Returns operands written as {@code a}, {@code -a}, {@code 2*a} or {@code 2*-a}. */
    public static List<Operand> operands(String... written) {
        return Arrays.stream(written)
                .map(w -> {
                    int star = w.indexOf('*');
                    return star < 0
                            ? Operand.of(w)
                            : Operand.of(w.substring(star + 1)).weighing(Double.parseDouble(w.substring(0, star)));
                })
                .toList();
    }

    /** Returns a score that is a mean. */
    public static Score mean(String id, int minAnswered, String... operands) {
        return Score.of(id, new ScoreRule.Mean(operands(operands), minAnswered));
    }

    /** Returns a score that is a sum. */
    public static Score sum(String id, int minAnswered, String... operands) {
        return Score.of(id, new ScoreRule.Sum(operands(operands), minAnswered));
    }

    /** Returns a score that is a count. */
    public static Score count(String id, Threshold... thresholds) {
        return Score.of(id, new ScoreRule.Count(List.of(thresholds)));
    }

    /** Returns the threshold {@code operand} at least {@code bound}. */
    public static Threshold atLeast(String operand, double bound) {
        return new Threshold(Operand.of(operand), Comparison.AT_LEAST, bound);
    }

    /** Returns the threshold {@code operand} at most {@code bound}. */
    public static Threshold atMost(String operand, double bound) {
        return new Threshold(Operand.of(operand), Comparison.AT_MOST, bound);
    }

    /** Returns the threshold {@code operand} is {@code bound}. */
    public static Threshold is(String operand, double bound) {
        return new Threshold(Operand.of(operand), Comparison.IS, bound);
    }

    /** Returns a band without words; {@code cut} is {@code <5} (below), {@code =5} (up to) or empty for the last. */
    public static Band band(String label, String cut) {
        return band(label, "", cut);
    }

    /**
     * Returns a band; {@code begin} is {@code =5} (from), {@code >5} (above) or empty, {@code cut} as for
     * {@link #band(String, String)}.
     */
    public static Band band(String label, String begin, String cut) {
        return new Band(label, edge(begin), edge(cut), Optional.empty(), Optional.empty(), List.of());
    }

    private static Optional<Band.Edge> edge(String written) {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(new Band.Edge(Double.parseDouble(written.substring(1)), written.startsWith("=")));
    }

    /** Returns a band set called {@code usual}. */
    public static BandSet bands(Band... bands) {
        return new BandSet("usual", "none", Optional.empty(), List.of(bands));
    }

    /** Begins an instrument called {@code tiny}. */
    public static Builder tiny() {
        return new Builder();
    }

    /** Returns one respondent's responses, given as codes in item order, a space between; {@code -} for none. */
    public static ResponseVector responses(Instrument instrument, String codes) {
        String[] each = codes.strip().split("\\s+", -1);
        if (each.length != instrument.items().size()) {
            throw new IllegalArgumentException(
                    instrument.id() + " has " + instrument.items().size() + " items, got " + each.length + " codes");
        }
        ResponseVector responses = new ResponseVector(each.length);
        for (int i = 0; i < each.length; i++) {
            responses.set(i, option(instrument, i, each[i]));
        }
        return responses;
    }

    private static int option(Instrument instrument, int item, String code) {
        if (code.equals("-")) {
            return ResponseVector.OMITTED;
        }
        int option = instrument.responsesOf(instrument.items().get(item)).indexOf(Integer.parseInt(code));
        if (option < 0) {
            throw new IllegalArgumentException(code + " is no response to item " + (item + 1));
        }
        return option;
    }

    /** Returns a score as text: {@code 2.5 complete}, {@code 3 prorated}, {@code refused}; classes by number from 0. */
    public static String score(Instrument instrument, String scoreId, String codes) {
        return score(instrument, scoreId, codes, MinAnswered.DEFINITION);
    }

    /** Returns a score as {@link #score(Instrument, String, String)} under another rule for missing responses. */
    public static String score(Instrument instrument, String scoreId, String codes, MinAnswered rule) {
        Scorer scorer = new Scorer(ScoringPlan.of(instrument, Set.of(scoreId), rule));
        scorer.score(responses(instrument, codes));
        double value = scorer.value(0);
        return Double.isNaN(value)
                ? scorer.status(0).word()
                : Numbers.plain(value) + " " + scorer.status(0).word();
    }

    /** Puts an instrument together. */
    public static final class Builder {

        private final Map<String, ResponseScale> scales = new LinkedHashMap<>();
        private final List<Item> items = new ArrayList<>();
        private final List<Score> scores = new ArrayList<>();
        private final List<WorkedCase> cases = new ArrayList<>();
        private Extras extras = Extras.NONE;

        private Builder() {}

        /** Adds a response scale. */
        public Builder scale(ResponseScale scale) {
            scales.put(scale.name(), scale);
            return this;
        }

        /** Adds a response scale with the codes {@code low} to {@code high}, and items answered on it. */
        public Builder items(int low, int high, String... ids) {
            String name = "from" + low + "to" + high;
            return scale(Instruments.scale(name, low, high)).items(name, ids);
        }

        /** Adds items answered on the response scale {@code scale}. */
        public Builder items(String scale, String... ids) {
            Arrays.stream(ids).map(id -> Item.of(id, scale)).forEach(items::add);
            return this;
        }

        /** Adds an item. */
        public Builder item(Item item) {
            items.add(item);
            return this;
        }

        /** Adds scores. */
        public Builder scores(Score... more) {
            scores.addAll(List.of(more));
            return this;
        }

        /** Adds worked cases. */
        public Builder cases(WorkedCase... more) {
            cases.addAll(List.of(more));
            return this;
        }

        /** Sets what there is besides items and scores. */
        public Builder extras(Extras other) {
            extras = other;
            return this;
        }

        /** Returns what the parts break. */
        public List<Violation> violations() {
            try {
                build();
                return List.of();
            } catch (BrokenRulesException e) {
                return e.violations();
            }
        }

        /** Returns the instrument. */
        public Instrument build() {
            return new Instrument(about("tiny"), scales, items, scores, extras, cases);
        }
    }
}
