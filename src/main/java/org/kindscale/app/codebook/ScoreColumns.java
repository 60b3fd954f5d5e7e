package org.kindscale.app.codebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Extras.Flag;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.report.exchange.Codebook.Kind;
import org.kindscale.report.instrument.RuleText;

/** The columns that {@code score} adds for an instrument, alternatives and details too, by their names. */
final class ScoreColumns {

    private final Instrument instrument;
    private final Map<String, KnownColumn> columns = new LinkedHashMap<>();

    private ScoreColumns(Instrument instrument) {
        this.instrument = instrument;
    }

    /**
     * Returns the columns.
     *
     * @param instrument the instrument
     * @param prefix what stands before the name of each
     */
    static Map<String, KnownColumn> of(Instrument instrument, String prefix) {
        ScoreColumns all = new ScoreColumns(instrument);
        String id = prefix + instrument.id().replace('-', '_') + "_";
        instrument.scores().forEach(score -> all.score(id + score.id(), score));
        all.columns.put(id + "answered", KnownColumn.number("scored items answered"));
        all.columns.put(id + "omitted", KnownColumn.number("scored items without a response"));
        all.columns.put(id + "not_administered", KnownColumn.number("scored items not asked"));
        all.columns.put(id + "invalid", KnownColumn.number("scored items whose cell held no response"));
        all.columns.put(id + "attention_failed", KnownColumn.number("attention checks failed"));
        for (Flag flag : instrument.extras().flags()) {
            String title = "1 if " + flag.threshold().inWords() + ", else 0";
            all.columns.put(id + "flag_" + flag.id(), KnownColumn.number(title));
        }
        return all.columns;
    }

    private void score(String name, Score score) {
        String language = instrument.about().language();
        String title = score.title().in(language, language);
        String rule = RuleText.of(score.rule());
        if (score.rule() instanceof ScoreRule.Classify classify) {
            List<String> labels =
                    classify.classes().stream().map(one -> one.label()).toList();
            columns.put(name, words(title, rule, labels));
        } else {
            Optional<ValueRange> range = Optional.ofNullable(instrument.ranges().get(score.id()));
            columns.put(name, new KnownColumn(Kind.NUMBER, title, rule, Map.of(), range));
        }
        columns.put(name + "_n", KnownColumn.number("operands of " + score.id() + " with a value"));
        columns.put(
                name + "_status",
                words("how " + score.id() + " came about", "", List.of("complete", "prorated", "refused")));
        for (int b = 0; b < score.bands().size(); b++) {
            BandSet set = score.bands().get(b);
            List<String> labels = set.bands().stream().map(BandSet.Band::label).toList();
            String suffix = b == 0 ? "" : "_" + set.id().replace('-', '_');
            columns.put(name + "_band" + suffix, words("band of " + score.id() + ": " + set.source(), "", labels));
        }
        columns.put(name + "_z", KnownColumn.number("z of " + score.id() + " in the norm group"));
        columns.put(name + "_t", KnownColumn.number("T of " + score.id() + " in the norm group"));
        columns.put(
                name + "_percentile", KnownColumn.number("percentile rank of " + score.id() + " in the norm group"));
    }

    private static KnownColumn words(String title, String rule, List<String> labels) {
        Map<String, String> values = new LinkedHashMap<>();
        labels.forEach(label -> values.put(label, label));
        return new KnownColumn(Kind.WORD, title, rule, values, Optional.empty());
    }
}
