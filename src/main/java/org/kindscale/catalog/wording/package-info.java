/**
 * Wording that a person adds to a definition that has none: packs, pasted forms, fingerprints.
 *
 * <p>Text in; out, which item each sentence belongs to, and how sure that is. No published sentence stands here.
 *
 * <p>May use {@code catalog.reading}, {@code definition} and {@code diagnostics}; Jackson.
 */
@NullMarked
package org.kindscale.catalog.wording;

import org.jspecify.annotations.NullMarked;
