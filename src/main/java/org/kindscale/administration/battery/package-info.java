/**
 * One sitting over several instruments and questions of one's own, as a state machine.
 *
 * <p>In: a form with sections and conditions, and keys. Out: views to show, and journal entries that are on disk before
 * the next view is shown. Knows no terminal, no file and no clock.
 *
 * <p>May use {@code administration} and {@code definition}.
 */
@NullMarked
package org.kindscale.administration.battery;

import org.jspecify.annotations.NullMarked;
