/**
 * What the program says of itself to shells, to {@code man} and to reference managers.
 *
 * <p>The declarations of all commands in, scripts and pages out, so that neither can differ from the program.
 *
 * <p>May use every package but {@code cli}.
 */
@NullMarked
package org.kindscale.cli.manual;

import org.jspecify.annotations.NullMarked;
