/**
 * Finds instruments by what people call them: a topic, a title, an abbreviation, an author, a construct.
 *
 * <p>In: instruments that are loaded. Out: topics and ranks. Nothing here reads a file or the clock, and nothing
 * changes an instrument.
 *
 * <p>May use {@code definition}.
 */
@NullMarked
package org.kindscale.catalog.search;

import org.jspecify.annotations.NullMarked;
