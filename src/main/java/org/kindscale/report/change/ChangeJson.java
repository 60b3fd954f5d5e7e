package org.kindscale.report.change;

import java.util.Map;
import org.kindscale.psychometrics.change.ChangeClass;
import org.kindscale.psychometrics.change.ChangeNorm;
import org.kindscale.psychometrics.change.RegressedChange;
import org.kindscale.psychometrics.change.WaveEffect.Effect;
import org.kindscale.psychometrics.reliability.Reliability.Interval;
import org.kindscale.report.Figures.FigureJson;
import tools.jackson.core.JsonGenerator;

/** Change between two waves as members of an object of JSON; docs/analysis.md lists the names. */
public final class ChangeJson {

    private final JsonGenerator json;
    private final FigureJson figures;

    /** Writes to {@code json}. */
    public ChangeJson(JsonGenerator json) {
        this.json = json;
        this.figures = new FigureJson(json);
    }

    /** Writes the members {@code effect_sizes} and {@code change} of one score. */
    public void write(ChangePart part) {
        json.writeObjectPropertyStart("effect_sizes");
        effect("d_av", part.effect().standardizedByAverage());
        effect("d_rm", part.effect().repeatedMeasures());
        effect("d_z", part.effect().standardizedByChange());
        json.writeEndObject();
        json.writeObjectPropertyStart("change");
        json.writeObjectPropertyStart("reliable_change");
        json.writeStringProperty("source", part.basis().words());
        figures.number("smallest", part.basis().least());
        part.basis().norm().ifPresent(this::norm);
        part.cut().ifPresent(cut -> {
            figures.number("clinical_cut", cut.cut().at());
            json.writeStringProperty("clinical_cut_source", cut.words());
        });
        classes(part, part.byReliableChange(), true);
        json.writeEndObject();
        json.writeObjectPropertyStart("gulliksen_lord_novick");
        json.writeStringProperty("source", part.normWords());
        norm(part.norm());
        classes(part, part.byGulliksen(), false);
        json.writeEndObject();
        json.writeObjectPropertyStart("regression");
        RegressedChange line = part.line();
        json.writeNumberProperty("n", line.n());
        figures.number("intercept", line.intercept());
        figures.number("slope", line.slope());
        figures.number("residual_sd", line.residualSd());
        classes(part, part.byRegression(), false);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void effect(String name, Effect effect) {
        json.writeObjectPropertyStart(name);
        figures.number("value", effect.value());
        figures.interval("interval_95", new Interval(effect.low(), effect.high()));
        json.writeEndObject();
    }

    private void norm(ChangeNorm norm) {
        figures.number("mean", norm.mean());
        figures.number("sd", norm.sd());
        figures.number("reliability", norm.reliability());
    }

    private void classes(ChangePart part, Map<ChangeClass, Long> counts, boolean withCut) {
        json.writeObjectPropertyStart("persons");
        if (!counts.isEmpty()) {
            for (ChangeClass found : part.classes()) {
                if (found == ChangeClass.RECOVERED && !withCut) {
                    continue;
                }
                json.writeNumberProperty(ChangeWords.word(found), counts.getOrDefault(found, 0L));
            }
        }
        json.writeEndObject();
    }
}
