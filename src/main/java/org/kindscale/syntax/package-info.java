/**
 * Writes the key of an instrument as code of another language: R, SPSS, Stata, Python, SQL.
 *
 * <p>{@link org.kindscale.definition} in, text out: no files, no terminal, no clock. {@code KeyCompiler} turns an
 * instrument into a {@code KeyProgram}, its items as columns and its scores as steps in the order in which they can be
 * computed; each language writes that program in its own words, with a guard against values that are no response and
 * with the worked cases of the definition.
 *
 * <p>May use {@code definition} only.
 */
@NullMarked
package org.kindscale.syntax;

import org.jspecify.annotations.NullMarked;
