/**
 * What cells mean: text to option number or kind of missing, the forms of a file's columns as a whole, what codes may
 * mean that the definition does not know, and the words for a cell that means nothing.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code CellDecoder}, {@code CellForms}, {@code CellProblem},
 * {@code CodingCandidates}, {@code EndCodes}, {@code ItemTexts}, {@code LabelCoding}, {@code ListedCodes},
 * {@code MixedCodes}, {@code OneDigitCodes}, {@code PlainCodes}, {@code StrangeCodes}.
 *
 * <p>May use {@code survey.text}, {@code survey.reading}, {@code survey.columns}, {@code definition}, {@code scoring}
 * and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.codes;

import org.jspecify.annotations.NullMarked;
