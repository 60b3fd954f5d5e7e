/**
 * Tables as files of other programs: Excel workbooks, SPSS and Stata data files, with the labels that belong to them.
 *
 * <p>Rows as delimited text and what is known of their columns in; a whole file out. Text never becomes a formula. What
 * a kind of file cannot hold is said, or refused; nothing is cut in silence. Opens no files.
 *
 * <p>May use {@code report}, {@code survey.table} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.report.table;

import org.jspecify.annotations.NullMarked;
