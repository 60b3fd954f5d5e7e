/**
 * The command line: picocli commands, exit codes, the real terminal.
 *
 * <p>Commands are thin: they turn options into a request, call one use case of {@code app}, and say what happened. No
 * file is read and no number computed here.
 *
 * <p>May use {@code app} and what its requests and outcomes name; picocli, JLine.
 */
@NullMarked
package org.kindscale.cli;

import org.jspecify.annotations.NullMarked;
