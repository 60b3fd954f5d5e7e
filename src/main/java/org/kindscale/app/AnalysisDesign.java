package org.kindscale.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.scoring.ScoringPlan;

/**
 * An instrument as psychometrics sees it: what options are worth, and the keyed items of each score.
 *
 * @param instrument the instrument
 * @param plan gives the scores that are analysed, and those that they are made of
 * @param values what the options of the items are worth
 * @param sets the scores that are means or sums of items, or of such scores; each after its parts; copied
 */
public record AnalysisDesign(Instrument instrument, ScoringPlan plan, ItemValues values, List<ScoreSet> sets) {

    /** Copies the sets. */
    public AnalysisDesign {
        sets = List.copyOf(sets);
    }

    /**
     * The items of one score.
     *
     * @param score number of the score in the plan
     * @param keyed its items
     */
    public record ScoreSet(int score, KeyedSet keyed) {}

    /** Works out the design for the scores {@code wanted}. */
    public static AnalysisDesign of(Instrument instrument, Collection<String> wanted, MinAnswered minAnswered)
            throws InvalidInputException {
        Set<String> all = new LinkedHashSet<>();
        wanted.forEach(id -> addWithParts(instrument, id, all));
        ScoringPlan plan = plan(instrument, all, minAnswered);
        return new AnalysisDesign(instrument, plan, values(instrument), ScoreSets.of(instrument, plan));
    }

    private static ScoringPlan plan(Instrument instrument, Set<String> scores, MinAnswered minAnswered)
            throws InvalidInputException {
        try {
            return ScoringPlan.of(instrument, scores, minAnswered);
        } catch (MinAnswered.CannotApply e) {
            throw Readings.usage(FindingCode.USE_002, "--min-answered", String.valueOf(e.getMessage()), e.mend());
        }
    }

    private static void addWithParts(Instrument instrument, String id, Set<String> all) {
        Optional<Score> score = instrument.score(id);
        if (score.isPresent() && all.add(id)) {
            score.get().rule().operands().forEach(operand -> addWithParts(instrument, operand.of(), all));
        }
    }

    private static ItemValues values(Instrument instrument) throws InvalidInputException {
        List<List<Double>> values = new ArrayList<>();
        for (Item item : instrument.items()) {
            values.add(instrument.responsesOf(item).options().stream()
                    .map(ResponseOption::score)
                    .toList());
        }
        try {
            return ItemValues.of(values);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.PSY_010,
                    Location.of(instrument.id()),
                    String.valueOf(e.getMessage()),
                    "score the file without --quality, or write the definition's option scores to three decimals"));
        }
    }

    /** {@return the ids of the scores of {@link #sets}} */
    public List<String> scoreIds() {
        return sets.stream().map(set -> plan.scores().get(set.score()).id()).toList();
    }

    /** {@return the range of {@code score}; without bounds where the definition leaves it open} */
    public ValueRange range(Score score) {
        ValueRange range = instrument.ranges().get(score.id());
        return range == null ? new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) : range;
    }

    /**
     * {@return by how many points the item score rises from one option of {@code item} to the next, on average; below 0
     * where it falls}
     */
    public double spacing(int item) {
        int last = values.options(item) - 1;
        return (values.value(item, last) - values.value(item, 0)) / last;
    }

    /** {@return whether the option scores of each scored item are evenly spaced} */
    public boolean isEvenlySpaced() {
        for (int item : scoredItems()) {
            double spacing = spacing(item);
            for (int option = 0; option < values.options(item); option++) {
                double even = values.value(item, 0) + option * spacing;
                if (spacing == 0 || Math.abs(values.value(item, option) - even) > 1e-9) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return the numbers of the items that stand in a score} */
    public int[] scoredItems() {
        return IntStream.range(0, instrument.items().size())
                .filter(i -> instrument.items().get(i).scored())
                .toArray();
    }

    /**
     * {@return the sets of items for listwise statistics: one for each score, and behind them the items of the factor
     * models}
     */
    public List<List<Integer>> itemSets() {
        List<List<Integer>> all = new ArrayList<>();
        sets.forEach(set -> all.add(set.keyed().items()));
        all.add(modelItems());
        return all;
    }

    /**
     * {@return the numbers of the sets that are the subscales: made of items, without a common item, the larger before
     * the smaller; none that holds two others without a common item, which makes it the whole of these}
     */
    public List<Integer> structure() {
        return SubscaleStructure.of(keyedSets());
    }

    /** {@return the items of the factor models: those of all subscales, in published order} */
    public List<Integer> modelItems() {
        return structure().stream()
                .flatMap(set -> sets.get(set).keyed().items().stream())
                .sorted()
                .toList();
    }

    /** {@return whether the largest set that holds {@code item} reverses it} */
    public boolean isReversed(int item) {
        int largest = 0;
        boolean reversed = false;
        for (ScoreSet set : sets) {
            int place = set.keyed().items().indexOf(item);
            if (place >= 0 && set.keyed().items().size() > largest) {
                largest = set.keyed().items().size();
                reversed = set.keyed().factors().get(place) < 0;
            }
        }
        return reversed;
    }

    /** {@return the keyed sets} */
    public List<KeyedSet> keyedSets() {
        return sets.stream().map(ScoreSet::keyed).toList();
    }
}
