package org.kindscale.report.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.scoring.NormScores;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/** The columns of scores that one instrument adds to a survey file. Immutable. */
public final class ScoreTable {

    private final ScoringPlan plan;
    private final boolean detail;
    private final Optional<String> norm;
    private final String suffix;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Described> described = new LinkedHashMap<>();
    private final List<Item> items;
    private final int[] flagItems;
    private final Score[] scores;
    private final boolean[] classified;

    /**
     * Lays out the columns.
     *
     * @param plan the scores
     * @param prefix stands before every column name
     * @param detail whether to add operands answered, status and bands of each score, and counts of missing responses
     * @param norm the norm group whose z, T and percentile to add, for the scores that have it
     */
    public ScoreTable(ScoringPlan plan, String prefix, boolean detail, Optional<String> norm) {
        this(plan, prefix, detail, norm, "");
    }

    /** Lays out the columns of one wave among several, which {@code suffix} behind every column name tells apart. */
    public ScoreTable(ScoringPlan plan, String prefix, boolean detail, Optional<String> norm, String suffix) {
        this.suffix = suffix;
        this.plan = plan;
        this.detail = detail;
        this.norm = norm;
        Instrument instrument = plan.instrument();
        this.items = instrument.items();
        this.scores = plan.scores().toArray(Score[]::new);
        this.classified = new boolean[scores.length];
        for (int s = 0; s < scores.length; s++) {
            classified[s] = scores[s].rule() instanceof ScoreRule.Classify;
        }
        String id = prefix + instrument.id().replace('-', '_') + "_";
        for (Score score : plan.scores()) {
            nameScore(id + score.id(), score);
        }
        names.add(id + "answered");
        flagItems = new int[detail ? instrument.extras().flags().size() : 0];
        if (detail) {
            names.add(id + "omitted");
            names.add(id + "not_administered");
            names.add(id + "invalid");
            for (int f = 0; f < flagItems.length; f++) {
                Flag flag = instrument.extras().flags().get(f);
                flagItems[f] = slotOf(flag.threshold().operand().of());
                names.add(id + "flag_" + flag.id());
            }
            if (hasAttention()) {
                names.add(id + "attention_failed");
            }
        }
        names.replaceAll(name -> name + suffix);
    }

    private void nameScore(String name, Score score) {
        describe(
                name,
                score,
                score.rule() instanceof ScoreRule.Classify classify
                        ? classify.classes().stream().map(c -> c.label()).toList()
                        : List.of());
        names.add(name);
        if (detail) {
            names.add(name + "_n");
            names.add(name + "_status");
            for (int b = 0; b < score.bands().size(); b++) {
                BandSet set = score.bands().get(b);
                names.add(name + "_band" + (b == 0 ? "" : "_" + set.id().replace('-', '_')));
                describe(
                        names.get(names.size() - 1),
                        score,
                        set.bands().stream().map(BandSet.Band::label).toList());
            }
        }
        if (normOf(score).isPresent()) {
            names.add(name + "_z");
            names.add(name + "_t");
            names.add(name + "_percentile");
        }
    }

    private void describe(String name, Score score, List<String> words) {
        String language = plan.instrument().about().language();
        described.put(name + suffix, new Described(score.title().in(language, language), words));
    }

    /**
     * What a column is, for files that can say so.
     *
     * @param label what it is, in words
     * @param words the words that its cells may hold, from the lowest; empty: numbers; copied
     */
    public record Described(String label, List<String> words) {
        /** Copies the list. */
        public Described {
            words = List.copyOf(words);
        }
    }

    /** {@return by name, what the columns of scores and bands are} */
    public Map<String, Described> described() {
        return Collections.unmodifiableMap(described);
    }

