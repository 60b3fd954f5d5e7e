/**
 * What the names of columns say by themselves: their key, their numbers, the words beside them.
 *
 * <p>Names in; keys, families of names and parts out. No instrument is known here.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code ColumnKey}, {@code HeaderWords}, {@code NumberedFamily}.
 *
 * <p>May use {@code survey.reading}.
 */
@NullMarked
package org.kindscale.survey.names;

import org.jspecify.annotations.NullMarked;
