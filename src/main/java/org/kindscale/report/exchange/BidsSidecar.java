package org.kindscale.report.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.report.IndentedJson;
import org.kindscale.report.instrument.RuleText;
import tools.jackson.core.JsonGenerator;

/** An instrument as the JSON that stands beside a file of BIDS phenotype: what each column of items and scores is. */
public final class BidsSidecar {

    private BidsSidecar() {}

    /** {@return the JSON of {@code phenotype/ID.json}, with the words in {@code words}} */
    public static Exchanged of(Instrument instrument, FormWords words) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IndentedJson.generator(text)) {
            json.writeStartObject();
            tool(instrument, words, json);
            for (Item item : instrument.items()) {
                json.writeObjectPropertyStart(item.id());
                json.writeStringProperty("Description", words.of(item));
                json.writeObjectPropertyStart("Levels");
                Map<Integer, String> options = words.options(instrument, item);
                options.forEach((code, label) -> json.writeStringProperty(code + "", label));
                json.writeEndObject();
                json.writeEndObject();
            }
            scores(instrument, words, json);
            json.writeEndObject();
        }
        return new Exchanged(text + "\n", List.of());
    }

    private static void tool(Instrument instrument, FormWords words, JsonGenerator json) {
        About about = instrument.about();
        json.writeObjectPropertyStart("MeasurementToolMetadata");
        json.writeStringProperty(
                "Description",
                about.title().in(words.language(), about.language()) + ", " + about.construct() + "; definition "
                        + instrument.id() + " " + about.version() + " of kindscale. "
                        + about.citation().text());
        about.citation().doi().ifPresent(doi -> json.writeStringProperty("TermURL", "https://doi.org/" + doi));
        json.writeEndObject();
    }

    private static void scores(Instrument instrument, FormWords words, JsonGenerator json) {
        Map<String, ValueRange> ranges = instrument.ranges();
        String prefix = instrument.id().replace('-', '_') + "_";
        for (Score score : instrument.scores()) {
            if (score.alternativeTo().isPresent()) {
                continue;
            }
            json.writeObjectPropertyStart(prefix + score.id());
            json.writeStringProperty(
                    "LongName",
                    score.title().in(words.language(), instrument.about().language()));
            ValueRange range = ranges.get(score.id());
            boolean classes = score.rule() instanceof ScoreRule.Classify;
            String bounds = range == null || classes
                    ? ""
                    : "; from " + Numbers.plain(range.low()) + " to " + Numbers.plain(range.high());
            json.writeStringProperty("Description", RuleText.of(score.rule()) + bounds);
            json.writeBooleanProperty("Derivative", true);
            if (score.rule() instanceof ScoreRule.Classify classify) {
                json.writeObjectPropertyStart("Levels");
                classify.classes().forEach(one -> json.writeStringProperty(one.label(), one.label()));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeObjectPropertyStart(prefix + "answered");
        json.writeStringProperty("Description", "number of scored items answered");
        json.writeBooleanProperty("Derivative", true);
        json.writeEndObject();
    }
}
