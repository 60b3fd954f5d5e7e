/**
 * What a survey file is and how it would be read, as text and JSON.
 *
 * <p>May use {@code report}, {@code definition} and {@code diagnostics}; Jackson.
 */
@NullMarked
package org.kindscale.report.reading;

import org.jspecify.annotations.NullMarked;
