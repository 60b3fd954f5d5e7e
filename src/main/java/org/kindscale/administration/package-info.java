/**
 * One sitting as a state machine behind a terminal port, and its journal.
 *
 * <p>In: a {@link org.kindscale.administration.Form} (what is asked, in which words and order) and keys. Out: views to
 * show, and journal entries that are on disk before the next view is shown. The machine knows no terminal, no file and
 * no clock; the journal and the store are the only classes here that touch the disk, and only below the folder they are
 * given. Nothing here reaches a network.
 *
 * <p>Open to the rooms of {@code administration} alone: {@code Key}, {@code Layout}, {@code QuestionTimes}.
 *
 * <p>May use {@code definition}.
 */
@NullMarked
package org.kindscale.administration;

import org.jspecify.annotations.NullMarked;
