/**
 * Compiles an instrument into a scoring plan, applies it to responses, and explains one score.
 *
 * <p>{@link org.kindscale.definition} in, scores out: no files, no terminal, no locale, no clock. Responses travel as
 * option numbers in item order, scores as {@code double[]} in plan order, NaN for a refused one. A plan is immutable
 * and may be shared between threads; a {@link org.kindscale.scoring.Scorer} belongs to one thread and makes no object
 * per respondent.
 *
 * <p>May use {@code definition} only.
 */
@NullMarked
package org.kindscale.scoring;

import org.jspecify.annotations.NullMarked;
