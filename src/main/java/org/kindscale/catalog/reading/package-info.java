/**
 * Reads definitions, column maps and files of answers: JSON in, records and located findings out.
 *
 * <p>Every finding, also a semantic one, has the line and column of the value it concerns. An unknown property is an
 * error.
 *
 * <p>Open to the rooms of {@code catalog} alone: {@code DefinitionReader}.
 *
 * <p>May use {@code definition} and {@code diagnostics}; Jackson (its streaming parser only).
 */
@NullMarked
package org.kindscale.catalog.reading;

import org.jspecify.annotations.NullMarked;
