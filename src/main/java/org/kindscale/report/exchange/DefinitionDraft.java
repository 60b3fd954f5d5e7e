package org.kindscale.report.exchange;

import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.report.IndentedJson;
import tools.jackson.core.JsonGenerator;

/**
 * What can be known of a definition from a form: its items and their options. What decides scores is left empty, so
 * that {@code check} asks for it.
 */
public final class DefinitionDraft {

    private DefinitionDraft() {}

    /**
     * A question with options.
     *
     * @param id its name
     * @param options code to label, codes rising; copied in their order
     */
    public record Question(String id, Map<Integer, String> options) {
        /** Copies the map. */
        public Question {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /**
     * {@return the draft as JSON}
     *
     * @param id id of the definition
     * @param title its title
     * @param questions the items in their order
     */
    public static String render(String id, String title, List<Question> questions) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IndentedJson.generator(text)) {
            json.writeStartObject();
            json.writeNumberProperty("kindscale", 1);
            json.writeStringProperty("id", id);
            json.writeStringProperty("version", "0.1.0");
            json.writeStringProperty("title", title);
            json.writeStringProperty("construct", "");
            json.writeStringProperty("language", "en");
            json.writeObjectPropertyStart("citation");
            json.writeStringProperty("text", "");
            json.writeEndObject();
            json.writeObjectPropertyStart("licence");
            json.writeStringProperty("terms", "");
            json.writeStringProperty("wording", "user-supplied");
            json.writeEndObject();
            Map<Map<Integer, String>, String> scales = new LinkedHashMap<>();
            questions.forEach(question -> scales.putIfAbsent(question.options(), "options" + (scales.size() + 1)));
            scales(scales, json);
            json.writeArrayPropertyStart("items");
            for (Question question : questions) {
                json.writeStartObject();
                json.writeStringProperty("id", question.id());
                json.writeStringProperty("responses", scales.getOrDefault(question.options(), ""));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("scores");
            json.writeEndArray();
            json.writeArrayPropertyStart("cases");
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void scales(Map<Map<Integer, String>, String> scales, JsonGenerator json) {
        json.writeObjectPropertyStart("responses");
        scales.forEach((options, name) -> {
            json.writeObjectPropertyStart(name);
            json.writeArrayPropertyStart("options");
            options.forEach((code, label) -> {
                json.writeStartObject();
                json.writeNumberProperty("code", code);
                json.writeStringProperty("label", label);
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
