/**
 * Made-up answers of a population with known factors, and faults planted in them.
 *
 * <p>A seed in, the same answers out on every machine.
 *
 * <p>May use {@code psychometrics}.
 */
@NullMarked
package org.kindscale.psychometrics.simulation;

import org.jspecify.annotations.NullMarked;
