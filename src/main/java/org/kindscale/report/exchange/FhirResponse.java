package org.kindscale.report.exchange;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The responses of one person to an instrument as a QuestionnaireResponse of FHIR R4, in one line.
 *
 * <p>Items and scores have the linkIds of {@link FhirQuestionnaire}: a response is the coding of its option, a score
 * the decimal that its calculatedExpression comes to. An item that was not answered has no answer, a score that is
 * refused no item.
 */
public final class FhirResponse {

    private static final JsonFactory JSON = new JsonFactory();

    private final Instrument instrument;
    private final String url;
    private final Map<String, Map<Integer, String>> labels;
    private final Set<String> sayable;

    /**
     * What is said of the person and the time.
     *
     * @param subject the id of the person
     * @param identifier the id of the sitting
     * @param authored when it ended, as FHIR writes moments
     * @param complete whether no answer is to come
     */
    public record About(
            Optional<String> subject, Optional<String> identifier, Optional<String> authored, boolean complete) {}

    /** Prepares responses to {@code instrument}; the words of its options are in {@code language}. */
    public FhirResponse(Instrument instrument, String language) {
        this.instrument = instrument;
        this.url = FhirForm.url(instrument) + "|" + instrument.about().version();
        FormWords words = new FormWords(language, Map.of(), Map.of());
        this.labels = instrument.items().stream()
                .collect(Collectors.toMap(Item::id, item -> words.options(instrument, item)));
        this.sayable =
                FhirQuestionnaire.sayable(instrument).stream().map(Score::id).collect(Collectors.toSet());
    }

    /** {@return the ids of those of {@code scores} that have no place in the form, and so in no response} */
    public List<String> without(List<Score> scores) {
        List<String> left = new ArrayList<>();
        scores.stream().filter(score -> !sayable.contains(score.id())).forEach(score -> left.add(score.id()));
        return left;
    }

    /**
     * Returns a resource, without line end.
     *
     * @param about who and when
     * @param codes the code of the response to an item; empty: none was given
     * @param scores the values of scores, as decimals, by their ids; those that have no place in the form are passed
     *     over
     */
    public String line(About about, Function<Item, OptionalInt> codes, Map<String, String> scores) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("resourceType", "QuestionnaireResponse");
            about.identifier().ifPresent(id -> identifier(json, id));
            json.writeStringProperty("questionnaire", url);
            json.writeStringProperty("status", about.complete() ? "completed" : "in-progress");
            about.subject().ifPresent(id -> {
                json.writeObjectPropertyStart("subject");
                identifier(json, id);
                json.writeEndObject();
            });
            about.authored().ifPresent(moment -> json.writeStringProperty("authored", moment));
            items(json, codes, scores);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void identifier(JsonGenerator json, String id) {
        json.writeObjectPropertyStart("identifier");
        json.writeStringProperty("value", id);
        json.writeEndObject();
    }

    private void items(JsonGenerator json, Function<Item, OptionalInt> codes, Map<String, String> scores) {
        json.writeArrayPropertyStart("item");
        for (Item item : instrument.items()) {
            OptionalInt code = codes.apply(item);
            if (code.isPresent()) {
                item(json, item.id(), () -> coding(json, item, code.getAsInt()));
            } else {
                json.writeStartObject();
                json.writeStringProperty("linkId", item.id());
                json.writeEndObject();
            }
        }
        scores.forEach((score, value) -> {
            if (sayable.contains(score)) {
                item(json, FhirForm.linkId(instrument, score), () -> {
                    json.writeName("valueDecimal");
                    json.writeRawValue(value);
                });
            }
        });
        json.writeEndArray();
    }

    private void coding(JsonGenerator json, Item item, int code) {
        ResponseOption option = instrument
                .responsesOf(item)
                .options()
                .get(instrument.responsesOf(item).indexOf(code));
        FhirForm.coding(json, option, labels.getOrDefault(item.id(), Map.of()).getOrDefault(code, code + ""));
    }

    private static void item(JsonGenerator json, String linkId, Runnable value) {
        json.writeStartObject();
        json.writeStringProperty("linkId", linkId);
        json.writeArrayPropertyStart("answer");
        json.writeStartObject();
        value.run();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
