/**
 * Codebooks of platforms: what a file beside the data tells of its columns, their questions and the words that stand
 * for their numbers.
 *
 * <p>A data dictionary of REDCap, or a survey as Qualtrics or LimeSurvey exports it, in; out, by the name of the
 * column, the variable. Knows no instrument, and guesses nothing: what a codebook does not say of a column is not
 * there.
 *
 * <p>May use {@code survey.table}, {@code survey.text}, {@code survey.resource}, {@code survey.workbook},
 * {@code survey.document} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.codebook;

import org.jspecify.annotations.NullMarked;
