/**
 * Begins a definition from a form of another platform: the use case behind {@code draft}.
 *
 * <p>A data dictionary in; the items and options that it tells, and what it does not, out. Nothing about scores is
 * guessed.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.draft;

import org.jspecify.annotations.NullMarked;
