package org.kindscale.psychometrics.ordinal;

import org.kindscale.psychometrics.Tails;

/**
 * A statistic scaled and shifted so that its mean and variance are those of chi-square (Asparouhov &amp; Muth&eacute;n,
 * 2010).
 *
 * @param raw the statistic
 * @param degreesOfFreedom its degrees of freedom
 * @param trace tr(U G), the mean of the statistic where the model is true
 * @param traceOfSquare tr(U G U G), half of its variance
 */
record ScaledShifted(double raw, int degreesOfFreedom, double trace, double traceOfSquare) {

    double statistic() {
        if (degreesOfFreedom == 0) {
            return Double.NaN;
        }
        double stretch = Math.sqrt(degreesOfFreedom / traceOfSquare);
        return raw * stretch + degreesOfFreedom - trace * stretch;
    }

    double pValue() {
        return Tails.chiSquareUpper(statistic(), degreesOfFreedom);
    }

    /** {@return the statistic less its degrees of freedom, 0 or more} */
    double excess() {
        return Math.max(0, statistic() - degreesOfFreedom);
    }
}
