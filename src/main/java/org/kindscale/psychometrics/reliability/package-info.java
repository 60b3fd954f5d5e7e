/**
 * How reliable scores are: alpha, omega, split halves, item-rest correlations, retest agreement.
 *
 * <p>May use {@code psychometrics}.
 */
@NullMarked
package org.kindscale.psychometrics.reliability;

import org.jspecify.annotations.NullMarked;
