/**
 * Measurement invariance: whether items measure the same in several groups, and which do not.
 *
 * <p>Takes the moments of groups and a pattern of loadings, gives nested models with their fit and differences. May use
 * {@code psychometrics}, {@code psychometrics.factor} and {@code psychometrics.latent}.
 */
@NullMarked
package org.kindscale.psychometrics.invariance;

import org.jspecify.annotations.NullMarked;
