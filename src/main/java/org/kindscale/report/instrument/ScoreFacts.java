package org.kindscale.report.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Score;
import org.kindscale.definition.Text;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.report.instrument.Change.Group;

/** What a definition says of its scores, fact by fact. */
final class ScoreFacts {

    private final Instrument instrument;
    private final Sink sink;
    private final BiConsumer<Group, String> parts;

    /** Takes facts. */
    interface Sink {
        /** Takes what {@code property} of {@code of} is; an empty text: nothing. */
        void add(Group group, String of, String property, String text);
    }

    /** Tells the facts to {@code sink}, and to {@code parts} what there is. */
    ScoreFacts(Instrument instrument, Sink sink, BiConsumer<Group, String> parts) {
        this.instrument = instrument;
        this.sink = sink;
        this.parts = parts;
    }

    /** Tells of all scores. */
    void tell() {
        Map<String, ValueRange> ranges = instrument.ranges();
        for (Score score : instrument.scores()) {
            String of = "score " + score.id();
            parts.accept(Group.KEY, of);
            rule(of, score.rule());
            ValueRange range = ranges.get(score.id());
            if (range != null && !(score.rule() instanceof ScoreRule.Classify)) {
                sink.add(Group.KEY, of, "range", plain(range.low()) + " to " + plain(range.high()));
            }
            score.bands().forEach(set -> bands(of, set));
            score.norms().forEach(group -> sink.add(Group.BANDS, of, "norm " + group.id(), norm(group)));
            sink.add(Group.BANDS, of, "reliable change", change(score));
            sink.add(
                    Group.WORDS,
                    of,
                    "another way to compute",
                    score.alternativeTo().orElse(""));
            sink.add(Group.WORDS, of, "sums up the instrument", score.headline() ? "yes" : "");
            sink.add(Group.WORDS, of, "title", DefinitionFacts.text(score.title()));
            words(of, "description", score.description());
            words(of, "higher means", score.higher());
            sink.add(Group.WORDS, of, "better", score.better().orElse(""));
            words(of, "caution", score.caution());
        }
    }

    private void words(String of, String property, Optional<Text> text) {
        sink.add(Group.WORDS, of, property, text.map(DefinitionFacts::text).orElse(""));
    }

    /**
     * A mean or sum is told operand by operand, a table entry by entry: a sentence of all hides the one that differs.
     */
    private void rule(String of, ScoreRule rule) {
        if (rule instanceof ScoreRule.Combining combining) {
            sink.add(Group.KEY, of, "rule", rule.key());
            sink.add(
                    Group.KEY,
                    of,
                    "answers needed",
                    combining.minAnswered() + " of " + rule.operands().size());
            for (Operand operand : rule.operands()) {
                String weight = operand.weight() == 1 ? "" : ", weight " + plain(operand.weight());
                sink.add(Group.KEY, of, operand.of(), (operand.reversed() ? "reversed" : "counts as it is") + weight);
            }
        } else if (rule instanceof ScoreRule.Lookup lookup) {
            sink.add(Group.KEY, of, "rule", "a table of " + lookup.operand().of());
            lookup.table().forEach((raw, value) -> sink.add(Group.KEY, of, "value of " + raw, plain(value)));
        } else {
            sink.add(Group.KEY, of, "rule", RuleText.of(rule));
        }
    }

    private void bands(String of, BandSet set) {
        String bands = set.bands().stream().map(ScoreFacts::band).collect(Collectors.joining(", "));
        sink.add(Group.BANDS, of, "bands " + set.id(), bands);
        sink.add(Group.WORDS, of, "source of bands " + set.id(), set.source());
        List<BandSet.Band> all = set.bands();
        for (BandSet.Band band : all) {
            words(of, "feedback for " + band.label(), band.feedback());
        }
    }

    private static String band(BandSet.Band band) {
        String end = band.upper()
                .map(edge -> (edge.closed() ? " up to " : " below ") + plain(edge.at()))
                .orElse(" above");
        return band.label() + end;
    }

    private static String norm(NormGroup group) {
        return "mean " + plain(group.mean())
                + (group.sd().isPresent() ? ", SD " + plain(group.sd().getAsDouble()) : "")
                + (group.n().isPresent() ? ", n " + group.n().getAsInt() : "");
    }

    private static String change(Score score) {
        return score.interpretation()
                .reliableChange()
                .map(change -> plain(change.value()))
                .orElse("");
    }

    private static String plain(double number) {
        return Numbers.plain(number);
    }
}
