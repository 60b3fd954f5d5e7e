/**
 * The commands of a person at the keyboard: one questionnaire, or several in one sitting; a page of what came of it;
 * exercises; what is due; how a study stands.
 *
 * <p>Open to the rooms of {@code cli} alone: {@code DueCommand}, {@code HistoryEntryCommand}, {@code PageCommand},
 * {@code PracticeCommand}, {@code ScheduleCommand}, {@code StudyCommand}, {@code TakeEntryCommand}.
 *
 * <p>May use {@code cli.command}, {@code cli.arguments}, {@code cli.terminal} and every package below.
 */
@NullMarked
package org.kindscale.cli.person;

import org.jspecify.annotations.NullMarked;
