/**
 * Factor models and what they are fitted to: polychoric correlations, one and more factors, fit.
 *
 * <p>May use {@code psychometrics}; Hipparchus.
 */
@NullMarked
package org.kindscale.psychometrics.factor;

import org.jspecify.annotations.NullMarked;
