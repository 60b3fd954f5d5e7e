/**
 * Does a recorded run again: the use case behind {@code reproduce}.
 *
 * <p>A provenance file in, the run done anew without any output of its own, and what is the same and what is not out.
 *
 * <p>May use {@code app}, {@code app.score} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.reproduce;

import org.jspecify.annotations.NullMarked;
