/**
 * One class a command: what it is called with, what it does, what it says afterwards; and exit codes.
 *
 * <p>Commands are thin: they turn options into a request, call one use case of {@code app}, and say what happened.
 *
 * <p>Open to the rooms of {@code cli} alone: {@code AnalyzeCommand}, {@code CheckCommand}, {@code Command},
 * {@code ExplainCommand}, {@code ExportCommand}, {@code Failures}, {@code HistoryCommand}, {@code HistoryReport},
 * {@code InspectCommand}, {@code InstrumentsCommand}, {@code ScoreCommand}, {@code SimulateCommand},
 * {@code TakeCommand}.
 *
 * <p>May use {@code cli.arguments}, {@code cli.terminal}, {@code app} and what its requests and outcomes name; picocli.
 */
@NullMarked
package org.kindscale.cli.command;

import org.jspecify.annotations.NullMarked;
