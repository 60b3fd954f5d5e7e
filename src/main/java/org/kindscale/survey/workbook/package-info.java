/**
 * Spreadsheets as rows of cells: Excel workbooks (.xlsx, .xlsm) and OpenDocument spreadsheets (.ods).
 *
 * <p>A ZIP file in, the rows of one sheet out, one after the other. Only what cells hold is read; formulas are not
 * calculated, and nothing that a file could point to is opened. Every size that a file claims is bounded.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code Entities}, {@code OdsRows}, {@code XlsxRows},
 * {@code XmlScanner}, {@code ZipParts}.
 *
 * <p>May use {@code survey.table}, {@code survey.text} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.survey.workbook;

import org.jspecify.annotations.NullMarked;
