/**
 * Options that several commands have, declared once and turned into plain values.
 *
 * <p>Open to the rooms of {@code cli} alone: {@code AnalyzeArguments}, {@code Declare}, {@code GivenFile},
 * {@code LookFirst}, {@code OutputEndings}, {@code PlanArguments}, {@code ReadingArguments}, {@code RecordedWords},
 * {@code SavedReading}, {@code Scales}, {@code ScoringArguments}, {@code TakeArguments}, {@code UserFolder},
 * {@code Version}.
 *
 * <p>May use {@code cli.terminal}, {@code app} and what its requests name; picocli.
 */
@NullMarked
package org.kindscale.cli.arguments;

import org.jspecify.annotations.NullMarked;
