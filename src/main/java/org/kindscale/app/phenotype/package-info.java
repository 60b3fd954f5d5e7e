/**
 * Writes answers and scores as a file of BIDS phenotype: the use case behind {@code phenotype}.
 *
 * <p>A definition and a survey file in; a table of participants, codes and scores out, after the file was found to hold
 * nothing that {@code score} refuses.
 *
 * <p>May use {@code app}, {@code app.score} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.phenotype;

import org.jspecify.annotations.NullMarked;
