/**
 * What stands in a survey file beside the items, in its first rows: totals that somebody counted before, and who a row
 * is of.
 *
 * <p>The first rows of a file in, warnings and notes out.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 *
 * <p>Open to the rooms of {@code app} alone: {@code BesideFindings}, {@code FirstRows}, {@code WatchedRows}.
 */
@NullMarked
package org.kindscale.app.beside;

import org.jspecify.annotations.NullMarked;
