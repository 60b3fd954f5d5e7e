/**
 * The commands that exchange: an instrument for other platforms, and what a scored file holds in their words.
 *
 * <p>Declares their options, finds the words, and writes what {@code report.exchange} makes of them.
 *
 * <p>Open to the rooms of {@code cli} alone: {@code CodebookCommand}, {@code DraftCommand}, {@code FormCommand},
 * {@code PhenotypeCommand}, {@code SyntaxCommand}.
 *
 * <p>May use {@code app}, {@code report}, {@code cli.command}, {@code cli.arguments}, {@code cli.terminal} and every
 * package below.
 */
@NullMarked
package org.kindscale.cli.exchange;

import org.jspecify.annotations.NullMarked;
