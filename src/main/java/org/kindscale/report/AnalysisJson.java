package org.kindscale.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseOption;
import org.kindscale.psychometrics.CarelessSign;
import org.kindscale.psychometrics.Confirmatory;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.ItemStatistics;
import org.kindscale.psychometrics.KeyEvidence;
import org.kindscale.psychometrics.Reliability;
import org.kindscale.psychometrics.Reliability.Interval;
import org.kindscale.psychometrics.SplitHalf;
import org.kindscale.report.Analysis.CarelessPart;
import org.kindscale.report.Analysis.GroupPart;
import org.kindscale.report.Analysis.ItemPart;
import org.kindscale.report.Analysis.ModelPart;
import org.kindscale.report.Analysis.PairPart;
import org.kindscale.report.Analysis.ScalePart;
import org.kindscale.report.Analysis.ScorePart;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An analysis as JSON: every figure to 15 significant digits, null where there is none. docs/analysis.md lists the names. */
public final class AnalysisJson {

    private final Analysis analysis;
    private final Instrument instrument;
    private final JsonGenerator json;

    private AnalysisJson(Analysis analysis, JsonGenerator json) {
        this.analysis = analysis;
        this.instrument = analysis.basis().instrument();
        this.json = json;
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
        json.writeObjectPropertyStart("items");
        analysis.items().forEach(this::item);
        json.writeEndObject();
        json.writeObjectPropertyStart("scores");
        analysis.scores().forEach(this::score);
        json.writeEndObject();
        json.writeObjectPropertyStart("scales");
        analysis.scales().forEach(this::scale);
        json.writeEndObject();
        json.writeArrayPropertyStart("correlations");
        analysis.pairs().forEach(this::pair);
        json.writeEndArray();
        json.writeArrayPropertyStart("models");
        analysis.models().forEach(this::model);
        json.writeEndArray();
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
        json.writeStringProperty("missing_data", lower(basis.missing().name()));
        json.writeNumberProperty("persons", basis.persons());
        json.writeNumberProperty("rejected", basis.rejected());
        json.writeArrayPropertyStart("persons_by_items_left_out");
        basis.leftOut().forEach(json::writeNumber);
        json.writeEndArray();
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
        key(part.key());
        json.writeEndObject();
    }

    private void key(KeyEvidence key) {
        json.writeObjectPropertyStart("key");
        json.writeStringProperty("verdict", lower(key.verdict().name()));
        if (key.set() >= 0) {
            json.writeStringProperty(
                    "scale", analysis.scales().get(key.set()).score().id());
        }
        number("statistic", key.statistic());
        number("standard_errors", key.strength());
        json.writeEndObject();
    }

    private void description(Description d) {
        json.writeNumberProperty("n", d.n());
        number("mean", d.mean());
        number("sd", d.sd());
        number("variance_n", d.variance());
        number("standard_error", d.standardError());
        number("median", d.median());
        number("min", d.min());
        number("max", d.max());
        byType("skewness", d.skewness());
        byType("kurtosis", d.kurtosis());
        number("floor", d.floor());
        number("ceiling", d.ceiling());
    }

    private void byType(String name, Description.ByType types) {
        json.writeObjectPropertyStart(name);
        number("type1", types.type1());
        number("type2", types.type2());
        number("type3", types.type3());
        json.writeEndObject();
    }

    private void score(ScorePart part) {
        json.writeObjectPropertyStart(part.score().id());
        json.writeNumberProperty("complete", part.complete());
        json.writeNumberProperty("prorated", part.prorated());
        json.writeNumberProperty("refused", part.refused());
        description(part.description());
        json.writeEndObject();
    }

