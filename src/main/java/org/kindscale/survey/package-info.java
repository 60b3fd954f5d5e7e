/**
 * Survey files in: their dialect, their header matched to items, their cells decoded to responses, their records as a
 * stream.
 *
 * <p>Bytes in; out, for each record in order, the responses to each instrument and the record's own bytes. Whatever
 * cannot be read with certainty becomes a finding with file, line and column; nothing is guessed. Knows no scores and
 * writes no files.
 *
 * <p>May use {@code definition}, {@code scoring} and {@code diagnostics}; Commons CSV.
 */
@NullMarked
package org.kindscale.survey;

import org.jspecify.annotations.NullMarked;
