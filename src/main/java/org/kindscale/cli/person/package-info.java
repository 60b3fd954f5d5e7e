/**
 * The commands of a person at the keyboard: one questionnaire, or several in one sitting; a page of what came of it;
 * exercises.
 *
 * <p>Open to the rooms of {@code cli} alone: {@code PageCommand}, {@code PracticeCommand}, {@code TakeEntryCommand}.
 *
 * <p>May use {@code cli.command}, {@code cli.arguments}, {@code cli.terminal} and every package below.
 */
@NullMarked
package org.kindscale.cli.person;

import org.jspecify.annotations.NullMarked;
