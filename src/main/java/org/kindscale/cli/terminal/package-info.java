/**
 * The real terminal: streams, screen, keys, size, questions, the line of progress.
 *
 * <p>Open to the rooms of {@code cli} alone: {@code FrontEnd}, {@code JLineScreen}, {@code ProgressLine},
 * {@code Prompt}, {@code StandardInput}, {@code Streams}.
 *
 * <p>May use {@code administration}, {@code app} and what these show; JLine.
 */
@NullMarked
package org.kindscale.cli.terminal;

import org.jspecify.annotations.NullMarked;
