/**
 * Results out: scores, instruments, explanations and accounts as CSV, TSV, JSON and text.
 *
 * <p>Values in, characters or bytes out, the same on every machine: no locale, no clock. Computes no score and opens no
 * file.
 *
 * <p>May use {@code definition}, {@code scoring}, {@code psychometrics}, {@code administration} and
 * {@code diagnostics}; Commons CSV, Jackson.
 */
@NullMarked
package org.kindscale.report;

import org.jspecify.annotations.NullMarked;
