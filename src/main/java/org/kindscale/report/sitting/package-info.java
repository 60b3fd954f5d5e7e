/**
 * A person's results: one sitting, several over time, as text, JSON, CSV and a page.
 *
 * <p>May use {@code report}, {@code report.html}, {@code administration}, {@code definition} and {@code scoring};
 * Commons CSV, * Jackson.
 */
@NullMarked
package org.kindscale.report.sitting;

import org.jspecify.annotations.NullMarked;
