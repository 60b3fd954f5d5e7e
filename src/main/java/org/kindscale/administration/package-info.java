/**
 * One sitting as a state machine behind a terminal port, and its journal.
 *
 * <p>May use {@code definition}, {@code scoring} and {@code diagnostics}; Jackson.
 */
@NullMarked
package org.kindscale.administration;

import org.jspecify.annotations.NullMarked;
