/**
 * Survey files in: opened, their records as a stream, each with the responses to every instrument.
 *
 * <p>The door of the house, where text, columns and codes come together. Bytes in; out, for each record in order, the *
 * responses and the record's own bytes. Whatever cannot be read with certainty becomes a finding with file, line and *
 * column; nothing is guessed. Knows no scores and writes no files. The fast twin of the reader stands here, since it *
 * cuts records and reads codes in one pass.
 *
 * <p>May use its own rooms, {@code definition}, {@code scoring} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey;

import org.jspecify.annotations.NullMarked;
