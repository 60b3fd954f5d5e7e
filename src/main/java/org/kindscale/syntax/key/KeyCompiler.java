package org.kindscale.syntax.key;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.definition.ScoreGraph;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;

/**
 * Turns an instrument into a {@link KeyProgram}: names, ranges and levels worked out, so that a language only writes.
 */
public final class KeyCompiler {

    private final Instrument instrument;
    private final String prefix;
    private final Map<String, ValueRange> ranges;
    private final Map<String, AnswerColumn> items = new LinkedHashMap<>();
    private final Map<String, ScoreStep> steps = new LinkedHashMap<>();
    private final Set<String> written;
    /** Ids of the counts that a condition or another count looks at, and of the classifications that scores use. */
    private final Set<String> asked = new HashSet<>();

    private KeyCompiler(Instrument instrument, Set<String> written, Map<String, ItemSource> sources) {
        this.instrument = instrument;
        this.written = written;
        prefix = instrument.id().replace('-', '_') + "_";
        ranges = instrument.ranges();
        for (Item item : instrument.items()) {
            ItemSource source = sources.get(item.id());
            if (item.scored() && source != null) {
                items.put(item.id(), column(item, source));
            }
        }
    }

    /**
     * Compiles an instrument.
     *
     * @param instrument the instrument
     * @param heading what the file is to say of it
     * @param wanted which scores, and what beside them
     * @param sources where the data hold each scored item, by its id
     */
    public static KeyProgram compile(
            Instrument instrument, KeyProgram.Heading heading, Wanted wanted, Sources sources) {
        KeyCompiler compiler = new KeyCompiler(instrument, wanted.scores(), sources.byItem());
        List<Score> needed = compiler.needed();
        needed.forEach(compiler::noteAsked);
        needed.forEach(score -> compiler.steps.put(score.id(), compiler.step(score)));
        List<String> columns = new ArrayList<>();
        for (Score score : instrument.scores()) {
            if (wanted.scores().contains(score.id())) {
                columns.add(compiler.prefix + score.id());
            }
        }
        return new KeyProgram(
                heading,
                List.copyOf(compiler.items.values()),
                List.copyOf(compiler.steps.values()),
                columns,
                new CaseCompiler(instrument, List.copyOf(compiler.items.values()), compiler.steps, wanted.detail())
                        .cases(),
                wanted.detail());
    }

    /**
     * What is asked for.
     *
     * @param scores ids of the scores wanted
     * @param detail whether operands, statuses and bands are wanted too
     */
    public record Wanted(Set<String> scores, boolean detail) {
        /** Copies the set. */
        public Wanted {
            scores = Set.copyOf(scores);
        }
    }

    /**
     * Where the data hold the items.
     *
     * @param byItem by the item's id
     */
    public record Sources(Map<String, ItemSource> byItem) {
        /** Copies the map. */
        public Sources {
            byItem = Map.copyOf(byItem);
        }
    }

    private AnswerColumn column(Item item, ItemSource source) {
        List<ResponseOption> options = instrument.responsesOf(item).options();
        List<AnswerColumn.Option> own = new ArrayList<>();
        source.options()
                .forEach((code, option) -> own.add(new AnswerColumn.Option(
                        code, options.get(option).score(), options.get(option).code())));
        String language = instrument.about().language();
        return new AnswerColumn(
                item.id(), source.column(), variable(item.id()), item.gist().map(gist -> gist.in("en", language)), own);
    }

    /** {@return the name of an item's value: its id, told apart from other instruments' and from scores} */
    private String variable(String item) {
        String name = item.startsWith(prefix) ? item : prefix + item;
        boolean taken = instrument.scores().stream().anyMatch(score -> (prefix + score.id()).equals(name));
        return taken ? name + "_item" : name;
    }

    /** {@return the scores wanted and those that they are made of, in the order in which they can be computed} */
    private List<Score> needed() {
        Set<String> ids = new HashSet<>(written);
        List<Score> order = ScoreGraph.order(instrument.scores());
        for (int i = order.size() - 1; i >= 0; i--) {
            if (ids.contains(order.get(i).id())) {
                order.get(i).rule().operands().forEach(operand -> ids.add(operand.of()));
            }
        }
        return order.stream().filter(score -> ids.contains(score.id())).toList();
    }

    private void noteAsked(Score score) {
        boolean tests = score.rule() instanceof ScoreRule.Count || score.rule() instanceof ScoreRule.Classify;
        for (Operand operand : score.rule().operands()) {
            Optional<ScoreRule> of = instrument.score(operand.of()).map(Score::rule);
            boolean count = of.isPresent() && of.get() instanceof ScoreRule.Count;
            boolean classes = of.isPresent() && of.get() instanceof ScoreRule.Classify;
            if ((tests && count) || classes) {
                asked.add(operand.of());
            }
        }
    }

