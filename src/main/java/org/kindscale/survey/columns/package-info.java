/**
 * Where the items stand: the names of a header matched to the items of an instrument.
 *
 * <p>A header and a reading in; a column for each item out, or findings that name what comes near, and candidates to be
 * tried. Each way of finding columns is a class of its own.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code ColumnCandidates}, {@code ColumnList}, {@code ColumnMatcher},
 * {@code ItemRows}, {@code WaveNames}.
 *
 * <p>May use {@code survey.names}, {@code survey.reading}, {@code survey.text}, {@code definition} and
 * {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.columns;

import org.jspecify.annotations.NullMarked;