    private void scale(ScalePart part) {
        json.writeObjectPropertyStart(part.score().id());
        reliability(part.reliability());
        splitHalf("odd_even", part.oddEven());
        splitHalf("first_second", part.firstSecond());
        omega(part);
        json.writeObjectPropertyStart("standard_error_of_measurement");
        number("score", part.standardError().score());
        number("sum", part.standardError().sum());
        number("smallest_change_95", 1.96 * Math.sqrt(2) * part.standardError().score());
        json.writeEndObject();
        if (part.ofParts().isPresent()) {
            json.writeObjectPropertyStart("of_its_scores");
            reliability(part.ofParts().get());
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("items");
        for (int i = 0; i < part.items().size(); i++) {
            itemStatistics(part, i);
        }
        json.writeEndObject();
        if (part.ordinal().isPresent()) {
            ordinal(part);
        }
        json.writeEndObject();
    }

    private void reliability(Reliability r) {
        json.writeNumberProperty("k", r.items());
        json.writeNumberProperty("n", r.persons());
        number("alpha", r.alpha());
        number("alpha_standardized", r.standardizedAlpha());
        interval("alpha_95_feldt", r.feldt());
        number("alpha_standard_error", r.standardError());
        interval("alpha_95_duhachek_iacobucci", r.duhachek());
        number("lambda2", r.lambda2());
        number("lambda6_correlations", r.lambda6Correlation());
        number("lambda6_covariances", r.lambda6Covariance());
        json.writeObjectPropertyStart("inter_item_correlation");
        number("mean", r.interItem().mean());
        number("median", r.interItem().median());
        number("min", r.interItem().lowest());
        number("max", r.interItem().highest());
        json.writeEndObject();
        number("mean_covariance", r.meanCovariance());
    }

    private void splitHalf(String name, SplitHalf split) {
        json.writeObjectPropertyStart("split_half_" + name);
        number("r", split.correlation());
        number("spearman_brown", split.spearmanBrown());
        number("horst", split.horst());
        number("guttman", split.guttman());
        json.writeEndObject();
    }

    private void omega(ScalePart part) {
        Analysis.Factors factors = part.factors();
        json.writeObjectPropertyStart("omega_total");
        json.writeStringProperty(
                "minres_outcome", lower(factors.minres().outcome().name()));
        number("minres_observed", factors.minres().omegaObserved());
        number("minres_model", factors.minres().omegaModel());
        json.writeStringProperty(
                "ml_outcome", lower(factors.likelihood().outcome().name()));
        number("ml_observed", factors.likelihood().omegaObserved());
        number("ml_model", factors.likelihood().omegaModel());
        Confirmatory cfa = factors.confirmatory();
        json.writeStringProperty("cfa_outcome", lower(cfa.outcome().name()));
        number("cfa_model", cfa.omegaModel(0));
        number("cfa_observed", cfa.omegaObserved(0));
        number("cfa_standardized", cfa.omegaStandardised(0));
        number("average_variance_extracted", cfa.averageVarianceExtracted(0));
        json.writeEndObject();
    }

    private void itemStatistics(ScalePart part, int i) {
        ItemStatistics statistics = part.statistics().get(i);
        json.writeObjectPropertyStart(part.items().get(i).id());
        json.writeBooleanProperty("reversed", part.reversed().get(i));
        number("r_item_total", statistics.itemTotal());
        number("r_item_rest", statistics.itemRest());
        number("squared_multiple_correlation", statistics.squaredMultiple());
        number("alpha_if_dropped", statistics.alphaIfDropped());
        number("alpha_standardized_if_dropped", statistics.standardizedAlphaIfDropped());
        number("omega_if_dropped", part.factors().omegaIfDropped().get(i));
        number("loading_minres", part.factors().minres().loading(i));
        number("loading_ml", part.factors().likelihood().loading(i));
        number("loading_cfa", part.factors().confirmatory().loading(i));
        number("loading_cfa_standardized", part.factors().confirmatory().standardisedLoading(i));
        number("residual_variance_cfa", part.factors().confirmatory().residualVariance(i));
        json.writeEndObject();
    }

    private void ordinal(ScalePart part) {
        var matrix = part.ordinal().orElseThrow();
        json.writeObjectPropertyStart("ordinal");
        number("alpha", matrix.ordinalAlpha());
        number("omega_minres", matrix.oneFactor().omegaObserved());
        json.writeArrayPropertyStart("polychoric");
        for (int a = 1; a < part.items().size(); a++) {
            for (int b = 0; b < a; b++) {
                json.writeNumber(Figures.json(matrix.pair(a, b).correlation()));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void pair(PairPart pair) {
        json.writeStartObject();
        json.writeStringProperty("one", pair.one().id());
        json.writeStringProperty("other", pair.other().id());
        json.writeNumberProperty("n", pair.correlation().n());
        number("r", pair.correlation().r());
        interval("r_95_fisher", pair.correlation().interval());
        number("disattenuated", pair.disattenuated());
        json.writeEndObject();
    }

    private void model(ModelPart part) {
        json.writeStartObject();
        json.writeStringProperty("name", part.name());
        Confirmatory cfa = part.solution();
        json.writeStringProperty("outcome", lower(cfa.outcome().name()));
        json.writeArrayPropertyStart("improper");
        cfa.improprieties().forEach(i -> json.writeString(lower(i.name())));
        json.writeEndArray();
        fit(cfa);
        json.writeObjectPropertyStart("loadings_standardized");
        for (int i = 0; i < part.items().size(); i++) {
            number(part.items().get(i).id(), cfa.standardisedLoading(i));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("factors");
        part.factors().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("factor_correlations");
        for (int a = 1; a < part.factors().size(); a++) {
            for (int b = 0; b < a; b++) {
                json.writeNumber(Figures.json(cfa.factorCorrelations().get(a, b)));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void fit(Confirmatory cfa) {
        var fit = cfa.fit();
        json.writeNumberProperty("n", fit.persons());
        json.writeNumberProperty("parameters", fit.parameters());
        number("fmin", fit.fmin());
        number("chi_square", fit.chiSquare());
        json.writeNumberProperty("df", fit.degreesOfFreedom());
        number("p", fit.pValue());
        number("baseline_chi_square", fit.baselineChiSquare());
        json.writeNumberProperty("baseline_df", fit.baselineDegreesOfFreedom());
        number("cfi", fit.cfi());
        number("tli", fit.tli());
        number("rmsea", fit.rmsea());
        interval("rmsea_90", new Interval(fit.rmseaLower(), fit.rmseaUpper()));
        number("rmsea_close_p", fit.rmseaCloseP());
        number("srmr", fit.srmr());
        number("log_likelihood", fit.logLikelihood());
        number("aic", fit.aic());
        number("bic", fit.bic());
    }

    private void careless(CarelessPart part) {
        json.writeObjectPropertyStart("careless");
        json.writeNumberProperty("persons", part.persons());
        json.writeNumberProperty("flagged", part.flagged());
        json.writeObjectPropertyStart("signs");
        for (CarelessSign sign : CarelessSign.values()) {
            json.writeNumberProperty(lower(sign.name()), part.signs().getOrDefault(sign, 0L));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("scores_without_flagged");
        for (Analysis.Without without : part.without()) {
            json.writeObjectPropertyStart(without.score().id());
            json.writeNumberProperty("n", without.rest().n());
            number("mean", without.rest().mean());
            number("sd", without.rest().sd());
            number("alpha", without.alphaRest());
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
            number(analysis.scales().get(s).score().id(), group.scales().get(s));
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
        number("mean_first", agreement.firstMean());
        number("mean_second", agreement.secondMean());
        number("mean_change", agreement.meanChange());
        number("sd_of_change", agreement.sdOfChange());
        number("r", agreement.correlation());
        intraclass("icc_2_1", agreement.agreementOfSingleScores());
        intraclass("icc_3_1", agreement.consistencyOfSingleScores());
        number("mean_square_persons", agreement.meanSquarePersons());
        number("mean_square_occasions", agreement.meanSquareOccasions());
        number("mean_square_error", agreement.meanSquareError());
        json.writeEndObject();
    }

    private void intraclass(String name, org.kindscale.psychometrics.RetestAgreement.Intraclass icc) {
        json.writeObjectPropertyStart(name);
        number("value", icc.value());
        interval("interval_95", new Interval(icc.lower(), icc.upper()));
        number("f", icc.f());
        number("df1", icc.df1());
        number("df2", icc.df2());
        number("p", icc.p());
        json.writeEndObject();
    }

    private void interval(String name, Interval interval) {
        json.writeArrayPropertyStart(name);
        write(interval.low());
        write(interval.high());
        json.writeEndArray();
    }

    private void number(String name, double value) {
        json.writeName(name);
        write(value);
    }

    private void write(double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(Figures.json(value));
        } else {
            json.writeNull();
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
