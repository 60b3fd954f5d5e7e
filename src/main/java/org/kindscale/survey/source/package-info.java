/**
 * What a file is and where its rows are: the kind of file, the platform that wrote it, the rows of its header.
 *
 * <p>The first bytes and the first records in; a kind, a source and a layout out, or findings that say what a person
 * must vouch for. Only signs that no other file can show count. Opens nothing and reads no responses: what a cell may
 * mean is asked of {@link org.kindscale.survey.source.ItemCells}.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code DialectFinder}, {@code ItemCells}, {@code Layout},
 * {@code LayoutCandidates}, {@code LayoutFinder}, {@code Source}.
 *
 * <p>May use {@code survey.text}, {@code survey.reading} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.source;

import org.jspecify.annotations.NullMarked;
