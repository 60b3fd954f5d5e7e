package org.kindscale.app;

import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.psychometrics.key.Contradiction;
import org.kindscale.report.analysis.FileText;

/** Tells, as warnings, what in the data as a whole contradicts the reading of a file. */
final class FileFindings {

    private FileFindings() {}

    static void tell(KeyFindings where, List<Contradiction> contradictions, Findings findings) {
        for (Contradiction found : contradictions) {
            int item = found.items().isEmpty() ? 0 : found.items().get(0);
            findings.add(Diagnostic.warning(
                    code(found.kind()),
                    where.places().at().get(item),
                    FileText.what(where.instrument(), found),
                    FileText.advice(found.kind(), order(where, found))));
        }
    }

    /** {@return the option that mends the order of the items; nothing where a part of the persons alone needs it} */
    private static Optional<String> order(KeyFindings where, Contradiction found) {
        if (!found.part().equals(Contradiction.Part.ALL)) {
            return Optional.empty();
        }
        return switch (found.kind()) {
            case ITEM_ORDER -> where.places().option(found.detail());
            case ITEMS_EXCHANGED -> where.places().optionByDirection(found.detail());
            default -> Optional.empty();
        };
    }

    private static FindingCode code(Contradiction.Kind kind) {
        return switch (kind) {
            case ZEROS_AS_BLANKS -> FindingCode.PSY_011;
            case OPTION_ORDER -> FindingCode.PSY_012;
            case CONSTANT -> FindingCode.PSY_013;
            case ITEM_ORDER, ITEMS_EXCHANGED -> FindingCode.PSY_014;
            case INCOHERENT -> FindingCode.PSY_015;
            case OPPOSED_HALVES -> FindingCode.PSY_023;
            case MIRRORED_IN_PART, MIRRORED_IN_GROUP -> FindingCode.PSY_016;
            case ROW_OFF -> FindingCode.PSY_017;
            case REPEATED_ROWS -> FindingCode.PSY_018;
            case LOWEST_FOR_MISSING -> FindingCode.PSY_019;
            case CODES_SHIFTED -> FindingCode.PSY_004;
        };
    }
}
