package org.kindscale.app.analyze;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kindscale.app.analyze.AnalysisRequest.Retest;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.analysis.Analysis;

/**
 * Persons of two waves who stand in one of them alone.
 *
 * @param first ids of the first wave
 * @param second ids of the second
 */
record Partners(Set<String> first, Set<String> second) {

    /** Adds a note of persons who left, or a warning where ids differ in how they are written alone. */
    void tell(Retest retest, Findings findings) {
        List<String> left = alone(first, second);
        List<String> came = alone(second, first);
        String what = Analysis.withoutPartner(left.size(), came.size());
        if (what.isEmpty()) {
            return;
        }
        Map<String, String> written = new HashMap<>();
        came.forEach(id -> written.putIfAbsent(folded(id), id));
        List<String> alike =
                left.stream().filter(id -> written.containsKey(folded(id))).toList();
        Location place = Location.of(retest.file());
        if (alike.isEmpty()) {
            findings.add(Diagnostic.note(FindingCode.PSY_022, place, what, ""));
            return;
        }
        String one = alike.get(0);
        findings.add(Diagnostic.warning(
                FindingCode.PSY_022,
                place,
                what + "; " + alike.size()
                        + " of them would, but for zeros in front, spaces, or small and large letters: "
                        + VisibleText.quoted(one) + " and "
                        + VisibleText.quoted(written.getOrDefault(folded(one), "")),
                "write the ids alike in both files"));
    }

    private static List<String> alone(Set<String> here, Set<String> there) {
        return here.stream().filter(id -> !there.contains(id)).toList();
    }

    private static String folded(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }
}
