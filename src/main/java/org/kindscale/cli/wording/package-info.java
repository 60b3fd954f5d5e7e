/**
 * {@code kindscale wording}: takes the wording of a published instrument from a person, shows what of it is the
 * published one, and keeps it.
 *
 * <p>A file, a paste, or lines that are typed one by one in; a stored wording, or what is to be mended, out.
 *
 * <p>Open to the rooms of {@code cli} alone: {@code WordingCommand}.
 *
 * <p>May use {@code cli.command}, {@code cli.arguments}, {@code cli.terminal} and every package below.
 */
@NullMarked
package org.kindscale.cli.wording;

import org.jspecify.annotations.NullMarked;
