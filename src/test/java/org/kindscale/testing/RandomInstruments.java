package org.kindscale.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Score;
import org.kindscale.definition.ScoreGraph;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Condition.Threshold.Comparison;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.Operand.Keying;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ScoreRule.ScoreClass;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.scoring.ResponseVector;

/** Random instruments with every kind of rule, and random responses to them. */
public final class RandomInstruments {

    private static final List<Comparison> COMPARISONS = List.of(Comparison.values());

    private static final List<Double> WEIGHTS = List.of(0.5, 2.0, 3.0);

    private final Random random;
    private final Map<String, ResponseScale> scales = new TreeMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    /** What a score may be made of: item and score ids to their ranges. */
    private final Map<String, ValueRange> ranges = new HashMap<>();

    private final List<String> numeric = new ArrayList<>();

    private RandomInstruments(Random random) {
        this.random = random;
        add(Instruments.scale("agree", random.nextInt(2), 3 + random.nextInt(4)));
        add(Instruments.counting("down", 100, 75, 50, 25, 0));
        add(Instruments.counting("uneven", 0, 1, 3));
        add(Instruments.counting("halves", -1, -0.5, 0, 0.5, 1));
    }

    /** Draws an instrument of three to seven items and three to eight scores, made of items and of each other. */
    public static Instrument draw(Random random) {
        RandomInstruments parts = new RandomInstruments(random);
        parts.drawItems(3 + random.nextInt(5));
        int more = 2 + random.nextInt(5);
        for (int s = 0; s < more; s++) {
            parts.drawScore("score" + s);
        }
        Collections.shuffle(parts.scores, random);
        Instruments.Builder builder = Instruments.tiny();
        parts.scales.values().forEach(builder::scale);
        parts.items.forEach(builder::item);
        return builder.scores(parts.scores.toArray(Score[]::new)).build();
    }

    /** Draws one respondent's responses, each of them missing with probability {@code missing}. */
    public static ResponseVector responses(Random random, Instrument instrument, double missing) {
        ResponseVector responses = new ResponseVector(instrument.items().size());
        for (int i = 0; i < responses.size(); i++) {
            int options =
                    instrument.responsesOf(instrument.items().get(i)).options().size();
            boolean none = random.nextDouble() < missing;
            responses.set(i, none ? -1 - random.nextInt(3) : random.nextInt(options));
        }
        return responses;
    }

    private void add(ResponseScale scale) {
        scales.put(scale.name(), scale);
    }

    private void drawItems(int count) {
        List<String> names = new ArrayList<>(scales.keySet());
        String usual = names.get(random.nextInt(names.size()));
        for (int i = 0; i < count; i++) {
            String scale = random.nextInt(4) > 0 ? usual : names.get(random.nextInt(names.size()));
            Item item = Item.of("item" + i, scale);
            items.add(item);
            ranges.put(item.id(), scaleOf(item).range());
            numeric.add(item.id());
        }
        String[] all = items.stream().map(Item::id).toArray(String[]::new);
        add(Instruments.sum("all", all.length, all));
    }

    private ResponseScale scaleOf(Item item) {
        ResponseScale scale = scales.get(item.responses());
        if (scale == null) {
            throw new IllegalStateException("no response scale " + item.responses());
        }
        return scale;
    }

    private ValueRange range(String id) {
        ValueRange range = ranges.get(id);
        if (range == null) {
            throw new IllegalStateException("no range of " + id);
        }
        return range;
    }

    private void add(Score score) {
        scores.add(score);
        ValueRange range = ScoreGraph.ranges(scales, items, scores).get(score.id());
        if (range != null && !(score.rule() instanceof ScoreRule.Classify)) {
            ranges.put(score.id(), range);
            numeric.add(score.id());
        }
    }

    private void drawScore(String id) {
        switch (random.nextInt(8)) {
            case 0 -> add(Score.of(id, combining(true)));
            case 1 -> add(Score.of(id, combining(false)));
            case 2 -> add(Score.of(id, new ScoreRule.Count(drawThresholds())));
            case 3 -> add(Score.of(id, new ScoreRule.Linear(aScore(), random.nextInt(2) * 4 - 1.5, random.nextInt(9))));
            case 4 -> drawPomp(id);
            case 5 ->
                add(Score.of(id, new ScoreRule.Standard(aScore(), random.nextInt(9), 0.5 + random.nextInt(3), 50, 10)));
            case 6 -> drawLookup(id);
            default -> add(Score.of(id, drawClasses()));
        }
    }

