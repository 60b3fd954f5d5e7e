/**
 * Reads and keeps schedules, and holds them against what is stored.
 *
 * <p>May use {@code app}, {@code app.battery} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.schedule;

import org.jspecify.annotations.NullMarked;
