/**
 * QuestionnaireResponses of FHIR as rows of cells: one resource, a Bundle, or many, one after the other.
 *
 * <p>Bytes in; out, a row for each response: whose it is, and a cell for each linkId. What the codings say of their
 * numbers becomes value labels. The whole file is held in memory, since what is asked is only known behind its end.
 * Knows no instrument and no score.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code Json}, {@code ResourceReader}, {@code ResponseRows}.
 *
 * <p>May use {@code survey.table}, {@code survey.text} and {@code diagnostics}; Jackson.
 */
@NullMarked
package org.kindscale.survey.resource;

import org.jspecify.annotations.NullMarked;
