/**
 * An instrument, or a scored file, in the forms of other platforms: REDCap, FHIR, BIDS, Table Schema.
 *
 * <p>Values in, text out. A rule that the other form cannot say exactly is left out, and told: nothing is said nearly.
 * Published wording stands only where it was handed in.
 *
 * <p>May use {@code report} and {@code definition}; Jackson.
 */
@NullMarked
package org.kindscale.report.exchange;

import org.jspecify.annotations.NullMarked;
