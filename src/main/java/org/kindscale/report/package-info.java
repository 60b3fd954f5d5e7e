/**
 * What all results share: numbers as text, tables of text, runs of bytes; the floor of its rooms.
 *
 * <p>Values in, characters or bytes out, the same on every machine: no locale, no clock. Computes no score and opens no
 * * file.
 *
 * <p>Open to the rooms of {@code report} alone: {@code Figures}, {@code IndentedJson}, {@code NumberText},
 * {@code ReportLines}.
 *
 * <p>May use {@code psychometrics} for the names of its figures; Jackson.
 */
@NullMarked
package org.kindscale.report;

import org.jspecify.annotations.NullMarked;
