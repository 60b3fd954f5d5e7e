/**
 * What the program says of itself to shells, to {@code man} and to reference managers.
 *
 * <p>The declarations of all commands in, scripts and pages out, so that neither can differ from the program.
 *
 * <p>Open to the rooms of {@code cli} alone: {@code CiteCommand}, {@code Commands}, {@code CompletionCommand},
 * {@code ManCommand}.
 *
 * <p>May use every package but {@code cli}.
 */
@NullMarked
package org.kindscale.cli.manual;

import org.jspecify.annotations.NullMarked;