    private ScoreRule combining(boolean mean) {
        List<Operand> operands = drawOperands();
        ValueRange first = range(operands.get(0).of());
        boolean oneRange = operands.stream().allMatch(o -> range(o.of()).sameAs(first));
        int min = oneRange ? 1 + random.nextInt(operands.size()) : operands.size();
        return mean ? new ScoreRule.Mean(operands, min) : new ScoreRule.Sum(operands, min);
    }

    private List<Operand> drawOperands() {
        List<String> ids = new ArrayList<>(numeric);
        Collections.shuffle(ids, random);
        List<Operand> operands = new ArrayList<>();
        for (String id : ids.subList(0, 1 + random.nextInt(Math.min(4, ids.size())))) {
            double weight = random.nextInt(3) > 0 ? 1 : WEIGHTS.get(random.nextInt(3));
            operands.add(keyed(id).weighing(weight));
        }
        return operands;
    }

    private Operand keyed(String id) {
        boolean reflects = items.stream()
                .filter(i -> i.id().equals(id))
                .allMatch(i -> scaleOf(i).hasReflection());
        return new Operand(id, reflects && random.nextBoolean() ? Keying.REVERSE : Keying.POSITIVE, 1);
    }

    private Operand aScore() {
        List<String> ids =
                scores.stream().map(Score::id).filter(ranges::containsKey).toList();
        return keyed(ids.get(random.nextInt(ids.size())));
    }

    private void drawPomp(String id) {
        Operand of = aScore();
        if (range(of.of()).low() < range(of.of()).high()) { // percent of a range that is one point is undefined
            add(Score.of(id, new ScoreRule.Pomp(of)));
        }
    }

    /** A sum of whole-number items and a table with a value for each sum from the lowest to the highest. */
    private void drawLookup(String id) {
        List<String> whole = items.stream()
                .filter(item -> item.responses().equals("agree"))
                .map(Item::id)
                .toList();
        if (whole.isEmpty()) {
            return;
        }
        Score raw = Instruments.sum(id + "_raw", 1 + random.nextInt(whole.size()), whole.toArray(String[]::new));
        add(raw);
        SortedMap<Integer, Double> table = new TreeMap<>();
        for (int sum = (int) range(raw.id()).low(); sum <= range(raw.id()).high(); sum++) {
            table.put(sum, random.nextInt(400) / 4.0);
        }
        add(Score.of(id, new ScoreRule.Lookup(keyed(raw.id()), table)));
    }

    private List<Threshold> drawThresholds() {
        List<Threshold> thresholds = new ArrayList<>();
        for (int t = random.nextInt(4); t >= 0; t--) {
            thresholds.add(drawThreshold());
        }
        return thresholds;
    }

    private Threshold drawThreshold() {
        Operand operand = random.nextInt(3) > 0 ? aScore() : keyed(numeric.get(random.nextInt(numeric.size())));
        Comparison comparison = COMPARISONS.get(random.nextInt(3));
        ValueRange range = range(operand.of());
        double at = range.low() + Math.rint(4 * random.nextDouble() * (range.high() - range.low())) / 4;
        return new Threshold(operand, comparison, at);
    }

    private ScoreRule drawClasses() {
        List<ScoreClass> classes = new ArrayList<>();
        for (int c = random.nextInt(3); c >= 0; c--) {
            classes.add(new ScoreClass("class" + c, Optional.of(drawCondition(2))));
        }
        classes.add(new ScoreClass("rest", Optional.empty()));
        return new ScoreRule.Classify(classes);
    }

    private Condition drawCondition(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return drawThreshold();
        }
        List<Condition> parts = new ArrayList<>();
        for (int p = random.nextInt(3); p >= 0; p--) {
            parts.add(drawCondition(depth - 1));
        }
        return random.nextBoolean() ? new Condition.All(parts) : new Condition.Any(parts);
    }

    /** {@return the item score that {@code responses} give item number {@code item}; NaN if it is missing} */
    public static double itemScore(Instrument instrument, ResponseVector responses, int item) {
        int option = responses.get(item);
        List<ResponseOption> options =
                instrument.responsesOf(instrument.items().get(item)).options();
        return option < 0 ? Double.NaN : options.get(option).score();
    }
}
