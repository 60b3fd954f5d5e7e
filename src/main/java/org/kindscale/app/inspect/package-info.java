/**
 * Says what a survey file is and what is in it: the use case behind {@code inspect}.
 *
 * <p>A file in; out, for each instrument of the library that it holds, how it would be read, what speaks for and against
 * it, and the command to go on. It writes nothing.
 *
 * <p>May use {@code app}, {@code app.score} and {@code app.propose}, and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.inspect;

import org.jspecify.annotations.NullMarked;