    private Optional<NormGroup> normOf(Score score) {
        for (NormGroup group : score.norms()) {
            if (norm.isPresent() && group.id().equals(norm.get()) && group.sd().isPresent()) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private boolean hasAttention() {
        return items.stream().anyMatch(item -> !item.attention().isEmpty());
    }

    private int slotOf(String item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(item)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no item " + item);
    }

    /** {@return whether a row is no more than the values of the scores and the number of items answered} */
    boolean isPlain() {
        boolean anyClass = false;
        for (boolean c : classified) {
            anyClass |= c;
        }
        return !detail && norm.isEmpty() && !anyClass;
    }

    /** {@return the names of the columns} */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** {@return what stands behind every column name} */
    String suffix() {
        return suffix;
    }

    /** {@return the plan whose scores are written} */
    public ScoringPlan plan() {
        return plan;
    }

    /** Gives the cells of one respondent, just scored by {@code scorer}, to {@code out}. */
    public void emit(Scorer scorer, ResponseVector responses, CellSink out) {
        for (int s = 0; s < scores.length; s++) {
            emitScore(s, scorer, out);
        }
        out.integer(scorer.itemsAnswered());
        if (detail) {
            out.integer(count(responses, ResponseVector.OMITTED));
            out.integer(count(responses, ResponseVector.NOT_ADMINISTERED));
            out.integer(count(responses, ResponseVector.INVALID));
            emitFlags(responses, out);
        }
    }

    /** {@return how many scored items have this kind of missing response: the items that {@code answered} counts} */
    private int count(ResponseVector responses, int kind) {
        int n = 0;
        for (int slot = 0; slot < items.size(); slot++) {
            n += items.get(slot).scored() && responses.get(slot) == kind ? 1 : 0;
        }
        return n;
    }

    private void emitScore(int s, Scorer scorer, CellSink out) {
        double value = scorer.value(s);
        boolean refused = scorer.refused(s);
        if (refused) {
            out.missing();
        } else if (classified[s]) {
            out.text(((ScoreRule.Classify) scores[s].rule())
                    .classes()
                    .get((int) value)
                    .label());
        } else {
            out.number(value);
        }
        if (detail) {
            emitDetail(s, scorer, out);
        }
        if (norm.isPresent()) {
            emitNorm(scores[s], value, out);
        }
    }

    private void emitDetail(int s, Scorer scorer, CellSink out) {
        out.integer(scorer.answered(s));
        out.text(scorer.status(s).word());
        for (BandSet bands : scores[s].bands()) {
            if (scorer.refused(s)) {
                out.missing();
            } else {
                out.text(bands.bandOf(scorer.value(s)).label());
            }
        }
    }

    private void emitNorm(Score score, double value, CellSink out) {
        Optional<NormGroup> group = normOf(score);
        if (group.isPresent()) {
            numberOrMissing(NormScores.z(group.get(), value), out);
            numberOrMissing(NormScores.t(group.get(), value), out);
            numberOrMissing(NormScores.percentile(group.get(), value), out);
        }
    }

    private static void numberOrMissing(double value, CellSink out) {
        if (Double.isNaN(value)) {
            out.missing();
        } else {
            out.number(value);
        }
    }

    private void emitFlags(ResponseVector responses, CellSink out) {
        for (int f = 0; f < flagItems.length; f++) {
            Flag flag = plan.instrument().extras().flags().get(f);
            int option = responses.get(flagItems[f]);
            if (option < 0) {
                out.missing();
            } else {
                int code = codeOf(flagItems[f], option);
                out.integer(flag.threshold().holds(code) ? 1 : 0);
            }
        }
        if (hasAttention()) {
            out.integer(attentionFailed(responses));
        }
    }

    private int attentionFailed(ResponseVector responses) {
        int failed = 0;
        for (int i = 0; i < items.size(); i++) {
            int option = responses.get(i);
            boolean check = !items.get(i).attention().isEmpty() && option != ResponseVector.NOT_ADMINISTERED;
            boolean passed = option >= 0 && items.get(i).attention().contains(codeOf(i, option));
            failed += check && !passed ? 1 : 0;
        }
        return failed;
    }

    private int codeOf(int item, int option) {
        return plan.instrument()
                .responsesOf(items.get(item))
                .options()
                .get(option)
                .code();
    }

    /** Takes the cells of a row of scores, in the order of {@link ScoreTable#names()}. */
    public interface CellSink {

        /** Takes a number. */
        void number(double value);

        /** Takes a whole number. */
        void integer(int value);

        /** Takes a word. */
        void text(String value);

        /** Takes the absence of a value. */
        void missing();
    }
}
