/**
 * What is to be taken when, and what of it is due.
 *
 * <p>A schedule, the times of sittings and the time of day in, what is due, missed and next out. No file, no clock and
 * no chance: random times come of a seed.
 *
 * <p>May use {@code administration}.
 */
@NullMarked
package org.kindscale.administration.schedule;

import org.jspecify.annotations.NullMarked;
