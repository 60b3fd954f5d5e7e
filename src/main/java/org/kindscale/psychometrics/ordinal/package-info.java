/**
 * Latent models of ordered categories: diagonally weighted least squares on polychoric correlations.
 *
 * <p>Takes persons, gives estimates, errors and a test. May use {@code psychometrics}, {@code psychometrics.factor} and
 * {@code psychometrics.latent}.
 */
@NullMarked
package org.kindscale.psychometrics.ordinal;

import org.jspecify.annotations.NullMarked;
