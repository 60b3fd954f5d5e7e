package org.kindscale.catalog.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Condition;
import org.kindscale.definition.rule.Condition.Threshold;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;

/**
 * One small change of a key that its cases ought to notice.
 *
 * @param pointer what was changed
 * @param what how, in words
 * @param help a case that would notice
 * @param instrument the instrument with the change
 */
record KeyMutation(String pointer, String what, String help, Instrument instrument) {

    /**
     * {@return all mutations of the scoring rules and response options of {@code instrument} that are legal and not
     * idle}
     */
    static List<KeyMutation> of(Instrument instrument) {
        Maker maker = new Maker(instrument);
        for (int s = 0; s < instrument.scores().size(); s++) {
            maker.mutate(s);
        }
        maker.swapNeighbours();
        maker.swapOptions();
        return maker.made;
    }

    /**
     * What a mutation changes.
     *
     * @param pointer what is changed
     * @param what how, in words
     * @param help a case that would notice
     */
    private record Change(String pointer, String what, String help) {}

    private static final class Maker {

        private final Instrument instrument;
        private final List<KeyMutation> made = new ArrayList<>();

        Maker(Instrument instrument) {
            this.instrument = instrument;
        }

        void mutate(int s) {
            Score score = instrument.scores().get(s);
            ScoreRule rule = score.rule();
            String pointer = "/scores/" + s + "/" + rule.key();
            if (rule instanceof ScoreRule.Combining combining) {
                mutate(s, combining, pointer);
            } else if (rule instanceof ScoreRule.Count count) {
                for (int t = 0; t < count.thresholds().size(); t++) {
                    mutateThreshold(s, count.thresholds().get(t), pointer + "/" + t);
                }
            } else if (rule instanceof ScoreRule.Classify classify) {
                classify.thresholds().stream().distinct().forEach(t -> mutateThreshold(s, t, pointer));
            } else if (rule instanceof ScoreRule.Lookup lookup) {
                for (Map.Entry<Integer, Double> entry : lookup.table().entrySet()) {
                    SortedMap<Integer, Double> table = new TreeMap<>(lookup.table());
                    table.put(entry.getKey(), entry.getValue() + 1);
                    String what = "the table value for " + entry.getKey() + " of " + score.id() + " changed";
                    String help = "add a case with raw score " + entry.getKey();
                    add(s, new ScoreRule.Lookup(lookup.operand(), table), new Change(pointer, what, help));
                }
            } else {
                constants(rule)
                        .forEach((name, mutant) -> add(
                                s,
                                mutant,
                                new Change(
                                        pointer,
                                        name + " of " + score.id() + " changed",
                                        "add a case that expects " + score.id())));
            }
        }

        private void mutate(int s, ScoreRule.Combining rule, String pointer) {
            String id = instrument.scores().get(s).id();
            for (int o = 0; o < rule.operands().size(); o++) {
                Operand operand = rule.operands().get(o);
                String help = "add a case that expects " + id + ", with " + operand.of() + " away from the middle";
                add(
                        s,
                        rule.with(changed(rule.operands(), o, operand.flipped()), rule.minAnswered()),
                        new Change(pointer + "/" + o, "the sign of " + operand.of() + " in " + id + " flipped", help));
                if (operand.weight() != 1) {
                    Operand heavier = operand.weighing(operand.weight() + 1);
                    add(
                            s,
                            rule.with(changed(rule.operands(), o, heavier), rule.minAnswered()),
                            new Change(
                                    pointer + "/" + o,
                                    "the weight of " + operand.of() + " in " + id + " changed",
                                    help));
                }
            }
            mutateMin(s, rule);
        }

        private void mutateMin(int s, ScoreRule.Combining rule) {
            String id = instrument.scores().get(s).id();
            int min = rule.minAnswered();
            String place = "/scores/" + s + "/minAnswered";
            if (min > 1) {
                add(
                        s,
                        rule.with(rule.operands(), min - 1),
                        new Change(
                                place,
                                "minAnswered of " + id + " lowered to " + (min - 1),
                                "add a case with " + (min - 1) + " of its operands answered, which expects " + id
                                        + ": null"));
            }
            if (min < rule.operands().size()) {
                add(
                        s,
                        rule.with(rule.operands(), min + 1),
                        new Change(
                                place,
                                "minAnswered of " + id + " raised to " + (min + 1),
                                "add a case with exactly " + min + " of its operands answered"));
            }
        }

        private void mutateThreshold(int s, Threshold threshold, String pointer) {
            String id = instrument.scores().get(s).id();
            String help = "add cases where \"" + threshold.inWords() + "\" just holds and just does not, and " + id
                    + " turns on it";
            String words = "the threshold \"" + threshold.inWords() + "\" in " + id;
            replace(s, threshold, threshold.moved(1), new Change(pointer, words + " raised by 1", help));
            replace(s, threshold, threshold.moved(-1), new Change(pointer, words + " lowered by 1", help));
            String sign = "the sign of " + threshold.operand().of() + " in " + id + " flipped";
            replace(s, threshold, threshold.with(threshold.operand().flipped()), new Change(pointer, sign, help));
        }

        private void replace(int s, Threshold old, Threshold mutant, Change change) {
            ScoreRule rule = replaced(instrument.scores().get(s).rule(), t -> t.equals(old) ? mutant : t, o -> o);
            add(s, rule, change);
        }

