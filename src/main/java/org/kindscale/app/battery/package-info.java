/**
 * Holds sittings of several instruments and of questions of one's own: batteries, joined with their instruments.
 *
 * <p>May use {@code app}, {@code app.take} and every package but {@code cli}.
 */
@NullMarked
package org.kindscale.app.battery;

import org.jspecify.annotations.NullMarked;
