/**
 * The commands that prove: a run done again, and two versions of a definition compared.
 *
 * <p>Declares their options, hands a request to its use case, and words what came of it.
 *
 * <p>Open to the rooms of {@code cli} alone: {@code DiffCommand}, {@code ReproduceCommand}.
 *
 * <p>May use {@code app}, {@code report}, {@code cli.command}, {@code cli.arguments}, {@code cli.terminal} and every
 * package below.
 */
@NullMarked
package org.kindscale.cli.proof;

import org.jspecify.annotations.NullMarked;
