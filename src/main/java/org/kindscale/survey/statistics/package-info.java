/**
 * Data files of statistics programs as rows of cells: SPSS (.sav, .zsav), Stata (.dta), SAS (.xpt, .sas7bdat) and R
 * (.rds, .RData).
 *
 * <p>Bytes in; out, the rows and what the file knows of its variables: labels, labels of values, declared missing
 * values. Formats are read as their public descriptions and free programs have them; what a file claims of its own size
 * is never believed before the bytes are there.
 *
 * <p>Open to the rooms of {@code survey} alone: {@code DtaRows}, {@code RDataRows}, {@code SasRows}, {@code SavRows},
 * {@code XptRows}.
 *
 * <p>May use {@code survey.table}, {@code survey.text} and {@code diagnostics}; Parso.
 */
@NullMarked
package org.kindscale.survey.statistics;

import org.jspecify.annotations.NullMarked;
