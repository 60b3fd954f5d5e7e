/**
 * How a score comes of items and earlier scores: operands, weights, thresholds, ranges.
 *
 * <p>Values in, immutable records out; each refuses what cannot be meant. It knows neither items nor instruments, only
 * * their ids.
 *
 * <p>Uses no other package.
 */
@NullMarked
package org.kindscale.definition.rule;

import org.jspecify.annotations.NullMarked;
