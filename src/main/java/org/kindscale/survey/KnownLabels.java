package org.kindscale.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.codes.LabelCoding;
import org.kindscale.survey.codes.ListedCodes;
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

    /** By column, what the file itself knows. */
    private final List<Variable> own;

    private final Codebook codebook;
    private final Header header;
    private final Findings findings;
    private final Set<Instrument> named = new HashSet<>();

    /**
     * Looks at the columns.
     *
     * @param own what the file itself knows of its columns, in their order; fewer where it knows nothing more
     * @param codebook what is taken where the file knows nothing of a column
     */
    KnownLabels(List<Variable> own, Codebook codebook, Header header, Findings findings) {
        this.own = own;
        this.codebook = codebook;
        this.header = header;
        this.findings = findings;
    }

    /** {@return what the file, else the codebook, knows of a column; no more than its name where neither does} */
    private Variable variable(int column) {
        String name = header.names().get(column);
        Variable known = column < own.size() ? own.get(column) : Variable.of(name, Variable.Kind.TEXT);
        return isSilent(known) ? codebook.of(name).orElse(known) : known;
    }

    private static boolean isSilent(Variable variable) {
        return variable.labels().isEmpty() && variable.missing().isEmpty();
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
        LabelCoding proven = LabelCoding.of(given, map, column -> labels(variable(column)));
        String where = where(map);
        if (proven.differing() >= 0) {
            findings.add(Diagnostic.error(
                    FindingCode.TBL_011,
                    header.at(proven.differing()),
                    "the value labels" + where + " give the numbers another meaning than those of column "
                            + header.shown(proven.other()),
                    "recode the column, or correct its labels, so that a number means the same in all items"));
            return given;
        }
        if (contradicts(given, map, proven) || isOnlyOfSome(map, proven, where) || isElsewhere(given, map)) {
            return given;
        }
        tell(given, map, proven, where);
        if (!proven.codes().isEmpty()) {
            named.add(map.instrument());
        }
        return proven.codes().isEmpty() || proven.isUsual() ? given : given.coded(proven.coding());
    }

    /** {@return the instruments whose codes the labels name, once {@link #readings} was called} */
    Set<Instrument> named() {
        return named;
    }

    private void tell(InstrumentReading given, ColumnMap map, LabelCoding proven, String where) {
        String id = map.instrument().id();
        if (!proven.codes().isEmpty()) {
            String how = proven.isUsual() ? "count as the definition does" : "say how the file counts";
            findings.add(Diagnostic.note(
                    FindingCode.TBL_010,
                    Location.of(header.file()),
                    "the value labels" + where + " of the items of " + id + " " + how + ": " + proven.inWords(),
                    ""));
        } else if (codebook.isGiven() && given.coding().isEmpty()) {
            findings.add(Diagnostic.warning(
                    FindingCode.TBL_018,
                    Location.of(codebook.file()),
                    "the codebook proves nothing of how the items of " + id
                            + " are counted: it has no words for their numbers that the definition knows",
                    "compare its choices with the form, and say --coding " + id
                            + "=CODING, such as 1-4, if they count in another way"));
        }
    }

    /** Returns whether the codebook says of an item something else than the file does, which is told. */
    private boolean contradicts(InstrumentReading given, ColumnMap map, LabelCoding proven) {
        if (own.isEmpty() || proven.codes().isEmpty()) {
            return false;
        }
        LabelCoding beside = LabelCoding.of(
                given,
                map,
                column -> codebook.of(header.names().get(column))
                        .map(KnownLabels::labels)
                        .orElse(Map.of()));
        boolean differs = !beside.codes().isEmpty() && !beside.codes().equals(proven.codes());
        if (differs) {
            findings.add(Diagnostic.error(
                    FindingCode.TBL_011,
                    Location.of(header.file()),
                    "its value labels say " + proven.inWords() + "; those in " + VisibleText.inLine(codebook.file())
                            + " say " + beside.inWords(),
                    "ask which of the two people saw: leave --codebook out, or say --coding "
                            + map.instrument().id() + "=" + beside.option()));
        }
        return differs;
    }

    /** Returns whether labels of some items only would turn or move the numbers of all, which is told. */
    private boolean isOnlyOfSome(ColumnMap map, LabelCoding proven, String where) {
        boolean some = proven.isPartial() && !proven.isUsual();
        if (some) {
            findings.add(Diagnostic.error(
                    FindingCode.TBL_019,
                    Location.of(header.file()),
                    "the value labels" + where + " of " + proven.proving() + " of " + proven.columns()
                            + " items of " + map.instrument().id() + " say how they count (" + proven.inWords()
                            + "), and nothing says that the others count so",
                    "say --coding " + map.instrument().id() + "=" + proven.option() + " if they do, else label them"));
        }
        return some;
    }

    /** Returns whether labels in words of nobody's list other codes than the definition does, which is told. */
    private boolean isElsewhere(InstrumentReading given, ColumnMap map) {
        Optional<ListedCodes> listed = listed(given, map);
        listed.ifPresent(span -> findings.add(Diagnostic.error(
                FindingCode.TBL_020,
                Location.of(header.file()),
                "the value labels" + where(map) + " of the items of "
                        + map.instrument().id() + " list " + span.inWords() + ", which are not those of the definition",
                "compare them with the form: where " + span.first() + " is the lowest option, say --coding "
                        + map.instrument().id() + "=" + span.option() + ", else correct the labels")));
        return listed.isPresent();
    }

    /** {@return the codes that labels list that prove nothing, if they are others than the definition's} */
    Optional<ListedCodes> listed(InstrumentReading given, ColumnMap map) {
        LabelCoding proven = LabelCoding.of(given, map, column -> labels(variable(column)));
        boolean silent = proven.codes().isEmpty() && proven.differing() < 0;
        return silent ? ListedCodes.of(given, map, column -> labels(variable(column))) : Optional.empty();
    }

    private static Map<String, String> labels(Variable variable) {
        Map<String, String> labels = new LinkedHashMap<>(variable.labels());
        labels.keySet().removeIf(variable.missing()::has);
        return labels;
    }

    /** {@return where the labels of the items stand, if not in the file itself} */
    private String where(ColumnMap map) {
        for (int slot = 0; slot < map.instrument().items().size(); slot++) {
            int column = map.column(slot);
            if (column >= 0 && !variable(column).labels().isEmpty()) {
                boolean inFile = column < own.size() && !isSilent(own.get(column));
                return inFile ? "" : " in " + VisibleText.inLine(codebook.file());
            }
        }
        return "";
    }

    /** Says which values are read as no response because the file declares them. */
    private void tellMissing(ColumnMap map) {
        Map<String, Integer> declared = new LinkedHashMap<>();
        for (int slot = 0; slot < map.instrument().items().size(); slot++) {
            int column = map.column(slot);
            if (column >= 0 && !variable(column).missing().isEmpty()) {
                declared.merge(variable(column).missing().inWords(), 1, Integer::sum);
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
