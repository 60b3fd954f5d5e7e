/**
 * An item analysis as text, JSON and one page of HTML, with a methods paragraph.
 *
 * <p>May use {@code report}, {@code report.html}, {@code psychometrics} and {@code definition}; Jackson.
 */
@NullMarked
package org.kindscale.report.analysis;

import org.jspecify.annotations.NullMarked;
