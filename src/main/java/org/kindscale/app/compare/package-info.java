/**
 * Compares two versions of a definition: the use case behind {@code diff}.
 *
 * <p>Two definitions and perhaps a survey file in; what differs between them, and for how many persons a score or a
 * band does, out. Memory does not grow with the file.
 *
 * <p>May use {@code app} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.compare;

import org.jspecify.annotations.NullMarked;
