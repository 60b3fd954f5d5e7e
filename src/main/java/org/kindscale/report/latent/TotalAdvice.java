package org.kindscale.report.latent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.latent.BifactorIndices;
import org.kindscale.psychometrics.latent.LatentStructure.Kind;
import org.kindscale.report.Figures;

/**
 * Whether a total may be used, in plain words: what a bifactor model says of it, beside what the literature asks for.
 *
 * <p>The limits are those of others: omega hierarchical above .70 with explained common variance above .60 (Reise,
 * Scheines, Widaman &amp; Haviland, 2013, doi:10.1177/0013164412449831), explained common variance of .70 to .80
 * (Rodriguez, Reise &amp; Haviland, 2016, doi:10.1037/met0000045), omega hierarchical above .80.
 */
final class TotalAdvice {

    /** The works that the paragraph names. */
    static final List<String> SOURCES = List.of(
            "Liu, X., Cao, P., Lai, X., Wen, J., & Yang, Y. (2022). Assessing essential unidimensionality of scales "
                    + "and structural coefficient bias. Educational and Psychological Measurement. "
                    + "doi:10.1177/00131644221075580",
            "Reise, S. P., Scheines, R., Widaman, K. F., & Haviland, M. G. (2013). Multidimensionality and structural "
                    + "coefficient bias in structural equation modeling: A bifactor perspective. Educational and "
                    + "Psychological Measurement, 73, 5-26. doi:10.1177/0013164412449831",
            "Rodriguez, A., Reise, S. P., & Haviland, M. G. (2016). Evaluating bifactor models: Calculating and "
                    + "interpreting statistical indices. Psychological Methods, 21, 137-150. doi:10.1037/met0000045");

    /** What comes of the figures. */
    enum Verdict {
        /** The general factor carries the total. */
        CARRIES,
        /** It does, by the milder limits; group factors have a part in it. */
        CARRIES_WITH_GROUPS,
        /** It does not reach the limits. */
        FALLS_SHORT,
        /** No figures may be read. */
        CANNOT_TELL
    }

    private TotalAdvice() {}

    /** {@return what the figures come to} */
    static Verdict verdict(LatentReport report) {
        LatentPart part = report.bifactor().orElse(null);
        if (part == null || !part.isReadable() || part.indices().isEmpty()) {
            return Verdict.CANNOT_TELL;
        }
        BifactorIndices indices = part.indices().get(0);
        double hierarchical = indices.omegaHierarchical();
        double common = indices.explainedCommonVariance();
        if (hierarchical > 0.8 && common > 0.7) {
            return Verdict.CARRIES;
        }
        return hierarchical > 0.7 && common > 0.6 ? Verdict.CARRIES_WITH_GROUPS : Verdict.FALLS_SHORT;
    }

    /** {@return the paragraphs; none if no bifactor model was asked for} */
    static List<String> paragraphs(LatentReport report) {
        if (report.bifactor().isEmpty()) {
            return List.of();
        }
        LatentPart part = report.bifactor().get();
        String total = report.total().orElse("a sum of all these items");
        List<String> said = new ArrayList<>();
        if (verdict(report) == Verdict.CANNOT_TELL) {
            said.add("These data cannot tell whether " + total + " may be used: the bifactor model is "
                    + ModelWords.caution(part) + ".");
            return said;
        }
        said.add(strength(part.indices().get(0), total));
        said.add(conclusion(verdict(report), total));
        said.add(fit(part));
        others(report).ifPresent(said::add);
        if (!ModelWords.caution(part).isEmpty()) {
            said.add("All this with caution: the solution is " + ModelWords.caution(part) + ".");
        }
        return said;
    }

    private static String strength(BifactorIndices indices, String total) {
        return "One general factor explains " + percent(indices.omegaHierarchical()) + " of the variance of " + total
                + " (omega hierarchical " + Figures.unit(indices.omegaHierarchical(), 3) + "), all factors together "
                + percent(indices.omegaTotal()) + " (omega total " + Figures.unit(indices.omegaTotal(), 3)
                + "): the rest of what is reliable in it is the subscales' own. Of what the items have in common, "
                + percent(indices.explainedCommonVariance()) + " is general (ECV "
                + Figures.unit(indices.explainedCommonVariance(), 3) + "). "
                + percent(indices.uncontaminatedCorrelations()) + " of the correlations are between subscales, where "
                + "the general factor works alone (PUC " + Figures.unit(indices.uncontaminatedCorrelations(), 3)
                + "; it says little where subscales differ in length, Liu et al., 2022).";
    }

    private static String conclusion(Verdict verdict, String total) {
        String asked = "Reise et al. (2013) ask for omega hierarchical above .70 with ECV above .60; Rodriguez et al. "
                + "(2016) for ECV of .70 to .80 before items are treated as one factor. ";
        return asked
                + switch (verdict) {
                    case CARRIES -> "Both are reached: " + total + " may be used as a measure of the general factor.";
                    case CARRIES_WITH_GROUPS ->
                        "The first is reached, and not the second: " + total + " may be used as a measure of the "
                                + "general factor, but say that it holds parts of the subscales, too, and report "
                                + "these beside it.";
                    case FALLS_SHORT ->
                        "The first is not reached: " + total + " mixes what is general with what is special to the "
                                + "subscales; report the subscales, and the total only with these figures.";
                    case CANNOT_TELL -> "Neither can be judged.";
                };
    }

    private static String fit(LatentPart part) {
        ModelFit plain = part.fit().fit();
        double cfi = part.robust().map(r -> r.cfi()).orElse(plain.cfi());
        double rmsea = part.robust().map(r -> r.rmsea()).orElse(plain.rmsea());
        boolean good = cfi >= 0.95 && rmsea <= 0.06 && plain.srmr() <= 0.08;
        return "These figures are worth what the model is worth: "
                + (part.robust().isPresent() ? "robust " : "")
                + "CFI " + Figures.unit(cfi, 3) + ", RMSEA " + Figures.unit(rmsea, 3) + ", SRMR "
                + Figures.unit(plain.srmr(), 3) + "; usually asked are .95 or more, .06 or less and .08 or less. "
                + (good
                        ? "It fits, though a bifactor model fits much, and its fit alone is no argument for a total."
                        : "It does not fit as one would wish, so the figures above are rough.");
    }

    private static Optional<String> others(LatentReport report) {
        List<LatentPart> readable = report.parts().stream()
                .filter(part -> part.isReadable()
                        && part.items().equals(report.bifactor().orElseThrow().items()))
                .toList();
        return readable.stream()
                .min(Comparator.comparingDouble(part -> part.fit().fit().bic()))
                .filter(best -> readable.size() > 1)
                .map(best -> "Of the models fitted here, " + best.name() + " describes the data best for its "
                        + "parameters (lowest BIC, "
                        + Figures.fixed(best.fit().fit().bic(), 1) + ")"
                        + (isOfTwo(best)
                                ? ": one factor for the items keyed either way, which speaks for two scores rather "
                                        + "than one total."
                                : "."));
    }

    private static boolean isOfTwo(LatentPart part) {
        return part.fit().structure().kind() == Kind.TWO_BIFACTOR || part.name().equals("two");
    }

    private static String percent(double share) {
        return Figures.fixed(100 * share, 0) + " %";
    }
}
