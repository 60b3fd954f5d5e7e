package org.kindscale.report.precision;

import java.util.List;

/**
 * How precise all scores are that are made of items.
 *
 * @param parts by score; copied
 * @param notes what could not be looked at, in words; copied
 */
public record PrecisionReport(List<PrecisionPart> parts, List<String> notes) {

    /** Copies the lists. */
    public PrecisionReport {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }
}
