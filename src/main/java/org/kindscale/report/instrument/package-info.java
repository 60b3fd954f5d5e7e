/**
 * An instrument in words: all that decides its scores.
 *
 * <p>May use {@code report}, {@code definition} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.report.instrument;

import org.jspecify.annotations.NullMarked;
