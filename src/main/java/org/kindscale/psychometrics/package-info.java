/**
 * Statistics of a persons-by-items matrix: sums, moments, matrices, tails; the floor of its rooms.
 *
 * <p>Option numbers in, numbers out. Knows no instrument and no file.
 *
 * <p>Open to the rooms of {@code psychometrics} alone: {@code Bordered}, {@code Cholesky}, {@code Descent},
 * {@code Quantiles}, {@code ScaledSystem}, {@code SeededNumbers}, {@code Tails}.
 *
 * <p>Uses no other package; Hipparchus.
 */
@NullMarked
package org.kindscale.psychometrics;

import org.jspecify.annotations.NullMarked;
