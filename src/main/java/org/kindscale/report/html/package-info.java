/**
 * Pages: well-formed markup, the stylesheet, charts as inline SVG. No script, nothing from elsewhere.
 *
 * <p>Open to the rooms of {@code report} alone: {@code CorrelationsSvg}, {@code ItemRowsSvg}, {@code Markup},
 * {@code Page}, {@code ResponsesSvg}.
 *
 * <p>May use {@code report}, {@code definition} and {@code diagnostics}.
 */
@NullMarked
package org.kindscale.report.html;

import org.jspecify.annotations.NullMarked;
