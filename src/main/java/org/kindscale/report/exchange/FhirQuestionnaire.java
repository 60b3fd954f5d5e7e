package org.kindscale.report.exchange;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.Score;
import org.kindscale.report.IndentedJson;
import tools.jackson.core.JsonGenerator;

/**
 * An instrument as a Questionnaire of FHIR R4: each item a choice whose options carry what they count (ordinalValue),
 * each score a read-only decimal with the calculatedExpression of Structured Data Capture, in FHIRPath.
 *
 * <p>No code of a terminology is written: none was seen with its source.
 */
public final class FhirQuestionnaire {

    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    private final Instrument instrument;
    private final FormWords words;
    private final JsonGenerator json;
    private final String id;

    private FhirQuestionnaire(Instrument instrument, FormWords words, JsonGenerator json) {
        this.instrument = instrument;
        this.words = words;
        this.json = json;
        this.id = instrument.id().replace('-', '_');
    }

    /** {@return the Questionnaire as JSON, with the words in {@code words}} */
    public static Exchanged of(Instrument instrument, FormWords words) {
        StringWriter text = new StringWriter();
        List<String> left = new ArrayList<>();
        try (JsonGenerator json = IndentedJson.generator(text)) {
            new FhirQuestionnaire(instrument, words, json).write(left);
        }
        return new Exchanged(text + "\n", left);
    }

    /** {@return the scores that have an item, since their rule can be said} */
    static List<Score> sayable(Instrument instrument) {
        ScoreFormula formulas = new ScoreFormula(instrument, new Fhirpath(instrument.id()));
        return ScoreFormula.wanted(instrument).stream()
                .filter(score -> formulas.of(score).isPresent())
                .toList();
    }

    private void write(List<String> left) {
        About about = instrument.about();
        json.writeStartObject();
        string("resourceType", "Questionnaire");
        string("id", instrument.id());
        string("language", words.language());
        variables();
        string("url", FhirForm.url(instrument));
        string("version", about.version());
        string("name", id.toUpperCase(Locale.ROOT));
        string("title", about.title().in(words.language(), about.language()));
        string("status", "draft");
        json.writeArrayPropertyStart("subjectType");
        json.writeString("Patient");
        json.writeEndArray();
        string("description", about.construct() + ". " + about.citation().text());
        string(
                "copyright",
                about.licence().copyright().map(line -> line + "; ").orElse("")
                        + about.licence().terms());
        json.writeArrayPropertyStart("item");
        about.instructions().ifPresent(text -> display(text.in(words.language(), about.language())));
        instrument.items().forEach(this::item);
        scores(left);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Names the code given to each item, as a number, for the expressions of the scores. */
    private void variables() {
        json.writeArrayPropertyStart("extension");
        for (Item item : instrument.items()) {
            json.writeStartObject();
            string("url", FhirForm.CORE + "variable");
            json.writeObjectPropertyStart("valueExpression");
            string("name", item.id());
            string("language", "text/fhirpath");
            string("expression", "%resource.item.where(linkId='" + item.id() + "').answer.value.code.toInteger()");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void display(String text) {
        json.writeStartObject();
        string("linkId", "instructions");
        string("text", text);
        string("type", "display");
        json.writeEndObject();
    }

    private void item(Item item) {
        json.writeStartObject();
        string("linkId", item.id());
        string("text", words.of(item));
        string("type", "choice");
        if (!instrument.extras().skipAllowed()) {
            json.writeBooleanProperty("required", true);
        }
        json.writeArrayPropertyStart("answerOption");
        List<ResponseOption> options = instrument.responsesOf(item).options();
        Map<Integer, String> labels = words.options(instrument, item);
        for (ResponseOption option : options) {
            json.writeStartObject();
            FhirForm.coding(json, option, labels.getOrDefault(option.code(), option.code() + ""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void scores(List<String> left) {
        ScoreFormula formulas = new ScoreFormula(instrument, new Fhirpath(id));
        for (Score score : ScoreFormula.wanted(instrument)) {
            Optional<String> formula = formulas.of(score);
            if (formula.isEmpty()) {
                left.add(score.id());
                continue;
            }
            json.writeStartObject();
            json.writeArrayPropertyStart("extension");
            json.writeStartObject();
            string("url", SDC + "calculatedExpression");
            json.writeObjectPropertyStart("valueExpression");
            string("language", "text/fhirpath");
            string("expression", formula.get());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            string("linkId", FhirForm.linkId(instrument, score.id()));
            string("text", score.title().in(words.language(), instrument.about().language()));
            string("type", "decimal");
            json.writeBooleanProperty("readOnly", true);
            json.writeEndObject();
        }
    }

    private void string(String name, String text) {
        json.writeStringProperty(name, text);
    }

    /** FHIRPath over a QuestionnaireResponse. */
    private record Fhirpath(String form) implements FormulaWords {
        @Override
        public String item(String item) {
            return "%" + item;
        }

        @Override
        public String score(String score) {
            return "%resource.item.where(linkId='" + form + "_" + score + "').answer.value";
        }

        @Override
        public String isBlank(String value) {
            return value + ".empty()";
        }

        @Override
        public String choose(String condition, String then, String otherwise) {
            return "iif(" + condition + "," + then + "," + otherwise + ")";
        }

        @Override
        public String nothing() {
            return "{}";
        }
    }
}
