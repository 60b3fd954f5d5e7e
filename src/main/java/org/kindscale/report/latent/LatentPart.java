package org.kindscale.report.latent;

import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.latent.BifactorIndices;
import org.kindscale.psychometrics.latent.LatentFit;
import org.kindscale.psychometrics.latent.LatentFit.Status;
import org.kindscale.psychometrics.latent.RobustFit;
import org.kindscale.psychometrics.ordinal.OrdinalFit;

/**
 * One latent model of keyed items.
 *
 * @param name what it is called on the command line
 * @param items ids of its items; copied
 * @param factors names of its factors, the general ones last; copied
 * @param fit the fit by maximum likelihood
 * @param robust test and errors that do not ask for normal data, if they could be had
 * @param indices what it says of sums, one for each general factor; none unless the solution may be read; copied
 * @param alone by item, its loading on one factor alone; copied
 * @param ordinal the fit to polychoric correlations, if asked for
 */
public record LatentPart(
        String name,
        List<String> items,
        List<String> factors,
        LatentFit fit,
        Optional<RobustFit> robust,
        List<BifactorIndices> indices,
        List<Double> alone,
        Optional<OrdinalFit> ordinal) {

    /** Copies the lists. */
    public LatentPart {
        items = List.copyOf(items);
        factors = List.copyOf(factors);
        indices = List.copyOf(indices);
        alone = List.copyOf(alone);
    }

    /** {@return whether the estimates may be read as those of a population} */
    public boolean isReadable() {
        return fit.status() == Status.PROPER || fit.status() == Status.AT_BOUND;
    }

    /**
     * {@return the average relative bias of the loadings on one factor alone; NaN without these, or with two generals}
     */
    public double averageRelativeBias() {
        return indices.size() == 1 && !alone.isEmpty()
                ? indices.get(0)
                        .averageRelativeBias(alone.stream().mapToDouble(l -> l).toArray())
                : Double.NaN;
    }
}
