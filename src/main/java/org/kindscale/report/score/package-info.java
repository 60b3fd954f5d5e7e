/**
 * Scores of a survey as CSV, TSV, JSON and JSON Lines, the account of its rows, and how one score came about.
 *
 * <p>May use {@code report}, {@code definition}, {@code scoring} and {@code psychometrics.careless}; Jackson.
 */
@NullMarked
package org.kindscale.report.score;

import org.jspecify.annotations.NullMarked;
