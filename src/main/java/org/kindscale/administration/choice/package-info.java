/**
 * Chooses what to take: topics, a list that is searched while typing, and sentences for who does not know yet.
 *
 * <p>In: offers, and keys or typed words. Out: the offer that was chosen. The machine knows no terminal and no file; a
 * screen and a dialogue by lines stand before it, as before a sitting.
 *
 * <p>May use {@code administration}, {@code catalog.search} and {@code definition}.
 */
@NullMarked
package org.kindscale.administration.choice;

import org.jspecify.annotations.NullMarked;
