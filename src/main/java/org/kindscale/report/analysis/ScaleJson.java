package org.kindscale.report.analysis;

import java.util.List;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.psychometrics.factor.Polychoric.Outcome;
import org.kindscale.psychometrics.reliability.ItemStatistics;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.psychometrics.reliability.Reliability.Interval;
import org.kindscale.psychometrics.reliability.SplitHalf;
import org.kindscale.report.Figures;
import org.kindscale.report.Figures.FigureJson;
import org.kindscale.report.analysis.Analysis.ModelPart;
import org.kindscale.report.analysis.Analysis.ScalePart;
import tools.jackson.core.JsonGenerator;

/** What an analysis says of one scale, and of one factor model, as JSON. */
final class ScaleJson {

    private final JsonGenerator json;
    private final FigureJson figures;

    ScaleJson(JsonGenerator json, FigureJson figures) {
        this.json = json;
        this.figures = figures;
    }

    void scale(ScalePart part) {
        json.writeObjectPropertyStart(part.score().id());
        reliability(part.reliability());
        splitHalf("odd_even", part.oddEven());
        splitHalf("first_second", part.firstSecond());
        omega(part);
        json.writeObjectPropertyStart("standard_error_of_measurement");
        figures.number("score", part.standardError().score());
        figures.number("sum", part.standardError().sum());
        figures.number(
                "smallest_change_95", 1.96 * Math.sqrt(2) * part.standardError().score());
        json.writeEndObject();
        if (part.ofParts().isPresent()) {
            json.writeObjectPropertyStart("of_its_scores");
            reliability(part.ofParts().get());
            json.writeEndObject();
        }
        json.writeBooleanProperty("positive_definite", Cautions.isPositiveDefinite(part));
        json.writeArrayPropertyStart("cautions");
        Cautions.of(part).forEach(json::writeString);
        json.writeEndArray();
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
        figures.number("alpha", r.alpha());
        figures.number("alpha_standardized", r.standardizedAlpha());
        figures.interval("alpha_95_feldt", r.feldt());
        figures.number("alpha_standard_error", r.standardError());
        figures.interval("alpha_95_duhachek_iacobucci", r.duhachek());
        figures.number("lambda2", r.lambda2());
        figures.number("lambda6_correlations", r.lambda6Correlation());
        figures.number("lambda6_covariances", r.lambda6Covariance());
        json.writeObjectPropertyStart("inter_item_correlation");
        figures.number("mean", r.interItem().mean());
        figures.number("median", r.interItem().median());
        figures.number("min", r.interItem().lowest());
        figures.number("max", r.interItem().highest());
        json.writeEndObject();
        figures.number("mean_covariance", r.meanCovariance());
        figures.number("signal_to_noise", r.signalToNoise());
    }

    private void splitHalf(String name, SplitHalf split) {
        json.writeObjectPropertyStart("split_half_" + name);
        figures.number("r", split.correlation());
        figures.number("spearman_brown", split.spearmanBrown());
        figures.number("horst", split.horst());
        figures.number("guttman", split.guttman());
        json.writeEndObject();
    }

    private void omega(ScalePart part) {
        Analysis.Factors factors = part.factors();
        json.writeObjectPropertyStart("omega_total");
        json.writeStringProperty(
                "minres_outcome", FigureJson.lower(factors.minres().outcome().name()));
        figures.number("minres_observed", factors.minres().omegaObserved());
        figures.number("minres_model", factors.minres().omegaModel());
        json.writeStringProperty(
                "ml_outcome", FigureJson.lower(factors.likelihood().outcome().name()));
        figures.number("ml_observed", factors.likelihood().omegaObserved());
        figures.number("ml_model", factors.likelihood().omegaModel());
        Confirmatory cfa = factors.confirmatory();
        json.writeStringProperty("cfa_outcome", FigureJson.lower(cfa.outcome().name()));
        figures.number("cfa_model", cfa.omegaModel(0));
        figures.number("cfa_observed", cfa.omegaObserved(0));
        figures.number("cfa_standardized", cfa.omegaStandardised(0));
        figures.number("average_variance_extracted", cfa.averageVarianceExtracted(0));
        json.writeEndObject();
        json.writeObjectPropertyStart("one_factor_fit");
        fit(cfa);
        json.writeEndObject();
    }

