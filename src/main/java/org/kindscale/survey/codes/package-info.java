/**
 * What cells mean: text to option number or kind of missing, and the words for a cell that means nothing.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code CellDecoder}, {@code CellProblem}, {@code OneDigitCodes}.
 *
 * <p>May use {@code survey.reading}, {@code definition}, {@code scoring} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.codes;

import org.jspecify.annotations.NullMarked;
