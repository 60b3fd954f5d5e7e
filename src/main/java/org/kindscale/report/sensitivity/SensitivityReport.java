package org.kindscale.report.sensitivity;

import java.util.List;

/**
 * All scores under other choices.
 *
 * @param parts by score; copied
 * @param notes what could not be looked at, in words; copied
 */
public record SensitivityReport(List<SensitivityPart> parts, List<String> notes) {

    /** What the names of choices mean. */
    static final String NOTE = "default: as analysed; complete, 80 %, half, any: the share of items that must be "
            + "answered; without flagged: "
            + "without persons flagged as careless; an id: another form of the score in the definition; alpha: "
            + "listwise, then pairwise; r: with the default, persons who have both; moved: of these, how many "
            + "are in another band";

    /** Copies the lists. */
    public SensitivityReport {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }
}
