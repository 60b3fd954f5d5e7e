/**
 * Proves a definition: its worked cases are run, and its key is mutated to see whether they would notice.
 *
 * <p>A definition in, findings and the share of mutants noticed out.
 *
 * <p>Open to the rooms of {@code catalog} alone: {@code CaseCheck}.
 *
 * <p>May use {@code catalog.reading}, {@code definition}, {@code scoring} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.catalog.proof;

import org.jspecify.annotations.NullMarked;
