/**
 * The port for files that are no text: rows of typed cells, what the file knows of its columns, and the records they
 * become.
 *
 * <p>A room beside this one reads a kind of file and hands on its rows; here each row becomes a record of delimited
 * text, so that all that follows is the same for every kind. Numbers, dates and words of the file's own stand bare,
 * texts in quotes. Knows no kind of file, no instrument and no response.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code RowText}, {@code SpooledFile}, {@code TableInput},
 * {@code TableRows}.
 *
 * <p>May use {@code survey.text} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.table;

import org.jspecify.annotations.NullMarked;
