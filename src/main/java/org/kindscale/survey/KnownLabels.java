package org.kindscale.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.codes.LabelCoding;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.table.Codebook;
import org.kindscale.survey.table.Variable;

/**
 * Uses what a data file, or a codebook beside it, knows of the columns of the items: value labels, and declared missing
 * values.
 */
final class KnownLabels {

    private final List<Variable> variables;
    private final Header header;
    private final Findings findings;
    /** Where the labels stand, if not in the file itself. */
    private final String where;

    /**
     * Looks at the columns.
     *
     * @param variables what is known of each column of the header
     * @param codebook what some of it may be taken from
     */
    KnownLabels(List<Variable> variables, Codebook codebook, Header header, Findings findings) {
        this.where = codebook.isGiven() ? " in " + VisibleText.inLine(codebook.file()) : "";
        this.variables = variables;
        this.header = header;
        this.findings = findings;
    }

    /** {@return the readings with the codings that the labels prove; findings say what was used} */
    List<InstrumentReading> readings(List<InstrumentReading> given, List<ColumnMap> maps) {
        List<InstrumentReading> all = new ArrayList<>();
        for (int m = 0; m < maps.size(); m++) {
            tellMissing(maps.get(m));
            all.add(reading(given.get(m), maps.get(m)));
        }
        return all;
    }

    private InstrumentReading reading(InstrumentReading given, ColumnMap map) {
        LabelCoding proven = LabelCoding.of(given, map, this::labels);
        if (proven.differing() >= 0) {
            findings.add(Diagnostic.error(
                    FindingCode.TBL_011,
                    header.at(proven.differing()),
                    "the value labels" + where + " give the numbers another meaning than those of column "
                            + header.shown(proven.other()),
                    "recode the column, or correct its labels, so that a number means the same in all items"));
            return given;
        }
        if (proven.codes().isEmpty()) {
            return given;
        }
        String how = proven.isUsual() ? "count as the definition does" : "say how the file counts";
        findings.add(Diagnostic.note(
                FindingCode.TBL_010,
                Location.of(header.file()),
                "the value labels" + where + " of the items of "
                        + map.instrument().id() + " " + how + ": " + proven.inWords(),
                ""));
        return proven.isUsual() ? given : given.coded(proven.coding());
    }

    private Map<String, String> labels(int column) {
        Variable variable = variables.get(column);
        Map<String, String> labels = new LinkedHashMap<>(variable.labels());
        labels.keySet().removeIf(variable.missing()::has);
        return labels;
    }

    /** Says which values are read as no response because the file declares them. */
    private void tellMissing(ColumnMap map) {
        Map<String, Integer> declared = new LinkedHashMap<>();
        for (int slot = 0; slot < map.instrument().items().size(); slot++) {
            int column = map.column(slot);
            if (column >= 0 && !variables.get(column).missing().isEmpty()) {
                declared.merge(variables.get(column).missing().inWords(), 1, Integer::sum);
            }
        }
        declared.forEach((values, items) -> findings.add(Diagnostic.note(
                FindingCode.TBL_009,
                Location.of(header.file()),
                "declared missing in the file, and read as no response: " + values + " (" + items
                        + (items == 1 ? " item" : " items") + " of "
                        + map.instrument().id() + ")",
                "")));
    }
}
