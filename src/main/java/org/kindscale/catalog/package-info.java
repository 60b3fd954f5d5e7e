/**
 * Finds and reads definitions: JSON in, instruments and located findings out.
 *
 * <p>Definitions come from a path, from folders of the user, or from the bundled library ({@code scales/}). Every
 * finding, also a semantic one, has the line and column of the value it concerns. Here too: the worked cases of a
 * definition are run, and its key is mutated to see whether they would notice. Nothing here reads responses or writes
 * files.
 *
 * <p>May use {@code definition}, {@code scoring} and {@code diagnostics}; Jackson (its streaming parser only).
 */
@NullMarked
package org.kindscale.catalog;

import org.jspecify.annotations.NullMarked;