        private static Map<String, ScoreRule> constants(ScoreRule rule) {
            Map<String, ScoreRule> mutants = new LinkedHashMap<>();
            if (rule instanceof ScoreRule.Linear r) {
                mutants.put("the factor", new ScoreRule.Linear(r.operand(), 2 * r.times(), r.plus()));
                mutants.put("the constant", new ScoreRule.Linear(r.operand(), r.times(), r.plus() + 1));
            } else if (rule instanceof ScoreRule.Standard r) {
                mutants.put("mean", new ScoreRule.Standard(r.operand(), r.mean() + 1, r.sd(), r.toMean(), r.toSd()));
                mutants.put("sd", new ScoreRule.Standard(r.operand(), r.mean(), 2 * r.sd(), r.toMean(), r.toSd()));
                mutants.put("toMean", new ScoreRule.Standard(r.operand(), r.mean(), r.sd(), r.toMean() + 1, r.toSd()));
                mutants.put("toSd", new ScoreRule.Standard(r.operand(), r.mean(), r.sd(), r.toMean(), 2 * r.toSd()));
            } else if (rule instanceof ScoreRule.Pomp r) {
                mutants.put("the sign", new ScoreRule.Pomp(r.operand().flipped()));
            }
            return mutants;
        }

        /** Swaps each two neighbouring items between their places in the key. */
        void swapNeighbours() {
            List<Item> items = instrument.items();
            for (int i = 0; i + 1 < items.size(); i++) {
                String a = items.get(i).id();
                String b = items.get(i + 1).id();
                if (KeyRole.of(instrument, a).equals(KeyRole.of(instrument, b))) {
                    continue;
                }
                UnaryOperator<Operand> swap =
                        o -> o.of().equals(a) ? o.renamed(b) : o.of().equals(b) ? o.renamed(a) : o;
                List<Score> scores = instrument.scores().stream()
                        .map(score -> score.with(replaced(score.rule(), t -> t.with(swap.apply(t.operand())), swap)))
                        .toList();
                String what = "neighbouring items " + a + " and " + b + " swapped in the key";
                String help = "add a case that answers " + a + " and " + b + " differently";
                add(new Change("/items/" + i, what, help), () -> instrument.withScores(scores));
            }
        }

        /** Swaps the scores of neighbouring options where they are not their codes. */
        void swapOptions() {
            instrument.responses().forEach((name, scale) -> {
                for (int o = 0; o + 1 < scale.options().size(); o++) {
                    ResponseOption low = scale.options().get(o);
                    ResponseOption high = scale.options().get(o + 1);
                    if (low.score() == low.code() && high.score() == high.code()) {
                        continue;
                    }
                    List<ResponseOption> options = new ArrayList<>(scale.options());
                    options.set(o, new ResponseOption(low.code(), high.score(), low.label()));
                    options.set(o + 1, new ResponseOption(high.code(), low.score(), high.label()));
                    Map<String, ResponseScale> scales = new LinkedHashMap<>(instrument.responses());
                    scales.put(name, new ResponseScale(name, options, scale.synonyms(), scale.codings()));
                    String what = "the scores of responses " + low.code() + " and " + high.code() + " of \"" + name
                            + "\" swapped";
                    String help = "add a case with response " + low.code() + " and not " + high.code();
                    add(new Change("/responses/" + name, what, help), () -> instrument.withResponses(scales));
                }
            });
        }

        private static List<Operand> changed(List<Operand> operands, int index, Operand mutant) {
            List<Operand> changed = new ArrayList<>(operands);
            changed.set(index, mutant);
            return changed;
        }

        private void add(int s, ScoreRule rule, Change change) {
            List<Score> scores = new ArrayList<>(instrument.scores());
            scores.set(s, scores.get(s).with(rule));
            add(change, () -> instrument.withScores(scores));
        }

        private void add(Change change, Supplier<Instrument> mutant) {
            mutant(mutant).ifPresent(m -> made.add(new KeyMutation(change.pointer(), change.what(), change.help(), m)));
        }

        /** A mutant that breaks a rule of the format would be refused before any case runs: it needs no case. */
        private static Optional<Instrument> mutant(Supplier<Instrument> mutant) {
            try {
                return Optional.of(mutant.get());
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static ScoreRule replaced(
                ScoreRule rule, UnaryOperator<Threshold> thresholds, UnaryOperator<Operand> operands) {
            if (rule instanceof ScoreRule.Combining r) {
                return r.with(r.operands().stream().map(operands).toList(), r.minAnswered());
            }
            if (rule instanceof ScoreRule.Count r) {
                return new ScoreRule.Count(
                        r.thresholds().stream().map(thresholds).toList());
            }
            if (rule instanceof ScoreRule.Classify r) {
                return new ScoreRule.Classify(r.classes().stream()
                        .map(c -> new ScoreRule.ScoreClass(c.label(), c.when().map(w -> replaced(w, thresholds))))
                        .toList());
            }
            return rule;
        }

        private static Condition replaced(Condition condition, UnaryOperator<Threshold> thresholds) {
            if (condition instanceof Threshold threshold) {
                return thresholds.apply(threshold);
            }
            if (condition instanceof Condition.All all) {
                return new Condition.All(
                        all.parts().stream().map(p -> replaced(p, thresholds)).toList());
            }
            return new Condition.Any(((Condition.Any) condition)
                    .parts().stream().map(p -> replaced(p, thresholds)).toList());
        }
    }
}
