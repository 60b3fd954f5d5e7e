/**
 * Factor models and what they are fitted to: polychoric correlations, one and more factors, fit.
 *
 * <p>Open to the rooms of {@code psychometrics} alone: {@code BivariateNormal}.
 *
 * <p>May use {@code psychometrics}; Hipparchus.
 */
@NullMarked
package org.kindscale.psychometrics.factor;

import org.jspecify.annotations.NullMarked;
