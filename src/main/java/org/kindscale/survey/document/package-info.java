/**
 * Texts of pages and documents: web pages (HTML), Word documents (.docx), PDF.
 *
 * <p>A file in, out what a person reads in it: a line for each paragraph and each row of a table, with the numbers and
 * bullets of lists before them. Nothing that a file points to is opened, and every size that it claims is bounded.
 *
 * <p>May use {@code survey.workbook}, {@code survey.pdf}, {@code survey.text} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.document;

import org.jspecify.annotations.NullMarked;
