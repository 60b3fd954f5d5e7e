package org.kindscale.report.sitting;

import java.io.StringWriter;
import java.util.List;
import org.kindscale.administration.Answer;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.SittingRecord;
import org.kindscale.definition.BandSet.Band;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.report.NumberText;
import org.kindscale.report.sitting.SittingResult.ScoreResult;
import org.kindscale.scoring.ScoreStatus;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Sittings as JSON: what was answered, and what it adds up to. */
public final class SittingJson {

    private static final NumberText NUMBERS = new NumberText(NumberText.MOST_DECIMALS, "");

    private SittingJson() {}

    /** {@return one object, in one line} */
    public static String render(SittingRecord sitting, SittingResult result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, sitting, result, true);
        }
        return text + "\n";
    }

    /** {@return one object, in one line, without what the answers add up to} */
    public static String withoutScores(SittingRecord sitting, SittingResult result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, sitting, result, false);
        }
        return text + "\n";
    }

    /** {@return a list of objects, one a line} */
    public static String render(List<SittingRecord> sittings, List<SittingResult> results) {
        StringBuilder text = new StringBuilder("[\n");
        for (int s = 0; s < sittings.size(); s++) {
            SittingRecord sitting = sittings.get(s);
            boolean withheld = sitting.header().terms().withheld();
            text.append((withheld ? withoutScores(sitting, results.get(s)) : render(sitting, results.get(s))).strip());
            text.append(s + 1 < sittings.size() ? ",\n" : "\n");
        }
        return text.append("]\n").toString();
    }

    static void write(JsonGenerator json, SittingRecord sitting, SittingResult result, boolean withScores) {
        SittingHeader header = sitting.header();
        json.writeStartObject();
        json.writeStringProperty("sitting", header.id());
        json.writeStringProperty("instrument", header.instrument());
        json.writeStringProperty("version", header.version());
        json.writeBooleanProperty("validated", result.validated());
        header.wording().ifPresent(mark -> {
            json.writeStringProperty("wording", mark.text());
            json.writeStringProperty("wordingSha256", mark.sha256());
        });
        json.writeStringProperty("language", header.language());
        json.writeStringProperty("mode", header.mode());
        header.participant().ifPresent(who -> json.writeStringProperty("participant", who));
        header.session().ifPresent(which -> json.writeStringProperty("session", which));
        header.seed().ifPresent(seed -> json.writeNumberProperty("seed", seed));
        json.writeStringProperty("started", header.started());
        sitting.ended().ifPresent(ended -> json.writeStringProperty("ended", ended));
        terms(json, sitting);
        answers(json, sitting);
        if (withScores) {
            json.writeObjectPropertyStart("scores");
            result.scores().forEach(score -> score(json, score));
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("flags");
        result.flags().forEach(flag -> json.writeString(flag.id()));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Adds under which terms a sitting was taken, and what was written beside it. */
    static void terms(JsonGenerator json, SittingRecord sitting) {
        sitting.consent().ifPresent(consent -> {
            json.writeStringProperty("consent", consent.word());
            json.writeStringProperty("consentSha256", consent.textSha256());
        });
        SittingHeader.Terms terms = sitting.header().terms();
        terms.consentVersion().ifPresent(name -> json.writeStringProperty("consentVersion", name));
        terms.consentTextSha256().ifPresent(hash -> json.writeStringProperty("consentTextSha256", hash));
        if (!sitting.notes().isEmpty()) {
            json.writeArrayPropertyStart("notes");
            sitting.notes().forEach(note -> json.writeString(note.text()));
            json.writeEndArray();
        }
    }

    private static void answers(JsonGenerator json, SittingRecord sitting) {
        json.writeArrayPropertyStart("answers");
        for (String item : sitting.header().order()) {
            json.writeStartObject();
            json.writeStringProperty("item", item);
            if (sitting.answerTo(item).isPresent()) {
                Answer answer = sitting.answerTo(item).get();
                json.writeStringProperty("status", answer.skipped() ? "skipped" : "answered");
                answer.code().ifPresent(code -> json.writeNumberProperty("code", code));
                json.writeNumberProperty("ms", answer.millis());
                json.writeNumberProperty("visits", answer.visits());
                json.writeStringProperty("language", sitting.languageOf(answer));
            } else {
                json.writeStringProperty("status", "not reached");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void score(JsonGenerator json, ScoreResult score) {
        json.writeObjectPropertyStart(score.score().id());
        json.writeName("value");
        if (score.status() == ScoreStatus.REFUSED) {
            json.writeNull();
        } else if (score.score().rule() instanceof ScoreRule.Classify classify) {
            json.writeString(classify.classes().get((int) score.value()).label());
        } else {
            json.writeNumber(NUMBERS.text(score.value()));
        }
        json.writeStringProperty("status", score.status().word());
        json.writeNumberProperty("answered", score.answered());
        score.band().map(Band::label).ifPresent(band -> json.writeStringProperty("band", band));
        json.writeEndObject();
    }
}
