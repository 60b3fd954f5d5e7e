/**
 * Finds definitions: a path, folders of the user, or the bundled library ({@code scales/}).
 *
 * <p>The door of the house: it has definitions read ({@code reading}) and proven ({@code proof}). Nothing here reads *
 * responses or writes files.
 *
 * <p>May use its own rooms {@code reading} and {@code proof}, {@code definition} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.catalog;

import org.jspecify.annotations.NullMarked;
