/**
 * Findings about what a user gave us: where, what, and how to mend it.
 *
 * <p>Bad data are results, not exceptions: every package that reads user input reports
 * {@link org.kindscale.diagnostics.Diagnostic}s into {@link org.kindscale.diagnostics.Findings}. Codes are public,
 * documented in docs/diagnostics.md and never reused.
 *
 * <p>Uses no other package and no library.
 */
@NullMarked
package org.kindscale.diagnostics;

import org.jspecify.annotations.NullMarked;
