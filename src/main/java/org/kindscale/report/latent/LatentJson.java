package org.kindscale.report.latent;

import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.BifactorIndices;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.psychometrics.latent.LatentStructure.Kind;
import org.kindscale.psychometrics.latent.RobustFit;
import org.kindscale.psychometrics.reliability.Reliability.Interval;
import org.kindscale.report.Figures.FigureJson;
import tools.jackson.core.JsonGenerator;

/** Latent models as JSON; docs/analysis.md lists the names. */
public final class LatentJson {

    private final JsonGenerator json;
    private final FigureJson figures;

    /** Writes to {@code json}. */
    public LatentJson(JsonGenerator json) {
        this.json = json;
        this.figures = new FigureJson(json);
    }

    /**
     * Writes the members {@code latent_models}, {@code total_advice}, {@code invariance} and {@code invariance_waves}
     * of the object that is open.
     */
    public void write(LatentReport report) {
        if (report.hasModels()) {
            models(report);
        }
        report.invariance().forEach(new InvarianceJson(json)::write);
    }

    private void models(LatentReport report) {
        json.writeArrayPropertyStart("latent_models");
        report.parts().forEach(this::part);
        json.writeEndArray();
        json.writeObjectPropertyStart("total_advice");
        json.writeStringProperty(
                "verdict", FigureJson.lower(TotalAdvice.verdict(report).name()));
        json.writeArrayPropertyStart("paragraphs");
        TotalAdvice.paragraphs(report).forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        report.notes().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void part(LatentPart part) {
        json.writeStartObject();
        json.writeStringProperty("name", part.name());
        json.writeStringProperty("status", FigureJson.lower(part.fit().status().name()));
        json.writeArrayPropertyStart("improper");
        ModelWords.improprieties(part).forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("missing_data", part.fit().isFullInformation() ? "full_information" : "listwise");
        json.writeNumberProperty("n", part.fit().fit().persons());
        fit(part.fit().fit(), json);
        json.writeName("robust");
        if (part.robust().isPresent()) {
            robust(part.robust().get());
        } else {
            json.writeNull();
        }
        factors(part);
        part.ordinal().ifPresent(fit -> OrdinalModels.write(part, fit, json));
        json.writeArrayPropertyStart("general_factors");
        part.indices().forEach(indices -> indices(part, indices));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes how well a model fits: members of the object that is open. */
    static void fit(ModelFit fit, JsonGenerator json) {
        FigureJson figures = new FigureJson(json);
        json.writeNumberProperty("parameters", fit.parameters());
        figures.number("chi_square", fit.chiSquare());
        json.writeNumberProperty("df", fit.degreesOfFreedom());
        figures.number("p", fit.pValue());
        figures.number("cfi", fit.cfi());
        figures.number("tli", fit.tli());
        figures.number("rmsea", fit.rmsea());
        figures.interval("rmsea_90", new Interval(fit.rmseaLower(), fit.rmseaUpper()));
        figures.number("srmr", fit.srmr());
        figures.number("log_likelihood", fit.logLikelihood());
        figures.number("aic", fit.aic());
        figures.number("bic", fit.bic());
    }

    private void robust(RobustFit fit) {
        json.writeStartObject();
        figures.number("scaling", fit.scaling());
        figures.number("baseline_scaling", fit.baselineScaling());
        figures.number("chi_square", fit.chiSquare());
        figures.number("p", fit.pValue());
        figures.number("cfi", fit.cfi());
        figures.number("tli", fit.tli());
        figures.number("rmsea", fit.rmsea());
        figures.interval("rmsea_90", new Interval(fit.rmseaLower(), fit.rmseaUpper()));
        json.writeEndObject();
    }

    private void factors(LatentPart part) {
        LatentStructure structure = part.fit().structure();
        json.writeArrayPropertyStart("loadings");
        for (int f = 0; f < structure.factors(); f++) {
            for (int i : structure.itemsOf(f)) {
                loading(part, i, f);
            }
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("residual_variances");
        for (int i = 0; i < part.items().size(); i++) {
            figures.number(part.items().get(i), part.fit().residual(i));
        }
        json.writeEndObject();
        if (structure.kind() == Kind.SECOND_ORDER) {
            json.writeObjectPropertyStart("second_order_loadings");
            for (int f = 0; f < structure.factors(); f++) {
                figures.number(part.factors().get(f), part.fit().secondOrderLoading(f));
            }
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("factor_correlations");
        FactorCorrelation.of(part).forEach(this::correlation);
        json.writeEndArray();
    }

    private void loading(LatentPart part, int item, int factor) {
        json.writeStartObject();
        json.writeStringProperty("factor", part.factors().get(factor));
        json.writeStringProperty("item", part.items().get(item));
        figures.number("standardized", part.fit().loading(item, factor));
        figures.number(
                "standard_error",
                part.robust().map(robust -> robust.loadingError(item, factor)).orElse(Double.NaN));
        json.writeEndObject();
    }

    private void correlation(FactorCorrelation pair) {
        json.writeStartObject();
        json.writeStringProperty("one", pair.one());
        json.writeStringProperty("other", pair.other());
        figures.number("r", pair.value());
        figures.interval("r_95", new Interval(pair.low(), pair.high()));
        json.writeEndObject();
    }

    private void indices(LatentPart part, BifactorIndices indices) {
        LatentStructure structure = part.fit().structure();
        json.writeStartObject();
        figures.number("omega_total", indices.omegaTotal());
        figures.number("omega_h", indices.omegaHierarchical());
        figures.number("ecv", indices.explainedCommonVariance());
        figures.number("puc", indices.uncontaminatedCorrelations());
        figures.number("h", indices.replicability());
        figures.number("average_relative_bias", part.averageRelativeBias());
        json.writeArrayPropertyStart("group_factors");
        for (int f = 0; f < structure.specifics(); f++) {
            if (indices.has(f)) {
                json.writeStartObject();
                json.writeStringProperty("factor", part.factors().get(f));
                figures.number("omega_s", indices.omegaOfGroup(f));
                figures.number("omega_hs", indices.omegaHierarchicalOfGroup(f));
                figures.number("ecv", indices.explainedCommonVariance(f));
                figures.number("h", indices.replicability(f));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        if (part.indices().size() == 1) {
            json.writeObjectPropertyStart("item_ecv");
            for (int i = 0; i < part.items().size(); i++) {
                figures.number(part.items().get(i), indices.itemExplainedCommonVariance(i));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
