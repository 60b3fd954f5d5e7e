/**
 * What samples of one size are expected to say of reliability and fit, by drawing many of them.
 *
 * <p>A population and a size in, means over the samples with the error of the simulation out. May use
 * {@code psychometrics}, {@code psychometrics.factor}, {@code psychometrics.latent}, {@code psychometrics.precision},
 * {@code psychometrics.reliability} and {@code psychometrics.simulation}.
 */
@NullMarked
package org.kindscale.psychometrics.planning;

import org.jspecify.annotations.NullMarked;
