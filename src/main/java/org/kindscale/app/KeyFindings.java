package org.kindscale.app;

import java.util.List;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.psychometrics.KeyEvidence;
import org.kindscale.psychometrics.KeyEvidence.Verdict;
import org.kindscale.report.Analysis;
import org.kindscale.report.Analysis.ItemPart;
import org.kindscale.report.KeyText;

/** Tells, as warnings, where the data contradict the key. */
final class KeyFindings {

    private KeyFindings() {}

    /** Adds a warning for each item under suspicion; of a shift, or of shifted codes, one for all. */
    static void tell(List<Location> places, Analysis analysis, Findings findings) {
        List<String> sets =
                analysis.scales().stream().map(scale -> scale.score().id()).toList();
        Verdict before = Verdict.OK;
        for (ItemPart part : analysis.suspicions()) {
            KeyEvidence evidence = part.key();
            boolean together = evidence.verdict() == Verdict.CODES_LOOK_SHIFTED || isShift(evidence.verdict());
            if (!together || evidence.verdict() != before) {
                String what = part.item().id() + " " + KeyText.verdict(evidence.verdict()) + ": "
                        + KeyText.evidence(analysis.basis().instrument(), evidence, sets);
                findings.add(Diagnostic.warning(
                        code(evidence.verdict()), places.get(evidence.item()), what, help(evidence.verdict())));
            }
            before = evidence.verdict();
        }
    }

    private static boolean isShift(Verdict verdict) {
        return verdict == Verdict.LOOKS_SHIFTED_UP || verdict == Verdict.LOOKS_SHIFTED_DOWN;
    }

    private static FindingCode code(Verdict verdict) {
        return switch (verdict) {
            case LOOKS_UNREVERSED, LOOKS_ALREADY_REVERSED -> FindingCode.PSY_001;
            case LOOKS_SHIFTED_UP, LOOKS_SHIFTED_DOWN -> FindingCode.PSY_002;
            case COMPOSITE_OF_OTHERS, COPY_OF_ANOTHER -> FindingCode.PSY_003;
            case CODES_LOOK_SHIFTED -> FindingCode.PSY_004;
            case POLARITY_DIFFERS -> FindingCode.PSY_005;
            case OK, NOT_JUDGED -> FindingCode.PSY_006;
        };
    }

    private static String help(Verdict verdict) {
        return switch (verdict) {
            case LOOKS_ALREADY_REVERSED -> "if the file holds it reversed, say so with --already-reversed";
            case LOOKS_UNREVERSED ->
                "compare the item's column and wording with the form; correct the file, not the key";
            case LOOKS_SHIFTED_UP, LOOKS_SHIFTED_DOWN ->
                "compare the columns with the form, and name them with --columns";
            case COMPOSITE_OF_OTHERS, COPY_OF_ANOTHER ->
                "look whether its column is a total or a copy, and name the right one with --columns";
            case CODES_LOOK_SHIFTED ->
                "compare the file's codes with the definition's; other codings are chosen with --coding";
            case POLARITY_DIFFERS -> "look how the item was coded in each group, and bring the file to one coding";
            case OK, NOT_JUDGED -> "give more persons";
        };
    }
}
