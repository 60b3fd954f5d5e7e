package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.psychometrics.factor.ModelFit;
import org.kindscale.psychometrics.factor.OneFactor;
import org.kindscale.report.Figures;
import org.kindscale.report.analysis.Analysis.ModelPart;
import org.kindscale.report.analysis.Analysis.ScalePart;

/** Plain sentences on figures that have no value, or are not to be taken as they stand. */
final class Cautions {

    private static final String TRIED = "no search from any of three starts came to rest in 300 steps";

    /** A CFI below this is commonly called poor. */
    private static final double POOR_CFI = 0.9;

    /** RMSEA is beyond doubt above what is called close (Browne &amp; Cudeck, 1992). */
    private static final double CLOSE_RMSEA = 0.05;

    private Cautions() {}

    /** {@return what is to be said of a scale; empty for most} */
    static List<String> of(ScalePart scale) {
        Covariances keyed = scale.keyed();
        List<String> said = new ArrayList<>();
        if (keyed.n() < 2) {
            said.add("reliability needs two persons or more who answered every item");
            return said;
        }
        String constant = constant(scale);
        if (!constant.isEmpty()) {
            said.add("all answers to " + constant + " are alike: it correlates with nothing, "
                    + "and figures made of correlations have no value");
        }
        if (scale.reliability().alpha() < 0) {
            said.add("alpha is below 0: the items correlate negatively on average, "
                    + "so it tells nothing of reliability; look at the key first");
        }
        if (constant.isEmpty() && !isPositiveDefinite(scale)) {
            said.add(
                    keyed.missing() == Missing.PAIRWISE
                            ? "the pairwise covariances are not positive definite, no single group of persons can have "
                                    + "them: figures may leave their range; leave out --pairwise"
                            : "the covariances are not positive definite: items that are copies or sums of others, or "
                                    + "fewer persons than items");
        }
        omega(scale.factors().minres()).ifPresent(said::add);
        said.addAll(OrdinalText.cautions(scale));
        oneFactor(scale).ifPresent(said::add);
        return said;
    }

    /** {@return whether the covariances of the items can be those of one group of persons, none a sum of others} */
    static boolean isPositiveDefinite(ScalePart scale) {
        return scale.keyed().matrix().inverse().isPresent();
    }

    private static String constant(ScalePart scale) {
        return IntStream.range(0, scale.items().size())
                .filter(i -> scale.keyed().matrix().get(i, i) == 0)
                .mapToObj(i -> scale.items().get(i).id())
                .collect(Collectors.joining(", "));
    }

    /**
     * Alpha and omega take the items as one factor; where that model misfits beyond doubt, they speak of the sum alone.
     */
    private static Optional<String> oneFactor(ScalePart scale) {
        Confirmatory model = scale.factors().confirmatory();
        if (model.outcome() != Confirmatory.Outcome.CONVERGED || model.fit().degreesOfFreedom() < 1) {
            return Optional.empty();
        }
        ModelFit fit = model.fit();
        if (!(fit.cfi() < POOR_CFI && fit.rmseaLower() > CLOSE_RMSEA)) {
            return Optional.empty();
        }
        return Optional.of("alpha and omega take these items as one factor, and they are not (CFI "
                + Figures.unit(fit.cfi(), 3) + ", RMSEA " + Figures.unit(fit.rmsea(), 3)
                + "): they say how steady the sum is, not that it measures one thing"
                + (scale.ofParts().isPresent() ? "; how much of it is general: --models bifactor" : ""));
    }

    private static Optional<String> omega(OneFactor factor) {
        return switch (factor.outcome()) {
            case CONVERGED, NOT_DEFINED -> Optional.empty();
            case HEYWOOD ->
                Optional.of("omega: a Heywood case, the factor explains an item wholly; one factor may not fit");
            case NOT_CONVERGED ->
                Optional.of("omega: " + TRIED + "; the figure is that of the best attempt, not to be reported");
            case NOT_IDENTIFIED ->
                Optional.of(
                        factor.items() < 3
                                ? "omega needs three items"
                                : "omega: many factors fit these correlations alike, so none is given");
        };
    }

    /** {@return why a model has no solution} */
    static String unsolved(ModelPart model) {
        String why = switch (model.solution().outcome()) {
            case NOT_CONVERGED -> TRIED + "; the data may be too few for so many parameters";
            case NOT_IDENTIFIED ->
                "the data do not determine it: a factor of one item, or items that do not " + "correlate";
            case NOT_POSITIVE_DEFINITE ->
                "the covariances are not positive definite: items that are alike, "
                        + "copies or sums of others, or too few complete persons";
            case CONVERGED -> throw new IllegalArgumentException(model.name() + " has a solution");
        };
        return model.name() + ": no solution; " + why;
    }
}
