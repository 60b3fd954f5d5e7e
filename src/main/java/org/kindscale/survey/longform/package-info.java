/**
 * Files with one row a person and item, turned into one row a person; and files with several waves in one row.
 *
 * <p>Records in; out, the bytes of a file with one row a person, and for each of its places the place in the file that
 * was read. What is held in memory is the table of all responses. Which columns to turn is said by the user, or certain
 * by a closed list of signs; what may be right is a candidate and not more.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code LongCandidates}, {@code LongFile}, {@code LongTable},
 * {@code WaveCandidates}.
 *
 * <p>May use {@code survey.text}, {@code survey.reading}, {@code survey.columns}, {@code definition} and
 * {@code diagnostics}; Jackson.
 */
@NullMarked
package org.kindscale.survey.longform;

import org.jspecify.annotations.NullMarked;
