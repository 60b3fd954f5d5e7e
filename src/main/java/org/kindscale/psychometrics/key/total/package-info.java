/**
 * Totals that somebody counted before: which score a column of numbers equals, and under which key.
 *
 * <p>Answers and numbers in, what they agree on out.
 *
 * <p>May use {@code psychometrics} and {@code psychometrics.key}.
 *
 * <p>Open to other rooms: {@code TotalCheck}.
 */
@NullMarked
package org.kindscale.psychometrics.key.total;

import org.jspecify.annotations.NullMarked;
