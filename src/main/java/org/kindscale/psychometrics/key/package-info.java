/**
 * Do the data fit the key? Items that look mirrored, shifted, copied, summed or coded otherwise.
 *
 * <p>Sums in, evidence in standard errors out; limits are calibrated by simulation (docs/key-check.md).
 *
 * <p>May use {@code psychometrics}.
 */
@NullMarked
package org.kindscale.psychometrics.key;

import org.jspecify.annotations.NullMarked;