    private ScoreStep step(Score score) {
        StepRule rule = rule(score.rule());
        Set<String> under = new LinkedHashSet<>();
        int level = 1;
        for (String operand : rule.operands()) {
            ScoreStep part = steps.get(operand);
            if (part == null) {
                under.add(item(operand).variable());
            } else {
                under.addAll(part.items());
                level = Math.max(level, part.level() + 1);
            }
        }
        String language = instrument.about().language();
        boolean isAsked = asked.contains(score.id());
        return new ScoreStep(
                score.id(),
                prefix + score.id(),
                score.title().in(language, language),
                rule,
                level,
                written.contains(score.id()),
                isAsked && rule instanceof StepRule.Counted,
                (isAsked || !score.bands().isEmpty()) && rule instanceof StepRule.Classed,
                List.copyOf(under),
                bands(score));
    }

    private List<ScoreStep.Bands> bands(Score score) {
        List<ScoreStep.Bands> sets = new ArrayList<>();
        for (BandSet set : score.bands()) {
            String suffix = sets.isEmpty() ? "" : "_" + set.id().replace('-', '_');
            List<ScoreStep.Band> bands = set.bands().stream()
                    .map(band -> new ScoreStep.Band(
                            band.label(), band.upper().map(edge -> new ScoreStep.Edge(edge.at(), edge.closed()))))
                    .toList();
            sets.add(new ScoreStep.Bands(prefix + score.id() + "_band" + suffix, set.source(), bands));
        }
        return sets;
    }

    private StepRule rule(ScoreRule rule) {
        if (rule instanceof ScoreRule.Combining combining) {
            List<Term> terms = combining.operands().stream().map(this::term).toList();
            return new StepRule.Combined(rule instanceof ScoreRule.Mean, terms, combining.minAnswered());
        }
        if (rule instanceof ScoreRule.Count count) {
            return new StepRule.Counted(
                    count.thresholds().stream().map(this::compare).toList());
        }
        if (rule instanceof ScoreRule.Linear linear) {
            return new StepRule.Line(term(linear.operand()), 0, linear.times(), 1, linear.plus());
        }
        if (rule instanceof ScoreRule.Pomp pomp) {
            ValueRange range = range(pomp.operand().of());
            return new StepRule.Line(term(pomp.operand()), range.low(), 100, range.high() - range.low(), 0);
        }
        if (rule instanceof ScoreRule.Standard standard) {
            return new StepRule.Line(
                    term(standard.operand()), standard.mean(), standard.toSd(), standard.sd(), standard.toMean());
        }
        if (rule instanceof ScoreRule.Lookup lookup) {
            return new StepRule.Looked(term(lookup.operand()), new TreeMap<>(lookup.table()));
        }
        return new StepRule.Classed(((ScoreRule.Classify) rule)
                .classes().stream()
                        .map(choice -> new StepRule.Choice(
                                choice.label(), choice.when().map(this::condition)))
                        .toList());
    }

    private Condition condition(org.kindscale.definition.rule.Condition condition) {
        if (condition instanceof org.kindscale.definition.rule.Condition.Threshold threshold) {
            return compare(threshold).settled();
        }
        boolean any = condition instanceof org.kindscale.definition.rule.Condition.Any;
        List<org.kindscale.definition.rule.Condition> parts = any
                ? ((org.kindscale.definition.rule.Condition.Any) condition).parts()
                : ((org.kindscale.definition.rule.Condition.All) condition).parts();
        return new Condition.Group(any, parts.stream().map(this::condition).toList());
    }

    private Condition.Compare compare(org.kindscale.definition.rule.Condition.Threshold threshold) {
        return new Condition.Compare(term(threshold.operand()), threshold.comparison(), threshold.bound());
    }

    private Term term(Operand operand) {
        ValueRange range = range(operand.of());
        OptionalDouble reflection =
                operand.reversed() ? OptionalDouble.of(range.low() + range.high()) : OptionalDouble.empty();
        ScoreStep score = steps.get(operand.of());
        if (score == null) {
            return new Term(
                    operand.of(), item(operand.of()).variable(), Term.Kind.ITEM, reflection, operand.weight(), range);
        }
        Term.Kind kind = score.rule() instanceof StepRule.Counted ? Term.Kind.COUNT : Term.Kind.SCORE;
        String variable = score.isLabel() ? score.column() + "_class" : score.column();
        return new Term(operand.of(), variable, kind, reflection, operand.weight(), range);
    }

    private ValueRange range(String id) {
        ValueRange range = ranges.get(id);
        if (range == null) {
            throw new IllegalStateException("no range for " + id);
        }
        return range;
    }

    private AnswerColumn item(String id) {
        AnswerColumn item = items.get(id);
        if (item == null) {
            throw new IllegalStateException("no column for " + id);
        }
        return item;
    }
}
