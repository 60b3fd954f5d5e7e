/**
 * Writes the key of an instrument as code of another language: R, SPSS, Stata, Python, SQL.
 *
 * <p>A {@link org.kindscale.syntax.key.KeyProgram} in, text out: no files, no terminal, no clock. Each language writes
 * the program in its own words, with a guard against values that are no response and with the worked cases of the
 * definition.
 *
 * <p>May use {@code syntax.key} and {@code definition} only.
 */
@NullMarked
package org.kindscale.syntax;

import org.jspecify.annotations.NullMarked;
