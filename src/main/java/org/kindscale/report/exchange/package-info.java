/**
 * An instrument, responses to it, or a scored file, in the forms of other platforms: REDCap, FHIR, BIDS, Table Schema.
 *
 * <p>Values in, text out. A rule that the other form cannot say exactly is left out, and told: nothing is said nearly.
 * Published wording stands only where it was handed in.
 *
 * <p>Open to the rooms of {@code report} alone: {@code FhirResponse}.
 *
 * <p>May use {@code report}, {@code report.score}, {@code definition} and {@code scoring}; Jackson.
 */
@NullMarked
package org.kindscale.report.exchange;

import org.jspecify.annotations.NullMarked;
