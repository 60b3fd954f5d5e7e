package org.kindscale.report.latent;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.latent.Impropriety;

/** What became of a model, in words. */
public final class ModelWords {

    private ModelWords() {}

    /** {@return what is to be said before a figure of the model is read; empty of a proper solution} */
    public static String caution(LatentPart part) {
        return switch (part.fit().status()) {
            case PROPER -> "";
            case IMPROPER ->
                "improper: " + String.join("; ", improprieties(part))
                        + ". No population can have this solution, so no figure made of its loadings is given. "
                        + "There are too few persons for the model, or it is wrong; residual variances can be kept "
                        + "from falling below 0 with --bounds";
            case AT_BOUND ->
                "at its bound: " + atBound(part) + " would have a residual variance below 0 and was kept at 0; "
                        + "the test and the errors do not hold there, and the figures flatter the model";
            case NOT_CONVERGED ->
                "not converged: no search came to rest in 300 steps, so nothing is given; the data may be "
                        + "too few for so many parameters";
            case NOT_IDENTIFIED ->
                "not identified: the data do not determine it, as where a factor has fewer than three items of its own "
                        + "or its loadings vanish, so nothing is given";
            case NOT_POSITIVE_DEFINITE ->
                "not fitted: the covariances are not positive definite; there are items that are alike, copies or "
                        + "sums of others, two that nobody answered together, or too few persons";
        };
    }

    /** {@return each thing that no population can have, with the item or factor it belongs to} */
    static List<String> improprieties(LatentPart part) {
        return part.fit().improprieties().stream()
                .map(impropriety -> words(part, impropriety))
                .toList();
    }

    private static String words(LatentPart part, Impropriety impropriety) {
        return switch (impropriety.what()) {
            case NEGATIVE_RESIDUAL_VARIANCE ->
                "the residual variance of " + part.items().get(impropriety.number()) + " is below 0 (a Heywood case)";
            case RESIDUALS_CORRELATE_BEYOND_ONE ->
                "the residuals of " + part.items().get(impropriety.number()) + " correlate beyond 1";
            case LOADING_BEYOND_ONE ->
                part.factors().get(impropriety.number()) + " loads beyond 1 on the factor of second order";
            case FACTORS_NOT_POSITIVE_DEFINITE -> "the factors correlate beyond 1, or as they cannot all together";
        };
    }

    private static String atBound(LatentPart part) {
        return IntStream.range(0, part.items().size())
                .filter(i -> part.fit().residual(i) <= 1e-12)
                .mapToObj(part.items()::get)
                .collect(Collectors.joining(", "));
    }
}
