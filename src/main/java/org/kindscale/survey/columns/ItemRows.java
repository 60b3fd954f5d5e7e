package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Preview;

/**
 * Tells a table that is turned round: its first column names the items, one a row, and its other columns are persons.
 */
public final class ItemRows {

    private ItemRows() {}

    /** {@return whether the first column of a file names every item of an instrument once, and persons stand beside} */
    public static boolean are(Header header, List<Preview.Line> rows, InstrumentReading reading) {
        return refusal(header, rows, new ItemNames(reading)).isPresent();
    }

    /** {@return the refusal of a file whose rows are the items; absent if they are not} */
    static Optional<Diagnostic> refusal(Header header, List<Preview.Line> rows, ItemNames names) {
        if (header.size() < 3 || rows.size() < names.scored()) {
            return Optional.empty();
        }
        List<String> first = rows.stream().map(row -> row.cell(0)).toList();
        Header turned = new Header(header.file(), header.line(), first);
        ColumnWay.Keys keys = ColumnWay.Keys.of(turned);
        List<ColumnWay> ways = new ArrayList<>(List.of(ColumnWay.ById.PLAIN));
        names.patterns().forEach(pattern -> ways.add(new ColumnWay.ByPattern(pattern)));
        return ways.stream()
                .map(way -> way.find(keys, names))
                .filter(found -> found.isComplete(names) && found.isOneEach())
                .findFirst()
                .map(found -> Diagnostic.error(
                        FindingCode.CSV_062,
                        header.at(0),
                        "the first column names the items of "
                                + names.instrument().id() + ", "
                                + turned.shown(found.candidates().get(0).get(0))
                                + " and so on: the rows are items, and the columns are persons",
                        "turn the table round, so that each person is a row and each item a column (a spreadsheet "
                                + "pastes it transposed)"));
    }
}
