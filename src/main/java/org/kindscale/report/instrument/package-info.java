/**
 * Instruments in words: what there is, and all that decides the scores of one.
 *
 * <p>May use {@code report}, {@code catalog.search}, {@code definition} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.report.instrument;

import org.jspecify.annotations.NullMarked;
