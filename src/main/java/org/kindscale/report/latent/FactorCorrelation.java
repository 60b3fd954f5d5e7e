package org.kindscale.report.latent;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.latent.LatentStructure;
import org.kindscale.psychometrics.latent.LatentStructure.Kind;

/**
 * The correlation of two factors, free of errors of measurement.
 *
 * @param one a factor
 * @param other another
 * @param value the estimate
 * @param low lower limit of the 95 % interval, value - 1.96 robust standard errors; NaN without these
 * @param high upper limit
 */
record FactorCorrelation(String one, String other, double value, double low, double high) {

    private static final double Z = 1.959963984540054;

    /** {@return the correlations that the model leaves free, a factor with those before it} */
    static List<FactorCorrelation> of(LatentPart part) {
        LatentStructure structure = part.fit().structure();
        List<FactorCorrelation> all = new ArrayList<>();
        if (structure.kind() != Kind.CORRELATED && structure.kind() != Kind.TWO_BIFACTOR) {
            return all;
        }
        int from = structure.hasGenerals() ? structure.specifics() : 0;
        for (int f = from + 1; f < structure.factors(); f++) {
            for (int g = from; g < f; g++) {
                double r = part.fit().factorCorrelation(f, g);
                int row = f;
                int column = g;
                double error = part.robust()
                        .map(robust -> robust.correlationError(row, column))
                        .orElse(Double.NaN);
                all.add(new FactorCorrelation(
                        part.factors().get(f), part.factors().get(g), r, r - Z * error, r + Z * error));
            }
        }
        return all;
    }
}
