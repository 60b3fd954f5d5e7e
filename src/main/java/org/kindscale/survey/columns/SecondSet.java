package org.kindscale.survey.columns;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.names.NumberedFamily;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Preview;

/** Tells where columns that were found hold no answer, or where the file has more columns that are named like them. */
final class SecondSet {

    private final Header header;
    private final InstrumentReading reading;
    private final List<Preview.Line> rows;

    SecondSet(Header header, InstrumentReading reading, List<Preview.Line> rows) {
        this.header = header;
        this.reading = reading;
        this.rows =
                rows.stream().filter(row -> row.cells().size() >= header.size()).toList();
    }

    /** Adds a warning if the columns of {@code map} are blank, and a note if there is another set of columns. */
    void compare(ColumnMap map, Findings findings) {
        String id = reading.instrument().id();
        if (rows.size() > 1 && isBlank(map.columns())) {
            findings.add(Diagnostic.warning(
                    FindingCode.CSV_060,
                    header.whole(),
                    "the columns of " + id + " are blank in the first " + rows.size() + " rows",
                    "find out whether the answers stand in other columns, and name these with --columns"));
        }
        if (reading.columns() instanceof ColumnSpec.Automatic) {
            Stems stems = new Stems(new ItemNames(reading), Set.of());
            NumberedFamily.of(header).stream()
                    .filter(family -> stems.of(family.prefix()) == Stems.Kin.OWN && isSecond(family, map.columns()))
                    .map(family -> finding(family, id))
                    .forEach(findings::add);
        }
    }

    private boolean isSecond(NumberedFamily family, List<Integer> taken) {
        ResponseLook look = new ResponseLook(reading.instrument(), rows);
        List<Integer> columns = family.columns();
        return columns.size() == taken.size()
                && family.isUnbroken()
                && Collections.disjoint(columns, taken)
                && !isBlank(columns)
                && !look.areFlags(columns)
                && !columns.stream().allMatch(look::isNoResponse);
    }

    private Diagnostic finding(NumberedFamily family, String id) {
        List<Integer> columns = family.columns();
        return Diagnostic.note(
                FindingCode.CSV_061,
                header.at(columns.get(0)),
                "columns " + header.shown(columns.get(0)) + " to " + header.shown(columns.get(columns.size() - 1))
                        + " are named like " + id + " as well, and are not scored",
                "if they hold answers too, say so with --columns " + header.list(columns));
    }

    private boolean isBlank(List<Integer> columns) {
        return columns.stream()
                .allMatch(
                        column -> rows.stream().allMatch(row -> row.cell(column).isEmpty()));
    }
}
