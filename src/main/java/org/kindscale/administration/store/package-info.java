/**
 * Sittings on disk: the journal, locks, the vault, files that only their owner reads.
 *
 * <p>Entries in; on disk before the caller goes on. Touches the folder it is given and nothing else.
 *
 * <p>May use {@code administration} and {@code diagnostics}; Jackson.
 */
@NullMarked
package org.kindscale.administration.store;

import org.jspecify.annotations.NullMarked;
