package org.kindscale.report.analysis;

import java.io.StringWriter;
import java.util.List;
import java.util.TreeMap;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseOption;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.careless.CarelessSign;
import org.kindscale.psychometrics.factor.Polychoric;
import org.kindscale.psychometrics.key.Contradiction;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.psychometrics.reliability.Reliability.Interval;
import org.kindscale.report.Figures;
import org.kindscale.report.Figures.FigureJson;
import org.kindscale.report.analysis.Analysis.CarelessPart;
import org.kindscale.report.analysis.Analysis.GroupPart;
import org.kindscale.report.analysis.Analysis.ItemPart;
import org.kindscale.report.analysis.Analysis.PairPart;
import org.kindscale.report.analysis.Analysis.ScorePart;
import org.kindscale.report.change.ChangeJson;
import org.kindscale.report.latent.LatentJson;
import org.kindscale.report.precision.PrecisionJson;
import org.kindscale.report.sensitivity.SensitivityJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An analysis as JSON: every figure to 15 significant digits, null where there is none. docs/analysis.md lists the
 * names.
 */
public final class AnalysisJson {

    private final Analysis analysis;
    private final Instrument instrument;
    private final JsonGenerator json;
    private final FigureJson figures;

    private AnalysisJson(Analysis analysis, JsonGenerator json) {
        this.analysis = analysis;
        this.instrument = analysis.basis().instrument();
        this.json = json;
        this.figures = new FigureJson(json);
    }

