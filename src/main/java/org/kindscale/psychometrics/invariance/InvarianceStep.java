package org.kindscale.psychometrics.invariance;

import java.util.List;
import org.kindscale.psychometrics.Tails;
import org.kindscale.psychometrics.factor.ModelFit;

/**
 * One level beside the one it is compared with.
 *
 * @param fit the level
 * @param before what holds less; the level itself if it is the first
 * @param releases by item that is held equal, what would be gained without it, the greatest first; copied
 */
public record InvarianceStep(InvarianceFit fit, InvarianceFit before, List<Release> releases) {

    /** How far CFI may fall: .010 (Cheung &amp; Rensvold, 2002, doi:10.1207/S15328007SEM0902_5). */
    public static final double CFI_LIMIT = -0.010;

    /** How far RMSEA may rise: .015 (Chen, 2007, doi:10.1080/10705510701301834). */
    public static final double RMSEA_LIMIT = 0.015;

    private static final double ROUNDING = 1e-9;

    /** Copies the list. */
    public InvarianceStep {
        releases = List.copyOf(releases);
    }

    /** {@return whether there is a level before this one} */
    public boolean isCompared() {
        return fit != before;
    }

    /** {@return by how much chi-square rises, 0 or more; NaN if either is not solved} */
    public double chiSquare() {
        return fit.fit().chiSquare() - before.fit().chiSquare();
    }

    /** {@return the degrees of freedom of {@link #chiSquare}} */
    public int degreesOfFreedom() {
        return fit.fit().degreesOfFreedom() - before.fit().degreesOfFreedom();
    }

    /** {@return P(X >= chiSquare) where the level holds; NaN if either is not solved} */
    public double pValue() {
        return Tails.chiSquareUpper(chiSquare(), degreesOfFreedom());
    }

    /** {@return CFI of this level less that of the one before} */
    public double cfi() {
        return fit.fit().cfi() - before.fit().cfi();
    }

    /** {@return RMSEA of this level less that of the one before} */
    public double rmsea() {
        return fit.fit().rmsea() - before.fit().rmsea();
    }

    /** {@return SRMR of this level less that of the one before} */
    public double srmr() {
        return fit.fit().srmr() - before.fit().srmr();
    }

    /** {@return whether both levels may be read} */
    public boolean isReadable() {
        return fit.isReadable() && before.isReadable();
    }

    /** {@return whether CFI falls by no more than .010; false where either level may not be read} */
    public boolean holds() {
        return isReadable() && cfi() >= CFI_LIMIT - ROUNDING;
    }

    /** {@return the fit of this level} */
    public ModelFit figures() {
        return fit.fit();
    }
}
