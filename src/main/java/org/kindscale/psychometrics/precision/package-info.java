/**
 * How precise scores are: intervals of omega, errors by level of the score, percentiles of a norm group with intervals.
 *
 * <p>Takes persons and covariances of keyed items, or the figures of a norm group. May use {@code psychometrics},
 * {@code psychometrics.change}, {@code psychometrics.latent} and {@code psychometrics.reliability}.
 */
@NullMarked
package org.kindscale.psychometrics.precision;

import org.jspecify.annotations.NullMarked;