    private void itemStatistics(ScalePart part, int i) {
        ItemStatistics statistics = part.statistics().get(i);
        json.writeObjectPropertyStart(part.items().get(i).id());
        json.writeBooleanProperty("reversed", part.reversed().get(i));
        figures.number("r_item_total", statistics.itemTotal());
        figures.number("r_item_rest", statistics.itemRest());
        figures.number("r_item_total_standardized", statistics.standardizedTotal());
        figures.number("r_item_total_corrected", statistics.correctedTotal());
        figures.number("squared_multiple_correlation", statistics.squaredMultiple());
        figures.number("alpha_if_dropped", statistics.alphaIfDropped());
        figures.number("alpha_standardized_if_dropped", statistics.standardizedAlphaIfDropped());
        figures.number("omega_if_dropped", part.factors().omegaIfDropped().get(i));
        figures.number("loading_minres", part.factors().minres().loading(i));
        figures.number("loading_ml", part.factors().likelihood().loading(i));
        figures.number("loading_cfa", part.factors().confirmatory().loading(i));
        figures.number("loading_cfa_standardized", part.factors().confirmatory().standardisedLoading(i));
        figures.number("residual_variance_cfa", part.factors().confirmatory().residualVariance(i));
        json.writeEndObject();
    }

    private void ordinal(ScalePart part) {
        var matrix = part.ordinal().orElseThrow();
        json.writeObjectPropertyStart("ordinal");
        figures.number("alpha", matrix.ordinalAlpha());
        figures.number("omega_minres", matrix.oneFactor().omegaObserved());
        SymmetricMatrix correlations = matrix.correlations();
        pairs("pairs_not_estimated", matrix.pairs(Outcome.NOT_DEFINED), part);
        pairs("pairs_beyond_correction", matrix.pairs(Outcome.CORRECTION_PASSES_ONE), part);
        pairs("pairs_at_limit", matrix.pairs(Outcome.BOUNDARY), part);
        json.writeArrayPropertyStart("polychoric");
        for (int a = 1; a < part.items().size(); a++) {
            for (int b = 0; b < a; b++) {
                json.writeNumber(Figures.json(correlations.get(a, b)));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void pairs(String name, List<int[]> pairs, ScalePart part) {
        json.writeArrayPropertyStart(name);
        for (int[] pair : pairs) {
            json.writeStartArray();
            json.writeString(part.items().get(pair[1]).id());
            json.writeString(part.items().get(pair[0]).id());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    void model(ModelPart part) {
        json.writeStartObject();
        json.writeStringProperty("name", part.name());
        Confirmatory cfa = part.solution();
        json.writeStringProperty("outcome", FigureJson.lower(cfa.outcome().name()));
        json.writeArrayPropertyStart("improper");
        cfa.improprieties().forEach(i -> json.writeString(FigureJson.lower(i.name())));
        json.writeEndArray();
        fit(cfa);
        json.writeObjectPropertyStart("loadings_standardized");
        for (int i = 0; i < part.items().size(); i++) {
            figures.number(part.items().get(i).id(), cfa.standardisedLoading(i));
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
        figures.number("fmin", fit.fmin());
        figures.number("chi_square", fit.chiSquare());
        json.writeNumberProperty("df", fit.degreesOfFreedom());
        figures.number("p", fit.pValue());
        figures.number("baseline_chi_square", fit.baselineChiSquare());
        json.writeNumberProperty("baseline_df", fit.baselineDegreesOfFreedom());
        figures.number("cfi", fit.cfi());
        figures.number("tli", fit.tli());
        figures.number("rmsea", fit.rmsea());
        figures.interval("rmsea_90", new Interval(fit.rmseaLower(), fit.rmseaUpper()));
        figures.number("rmsea_close_p", fit.rmseaCloseP());
        figures.number("srmr", fit.srmr());
        figures.number("log_likelihood", fit.logLikelihood());
        figures.number("aic", fit.aic());
        figures.number("bic", fit.bic());
    }
}
