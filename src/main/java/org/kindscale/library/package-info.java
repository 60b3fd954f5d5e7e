/**
 * kindscale as a library: load a definition, score a person's responses, score the rows of a survey file.
 *
 * <p>The door for other programs; docs/library.md shows it. What it gives is what {@code kindscale score} gives, by the
 * same code, and what {@code score} would refuse it refuses with the same findings. Nothing outside this package is
 * meant to be called from elsewhere, and may change from one version to the next; of other packages, only what the
 * methods here take and give: {@link org.kindscale.diagnostics.InvalidInputException} and
 * {@link org.kindscale.diagnostics.Diagnostic}.
 *
 * <p>May use {@code app}, {@code app.score} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.library;

import org.jspecify.annotations.NullMarked;
