package org.kindscale.survey.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.reading.ReadingOptions.HeaderPlace;
import org.kindscale.survey.source.Layout.Form;
import org.kindscale.survey.text.Preview;

/**
 * Finds out where the header of a file is: as its source has it, as the user says, or, where only a person can vouch
 * for it, not at all.
 */
public final class LayoutFinder {

    private final Preview preview;
    private final List<Preview.Line> records;
    private final HeaderPlace given;
    private final ItemCells cells;
    private final Findings findings;

    private LayoutFinder(Preview preview, HeaderPlace given, ItemCells cells, Findings findings) {
        this.preview = preview;
        this.records = preview.records();
        this.given = given;
        this.cells = cells;
        this.findings = findings;
    }

    /**
     * Finds the layout of a file.
     *
     * @param preview its first records; one or more
     * @param given what the user says of the header
     * @param cells what is known of the items
     * @param findings takes what a person must mend or vouch for
     * @return the layout; absent if findings say why there is none. Header rows that hold persons are an error that
     *     does not keep the rows from being read
     */
    public static Optional<Layout> of(Preview preview, HeaderPlace given, ItemCells cells, Findings findings) {
        return new LayoutFinder(preview, given, cells, findings).find();
    }

    private Optional<Layout> find() {
        OptionalInt first = first();
        if (first.isEmpty()) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_042,
                    Location.of(preview.file()),
                    "no row begins on line " + given.names().orElse(0),
                    "count lines from 1, as an editor shows them"));
            return Optional.empty();
        }
        int names = first.getAsInt();
        Source shown = Source.of(preview, names);
        boolean declared = shown == Source.UNKNOWN && given.names().isEmpty() && names > 0;
        Source source = declared ? Source.EXCEL : shown;
        int rows = Math.max(1, given.rows().orElse(source.headerRows()));
        Layout layout = layout(source, names, rows);
        ItemBlock items = new ItemBlock(cells, cells.columns(layout.names(), layout.texts()));
        if (isUnsure(layout, names, items)) {
            return Optional.empty();
        }
        requireNoPersons(names, rows, items);
        return formed(layout, names, items);
    }

    /** Returns the number of the record that holds the names. */
    private OptionalInt first() {
        if (given.names().isEmpty()) {
            return OptionalInt.of(afterDeclaration(preview));
        }
        for (int row = 0; row < records.size(); row++) {
            if (records.get(row).line() == given.names().get()) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    /** {@return the number of the first record that is not Excel's {@code sep=}} */
    static int afterDeclaration(Preview preview) {
        List<Preview.Line> records = preview.records();
        boolean declared = records.size() > 1
                && records.get(0).cell(0).matches("sep=[,;|]?")
                && records.get(0).cells().stream().skip(1).allMatch(String::isBlank);
        return declared ? 1 : 0;
    }

    private Layout layout(Source source, int names, int rows) {
        Preview.Line upper = records.get(names);
        long line = upper.line();
        if (rows == 1 || names + 1 >= records.size()) {
            return new Layout(source, line, rows, upper.cells(), List.of(), Form.PLAIN);
        }
        Preview.Line lower = records.get(names + 1);
        if (MergedHeader.isSplit(upper, lower)) {
            MergedHeader merged = MergedHeader.of(upper, lower);
            return new Layout(source, line, rows, merged.names(), merged.texts(), Form.MERGED);
        }
        return new Layout(source, line, rows, upper.cells(), lower.cells(), Form.PLAIN);
    }

    /** Says what a person must vouch for, if there is such a thing. */
    private boolean isUnsure(Layout layout, int names, ItemBlock items) {
        if (items.isFound() && items.holdsAnswersFor(layout.names())) {
            findings.add(noHeader(layout.namesLine()));
            return true;
        }
        if (given.rows().isPresent() || given.names().isPresent() || layout.headerRows() > 1) {
            return false;
        }
        HeaderSearch search = new HeaderSearch(preview, names, cells);
        Optional<Diagnostic> why = items.isFound() ? textRows(search, items, names) : nowhere(search, names);
        why.ifPresent(findings::add);
        return why.isPresent();
    }

    private Optional<Diagnostic> textRows(HeaderSearch search, ItemBlock items, int names) {
        int texts = search.textRows(items);
        if (texts == 0) {
            return Optional.empty();
        }
        String lines = texts == 1
                ? "line " + records.get(names + 1).line() + " holds"
                : "lines " + records.get(names + 1).line() + " to "
                        + records.get(names + texts).line() + " hold";
        return Optional.of(Diagnostic.error(
                FindingCode.CSV_020,
                new Location(preview.file(), records.get(names + 1).line(), 0),
                lines + " texts, not responses, in the columns of the items; the rows below hold responses",
                "if that is a further row of the header, say --header-rows " + (texts + 1)));
    }

    private Optional<Diagnostic> nowhere(HeaderSearch search, int names) {
        long line = records.get(names).line();
        if (search.isSplit()) {
            return Optional.of(Diagnostic.error(
                    FindingCode.CSV_020,
                    new Location(preview.file(), line, 0),
                    "the names of the columns seem to stand in two rows: this one leaves names out that the next gives",
                    "if the next row is a part of the header, say --header-rows 2"));
        }
        OptionalInt below = search.namesBelow();
        if (below.isPresent()) {
            long where = records.get(below.getAsInt()).line();
            return Optional.of(Diagnostic.error(
                    FindingCode.CSV_040,
                    new Location(preview.file(), line, 0),
                    "the names of the items do not stand on this line, but on line " + where,
                    "if what stands above is a title or a group, say --names-row " + where));
        }
        return ItemBlock.looksLikeAnswers(records.get(names), cells) ? Optional.of(noHeader(line)) : Optional.empty();
    }

    private Diagnostic noHeader(long line) {
        return Diagnostic.error(
                FindingCode.CSV_041,
                new Location(preview.file(), line, 0),
                "the file has no header: where the names of the columns should stand are answers",
                "write a line with the names of the columns above the first person");
    }

    /** Refuses rows of persons where the user has rows skipped. */
    private void requireNoPersons(int names, int rows, ItemBlock items) {
        List<Preview.Line> skipped = new ArrayList<>();
        if (given.names().isPresent()) {
            skipped.addAll(records.subList(0, names));
        }
        skipped.addAll(records.subList(names + 1, Math.min(records.size(), names + rows)));
        List<Preview.Line> persons = skipped.stream().filter(items::isPerson).toList();
        if (!persons.isEmpty()) {
            String what = persons.size() == 1
                    ? "this row would be taken for a part of the header, but it holds responses to the items"
                    : persons.size() + " rows from here on would be taken for a part of the header, but they hold "
                            + "responses to the items";
            findings.add(Diagnostic.error(
                    FindingCode.CSV_036,
                    new Location(preview.file(), persons.get(0).line(), 0),
                    what,
                    "count the rows of the header again: no person may be lost"));
        }
    }

    /** Returns the layout with the columns that have no name, where the rows have one cell more than the header. */
    private Optional<Layout> formed(Layout layout, int names, ItemBlock items) {
        if (layout.form() == Form.MERGED) {
            return Optional.of(layout);
        }
        List<Preview.Line> rows =
                records.subList(Math.min(records.size(), names + layout.headerRows()), records.size());
        Optional<Form> form = RowForm.of(layout.names().size(), rows, items);
        if (form.isEmpty()) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_007,
                    new Location(preview.file(), rows.get(0).line(), 0),
                    "every row has one cell more than the header, and it is not certain which of them has no name",
                    "give it a name in the header, quote a text or a number that holds the delimiter, "
                            + "or delete the delimiter at the end of each row"));
            return Optional.empty();
        }
        if (form.get() == Form.PLAIN) {
            return Optional.of(layout);
        }
        boolean before = form.get() == Form.ROW_NAMES;
        return Optional.of(new Layout(
                layout.source(),
                layout.namesLine(),
                layout.headerRows(),
                withUnnamed(layout.names(), before),
                layout.texts().isEmpty() ? List.of() : withUnnamed(layout.texts(), before),
                form.get()));
    }

    private static List<String> withUnnamed(List<String> names, boolean before) {
        List<String> all = new ArrayList<>(names);
        all.add(before ? 0 : all.size(), "");
        return all;
    }
}
