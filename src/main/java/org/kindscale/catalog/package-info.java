/**
 * Finds definitions: a path, folders of the user, or the bundled library ({@code scales/}).
 *
 * <p>The door of the house: it has definitions read ({@code reading}) and proven ({@code proof}), knows the wordings
 * that were added ({@code wording}), and finds what somebody may have meant ({@code search}). Nothing here reads
 * responses or writes files.
 *
 * <p>May use its own rooms {@code reading}, {@code proof}, {@code wording} and {@code search}, {@code definition} and
 * {@code diagnostics}.
 */
@NullMarked
package org.kindscale.catalog;

import org.jspecify.annotations.NullMarked;
