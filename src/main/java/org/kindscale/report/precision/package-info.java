/**
 * How precise the scores are, as people and programs read it.
 *
 * <p>Open to the rooms of {@code report} alone: {@code PrecisionHtml}, {@code PrecisionJson}, {@code PrecisionText}.
 * May use {@code psychometrics} with its rooms, {@code definition}, {@code report.html} and the floor of
 * {@code report}.
 */
@NullMarked
package org.kindscale.report.precision;

import org.jspecify.annotations.NullMarked;
