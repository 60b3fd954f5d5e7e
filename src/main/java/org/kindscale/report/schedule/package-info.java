/**
 * A schedule and what of it is due, as people and programs read it: words, JSON, a calendar, lines for timers.
 *
 * <p>Values in, text out. Installs nothing, and knows no clock: the time is given.
 *
 * <p>May use {@code administration}, {@code administration.schedule}; Jackson.
 */
@NullMarked
package org.kindscale.report.schedule;

import org.jspecify.annotations.NullMarked;
