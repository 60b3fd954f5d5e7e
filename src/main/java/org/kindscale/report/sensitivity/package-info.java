/**
 * How much the scores hang on choices that others would make in another way, as people and programs read it.
 *
 * <p>Open to the rooms of {@code report} alone: {@code SensitivityHtml}, {@code SensitivityJson},
 * {@code SensitivityText}. May use {@code psychometrics}, {@code definition}, {@code report.html} and the floor of
 * {@code report}.
 */
@NullMarked
package org.kindscale.report.sensitivity;

import org.jspecify.annotations.NullMarked;