    /** {@return the whole analysis as one object, in one line} */
    public static String render(Analysis analysis) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new AnalysisJson(analysis, json).write();
        }
        return text + "\n";
    }

    private void write() {
        json.writeStartObject();
        basis();
        judgement(analysis.judgement());
        json.writeObjectPropertyStart("items");
        analysis.items().forEach(this::item);
        json.writeEndObject();
        json.writeObjectPropertyStart("scores");
        analysis.scores().forEach(this::score);
        json.writeEndObject();
        json.writeObjectPropertyStart("scales");
        ScaleJson scales = new ScaleJson(json, figures);
        analysis.scales().forEach(scales::scale);
        json.writeEndObject();
        json.writeArrayPropertyStart("correlations");
        analysis.pairs().forEach(this::pair);
        json.writeEndArray();
        json.writeArrayPropertyStart("models");
        analysis.models().forEach(scales::model);
        json.writeEndArray();
        analysis.latent().ifPresent(new LatentJson(json)::write);
        analysis.precision().ifPresent(new PrecisionJson(json)::write);
        analysis.careless().ifPresent(this::careless);
        if (!analysis.groups().isEmpty()) {
            json.writeArrayPropertyStart("groups");
            analysis.groups().forEach(this::group);
            json.writeEndArray();
        }
        if (!analysis.retests().isEmpty()) {
            json.writeObjectPropertyStart("retest");
            analysis.retests().forEach(this::retest);
            json.writeEndObject();
        }
        analysis.sensitivity().ifPresent(new SensitivityJson(json)::write);
        json.writeEndObject();
    }

    private void basis() {
        Analysis.Basis basis = analysis.basis();
        json.writeStringProperty("kindscale", basis.program());
        json.writeStringProperty("instrument", instrument.id());
        json.writeStringProperty("version", instrument.about().version());
        json.writeStringProperty("definition_sha256", basis.definition());
        json.writeArrayPropertyStart("files");
        basis.files().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("options");
        new TreeMap<>(basis.options()).forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty(
                "missing_data", FigureJson.lower(basis.missing().name()));
        json.writeNumberProperty("persons", basis.persons());
        json.writeNumberProperty("rejected", basis.rejected());
        json.writeArrayPropertyStart("persons_by_items_left_out");
        basis.leftOut().forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void judgement(Judgement judgement) {
        json.writeObjectPropertyStart("judgement");
        json.writeStringProperty(
                "verdict",
                analysis.contradicts()
                        ? "contradicts"
                        : FigureJson.lower(judgement.verdict().name()));
        json.writeArrayPropertyStart("contradictions");
        for (Contradiction found : analysis.contradictions()) {
            json.writeStartObject();
            json.writeStringProperty("kind", FigureJson.lower(found.kind().name()));
            json.writeStringProperty("evidence", FileText.what(instrument, found));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void item(ItemPart part) {
        json.writeObjectPropertyStart(part.item().id());
        description(part.description());
        json.writeNumberProperty("omitted", part.missing().omitted());
        json.writeNumberProperty("not_administered", part.missing().notAdministered());
        json.writeNumberProperty("invalid", part.missing().invalid());
        json.writeObjectPropertyStart("frequencies");
        List<ResponseOption> options = instrument.responsesOf(part.item()).options();
        for (int option = 0; option < options.size(); option++) {
            json.writeNumberProperty(
                    Integer.toString(options.get(option).code()),
                    part.frequencies().get(option));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("thresholds");
        for (double threshold : Polychoric.thresholds(
                part.frequencies().stream().mapToLong(n -> n).toArray())) {
            json.writeNumber(Figures.json(threshold));
        }
        json.writeEndArray();
        key(part.key());
        json.writeEndObject();
    }

    private void key(KeyEvidence key) {
        json.writeObjectPropertyStart("key");
        json.writeStringProperty("verdict", FigureJson.lower(key.verdict().name()));
        if (key.set() >= 0) {
            json.writeStringProperty(
                    "scale", analysis.scales().get(key.set()).score().id());
        }
        figures.number("statistic", key.statistic());
        figures.number("standard_errors", key.strength());
        json.writeEndObject();
    }

    private void description(Description d) {
        json.writeNumberProperty("n", d.n());
        figures.number("mean", d.mean());
        figures.number("sd", d.sd());
        figures.number("variance_n", d.variance());
        figures.number("standard_error", d.standardError());
        figures.number("median", d.median());
        figures.number("min", d.min());
        figures.number("max", d.max());
        figures.byType("skewness", d.skewness());
        figures.byType("kurtosis", d.kurtosis());
        figures.number("floor", d.floor());
        figures.number("ceiling", d.ceiling());
    }

    private void score(ScorePart part) {
        json.writeObjectPropertyStart(part.score().id());
        json.writeNumberProperty("complete", part.complete());
        json.writeNumberProperty("prorated", part.prorated());
        json.writeNumberProperty("refused", part.refused());
        description(part.description());
        json.writeEndObject();
    }

    private void pair(PairPart pair) {
        json.writeStartObject();
        json.writeStringProperty("one", pair.one().id());
        json.writeStringProperty("other", pair.other().id());
        json.writeNumberProperty("n", pair.correlation().n());
        figures.number("r", pair.correlation().r());
        figures.interval("r_95_fisher", pair.correlation().interval());
        if (analysis.precision().isPresent()) {
            figures.number("spearman", pair.spearman());
        }
        figures.number("disattenuated", pair.disattenuated());
        json.writeNumberProperty("shared_items", pair.shared());
        json.writeEndObject();
    }

    private void careless(CarelessPart part) {
        json.writeObjectPropertyStart("careless");
        json.writeNumberProperty("persons", part.persons());
        json.writeNumberProperty("flagged", part.flagged());
        json.writeObjectPropertyStart("signs");
        for (CarelessSign sign : CarelessSign.values()) {
            json.writeNumberProperty(FigureJson.lower(sign.name()), part.signs().getOrDefault(sign, 0L));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("scores_without_flagged");
        for (Analysis.Without without : part.without()) {
            json.writeObjectPropertyStart(without.score().id());
            json.writeNumberProperty("n", without.rest().n());
            figures.number("mean", without.rest().mean());
            figures.number("sd", without.rest().sd());
            figures.number("alpha", without.alphaRest());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void group(GroupPart group) {
        json.writeStartObject();
        json.writeStringProperty("column", group.column());
        json.writeStringProperty("value", group.value());
        json.writeNumberProperty("persons", group.persons());
        json.writeObjectPropertyStart("alpha");
        for (int s = 0; s < group.scales().size(); s++) {
            figures.number(analysis.scales().get(s).score().id(), group.scales().get(s));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("items");
        for (int i = 0; i < group.key().size(); i++) {
            json.writeObjectPropertyStart(analysis.items().get(i).item().id());
            key(group.key().get(i));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void retest(Analysis.RetestPart part) {
        var agreement = part.agreement();
        json.writeObjectPropertyStart(part.score().id());
        json.writeNumberProperty("pairs", agreement.pairs());
        json.writeNumberProperty("only_in_first", part.onlyFirst());
        json.writeNumberProperty("only_in_second", part.onlySecond());
        figures.number("mean_first", agreement.firstMean());
        figures.number("mean_second", agreement.secondMean());
        figures.number("mean_change", agreement.meanChange());
        figures.number("sd_of_change", agreement.sdOfChange());
        figures.number("t", agreement.t());
        figures.interval("limits_of_agreement_95", agreement.limitsOfAgreement());
        figures.number("standard_error_of_measurement", Math.sqrt(agreement.meanSquareError()));
        figures.number("r", agreement.correlation());
        figures.number("spearman", part.spearman());
        intraclass("icc_2_1", agreement.agreementOfSingleScores());
        intraclass("icc_3_1", agreement.consistencyOfSingleScores());
        intraclass("icc_2_k", agreement.agreementOfSingleScores().ofMeans());
        intraclass("icc_3_k", agreement.consistencyOfSingleScores().ofMeans());
        figures.number("mean_square_persons", agreement.meanSquarePersons());
        figures.number("mean_square_occasions", agreement.meanSquareOccasions());
        figures.number("mean_square_error", agreement.meanSquareError());
        new ChangeJson(json).write(part.change());
        json.writeEndObject();
    }

    private void intraclass(String name, org.kindscale.psychometrics.reliability.RetestAgreement.Intraclass icc) {
        json.writeObjectPropertyStart(name);
        figures.number("value", icc.value());
        figures.interval("interval_95", new Interval(icc.lower(), icc.upper()));
        figures.number("f", icc.f());
        figures.number("df1", icc.df1());
        figures.number("df2", icc.df2());
        figures.number("p", icc.p());
        json.writeEndObject();
    }
}
