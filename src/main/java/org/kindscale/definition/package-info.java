/**
 * Instruments as immutable records that cannot be built wrong.
 *
 * <p>In: values read from a definition file. Out: an {@link org.kindscale.definition.Instrument} whose every reference
 * resolves, whose keys and ranges fit, and facts that follow from it alone (ranges, reachable scores, fingerprints).
 * What does not fit is told as a {@link org.kindscale.definition.Violation} with the place in the definition. No file,
 * no clock, no locale, no scoring.
 *
 * <p>May use {@code diagnostics} only.
 */
@NullMarked
package org.kindscale.definition;

import org.jspecify.annotations.NullMarked;
