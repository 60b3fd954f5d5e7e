/**
 * Latent models of any pattern of loadings: bifactor, second-order, groups and missing responses; robust tests.
 *
 * <p>Takes moments or persons, gives estimates with their errors, fit, and what they say of a total. May use
 * {@code psychometrics} and {@code psychometrics.factor}.
 *
 * <p>Open to the rooms of {@code psychometrics} alone: {@code Moments}, {@code Point}.
 */
@NullMarked
package org.kindscale.psychometrics.latent;

import org.jspecify.annotations.NullMarked;
