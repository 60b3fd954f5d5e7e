package org.kindscale.report.sitting;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Answer;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A sitting of a battery as JSON: what was answered, and what it adds up to by instrument. */
public final class BatteryJson {

    private BatteryJson() {}

    /**
     * Returns one object, in one line.
     *
     * @param results what each instrument's answers add up to, in order; those of which nothing was asked are left out
     * @param withScores whether the scores are told
     */
    public static String render(
            BatteryTable table, SittingRecord sitting, List<SittingResult> results, boolean withScores) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            SittingHeader header = sitting.header();
            json.writeStartObject();
            json.writeStringProperty("sitting", header.id());
            json.writeStringProperty("battery", table.battery());
            json.writeStringProperty("batterySha256", table.sha256());
            json.writeStringProperty("mode", header.mode());
            header.participant().ifPresent(who -> json.writeStringProperty("participant", who));
            header.session().ifPresent(which -> json.writeStringProperty("session", which));
            header.seed().ifPresent(seed -> json.writeNumberProperty("seed", seed));
            json.writeStringProperty("started", header.started());
            sitting.ended().ifPresent(ended -> json.writeStringProperty("ended", ended));
            SittingJson.terms(json, sitting);
            json.writeArrayPropertyStart("answers");
            table.ids().forEach(id -> answer(json, sitting, id));
            json.writeEndArray();
            if (!table.right().isEmpty()) {
                json.writeObjectPropertyStart("attention");
                json.writeNumberProperty("asked", table.asked(sitting));
                json.writeNumberProperty("wrong", table.wrong(sitting));
                json.writeEndObject();
            }
            json.writeArrayPropertyStart("instruments");
            for (int i = 0; i < results.size(); i++) {
                SittingRecord part = sitting.of(header.parts().get(i));
                if (!part.answers().isEmpty()) {
                    SittingJson.write(json, part, results.get(i), withScores);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void answer(JsonGenerator json, SittingRecord sitting, String id) {
        json.writeStartObject();
        json.writeStringProperty("question", id);
        json.writeStringProperty("status", BatteryTable.status(sitting, id));
        Optional<Answer> answer = sitting.answerTo(id);
        answer.ifPresent(given -> {
            given.code().ifPresent(code -> json.writeNumberProperty("code", code));
            given.text().ifPresent(words -> json.writeStringProperty("text", words));
            json.writeNumberProperty("ms", given.millis());
            json.writeNumberProperty("visits", given.visits());
            json.writeStringProperty("language", sitting.languageOf(given));
        });
        json.writeEndObject();
    }
}
