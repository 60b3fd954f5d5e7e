package org.kindscale.report.sensitivity;

import java.util.List;
import java.util.Optional;
import org.kindscale.psychometrics.GroupDifference;
import org.kindscale.report.Figures;
import org.kindscale.report.sensitivity.SensitivityPart.Variant;

/**
 * All scores under other choices.
 *
 * @param parts by score; copied
 * @param by the column that tells groups of rows apart, if any
 * @param notes what could not be looked at, in words; copied
 */
public record SensitivityReport(List<SensitivityPart> parts, Optional<String> by, List<String> notes) {

    /** What the names of choices mean. */
    static final String NOTE = "default: as analysed; complete, 80 %, half, any: the share of items that must be "
            + "answered; without flagged: "
            + "without persons flagged as careless; an id: another form of the score in the definition; alpha: "
            + "listwise, then pairwise; r: with the default, persons who have both; moved: of these, how many "
            + "are in another band";

    /** What the comparison of groups means. */
    static final String GROUPS =
            "d: of two groups, the second mean less the first over the pooled SD; eta-squared: share "
                    + "of the variance between the groups; p: Welch's test, which does not ask for equal variances; "
                    + "turns: "
                    + "p is on the other side of .05 than by default, or the other of two groups is higher";

    /** {@return the columns of the comparison of groups} */
    static List<String> groupHead(String name) {
        return List.of(name, "n", "d", "eta-squared", "F", "p", "turns");
    }

    /** {@return the rows of the comparison of groups; empty without groups} */
    static List<List<String>> groupRows(SensitivityPart part) {
        return part.variants().stream()
                .flatMap(variant -> variant.groups().map(groups -> groupRow(part, variant, groups)).stream())
                .toList();
    }

    private static List<String> groupRow(SensitivityPart part, Variant variant, GroupDifference groups) {
        return List.of(
                variant.name(),
                Long.toString(groups.n()),
                Figures.fixed(groups.d(), 2),
                Figures.unit(groups.etaSquared(), 3),
                Figures.fixed(groups.f(), 2),
                Figures.probability(groups.p()),
                part.turns(variant) ? "yes" : "");
    }

    /** Copies the lists. */
    public SensitivityReport {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }
}
