/**
 * Proposes commands: when a file is refused, other readings are tried on it, and those that hold are told.
 *
 * <p>A mend is a proof: a command is printed only after it has been run on the whole file, without output, and neither
 * an error nor a contradiction was found.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.propose;

import org.jspecify.annotations.NullMarked;
