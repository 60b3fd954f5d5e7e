/**
 * Where the items stand: the names of a header matched to the items of an instrument.
 *
 * <p>A header and a reading in; a column for each item out, or findings that name the candidates.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code ColumnList}, {@code ColumnMatcher}, {@code WaveNames}.
 *
 * <p>May use {@code survey.reading}, {@code definition} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.columns;

import org.jspecify.annotations.NullMarked;
