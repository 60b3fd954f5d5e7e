/**
 * Turns an instrument into a program that every language can write: its items as columns, its scores as steps in the
 * order in which they can be computed, names, ranges and levels worked out, and its worked cases as rows.
 *
 * <p>{@link org.kindscale.definition} in, {@code KeyProgram} out: no files, no terminal, no clock.
 *
 * <p>Open to the rooms of {@code syntax} alone: {@code AnswerColumn}, {@code Condition}, {@code KeyCase},
 * {@code ScoreStep}, {@code StepRule}, {@code Term}.
 *
 * <p>May use {@code definition} only.
 */
@NullMarked
package org.kindscale.syntax.key;

import org.jspecify.annotations.NullMarked;
