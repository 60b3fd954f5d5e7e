/**
 * Do the data fit the reading of a file? Items that look mirrored, shifted, copied, summed or coded otherwise; columns,
 * rows and options out of order; one judgement for all commands.
 *
 * <p>Answers and sums in, evidence in standard errors out; limits are calibrated by simulation (docs/key-check.md).
 *
 * <p>May use {@code psychometrics}.
 */
@NullMarked
package org.kindscale.psychometrics.key;

import org.jspecify.annotations.NullMarked;
