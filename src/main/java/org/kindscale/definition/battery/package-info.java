/**
 * Several instruments and questions of one's own, asked in one sitting: sections, questions, conditions.
 *
 * <p>Values only: no files, no terminal, no locale, no clock. Whether the instruments named are there, and whether a
 * condition on one of their items can hold, is seen where the battery is joined with them.
 *
 * <p>May use {@code definition}.
 */
@NullMarked
package org.kindscale.definition.battery;

import org.jspecify.annotations.NullMarked;
