package org.kindscale.survey.longform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.longform.LongTable.About;
import org.kindscale.survey.longform.LongTable.Person;
import org.kindscale.survey.text.RecordView;
import org.kindscale.survey.text.RecordView.SurveyFormatException;
import org.kindscale.survey.text.Slice;

/** Takes the records of a file with one row a person and item, one after the other, into a table. */
final class LongReader {

    /** Most cells of a table, which is held in memory: some 160 MB. */
    static final long MOST_CELLS = 20_000_000;

    private final String file;
    private final LongPlan plan;
    private final long most;
    private final Findings findings;
    private final LongTable table;
    private final LeftOut left;
    private final boolean[] varies;
    private final Slice slice = new Slice();

    /** Begins a table of at most {@code most} cells. */
    LongReader(String file, LongPlan plan, long most, Findings findings) {
        this.file = file;
        this.plan = plan;
        this.most = most;
        this.findings = findings;
        this.left = new LeftOut(file);
        this.table = new LongTable(file, plan.headerLine(), plan.namingColumn(), plan.value());
        this.varies = new boolean[plan.about().size()];
    }

    /** Takes the next record. */
    void take(RecordView record) throws SurveyFormatException {
        if (record.cells != plan.columns()) {
            ragged(record);
            return;
        }
        String item = plan.item() < 0 ? "" : cell(record, plan.item()).strip();
        String value = cell(record, plan.value());
        boolean object = JsonCell.isObject(value.strip());
        if (plan.item() < 0 ? !object : item.isEmpty()) {
            left.row(record.line, plan.item() < 0 ? "no JSON object" : "no item");
            return;
        }
        Optional<Person> person = person(record);
        if (person.isEmpty()) {
            return;
        }
        if (object) {
            open(person.get(), record, item, value);
        } else {
            put(person.get(), item, value, record.line);
        }
        if (table.size() > most) {
            throw new SurveyFormatException(Diagnostic.error(
                    FindingCode.CSV_054,
                    new Location(file, record.line, 0),
                    "the table of " + table.persons() + " persons and "
                            + table.items().size() + " items is larger than " + most
                            + " cells, the most that are held in memory",
                    "split the file by persons, or leave out the rows of items that are not scored"));
        }
    }

    private String cell(RecordView record, int column) {
        record.value(column, slice);
        return RawText.of(slice);
    }

    private void ragged(RecordView record) {
        boolean few = record.cells < plan.columns();
        findings.add(Diagnostic.error(
                FindingCode.CSV_007,
                new Location(file, record.line, Math.min(record.cells, plan.columns()) + 1),
                "the row has " + record.cells + (record.cells == 1 ? " cell" : " cells") + ", the header "
                        + plan.columns(),
                few
                        ? "fill in the missing cells, or look for a line break that should be quoted"
                        : "look for a delimiter in a text that should be quoted"));
    }

    private Optional<Person> person(RecordView record) {
        StringJoiner key = new StringJoiner("\u0000");
        boolean named = false;
        for (int column : plan.id()) {
            String part = cell(record, column);
            named |= !part.isBlank();
            key.add(part);
        }
        if (!named) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_054,
                    new Location(file, record.line, plan.id().get(0) + 1),
                    "the row does not say whose answer it holds",
                    "write the person's id there, or take the row out"));
            return Optional.empty();
        }
        int[] about = new int[varies.length];
        for (int a = 0; a < about.length; a++) {
            about[a] = varies[a]
                    ? 0
                    : table.pool().number(cell(record, plan.about().get(a).column()));
        }
        Person person = table.person(key.toString(), record.line, about);
        for (int a = 0; a < about.length; a++) {
            varies[a] |= about[a] != person.about[a] && a >= plan.id().size();
        }
        return Optional.of(person);
    }

    private void open(Person person, RecordView record, String item, String value) {
        Optional<Map<String, String>> values = JsonCell.open(RawText.text(value.strip()));
        if (values.isEmpty()) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_054,
                    new Location(file, record.line, plan.value() + 1),
                    "the cell " + RawText.shown(value) + " is no JSON object of single answers",
                    "export it again, or take the row out"));
            return;
        }
        values.get().forEach((key, answer) -> {
            String name = RawText.of(key.strip());
            put(person, item.isEmpty() ? name : item + "_" + name, RawText.of(answer), record.line);
        });
    }

    private void put(Person person, String name, String value, long line) {
        int item = table.item(name, line);
        int before = LongTable.lineOf(person, item);
        if (before == 0) {
            table.put(person, item, value, line);
            return;
        }
        String known = table.valueOf(person, item);
        if (known.strip().equals(value.strip())) {
            left.twice(line);
            return;
        }
        findings.add(Diagnostic.error(
                FindingCode.CSV_052,
                new Location(file, line, plan.value() + 1),
                "a second response to item " + RawText.shown(name) + " of one person: " + RawText.shown(value)
                        + ", and " + RawText.shown(known) + " on line " + before,
                plan.item() < 0
                        ? "name the column that tells the questionnaires apart as the item: --long ID,ITEM,VALUE"
                        : "take one of the two out; if the person answered several times, join the column that tells"
                                + " the times apart to the id: --long ID+WAVE,ITEM,VALUE"));
    }

    /** Ends the table; tells what has no place in it. */
    LongTable table() {
        List<About> kept = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int a = 0; a < varies.length; a++) {
            About column = plan.about().get(a);
            boolean taken = table.items().contains(RawText.text(column.name()));
            if (varies[a] || (taken && a >= plan.id().size())) {
                names.add(RawText.text(column.name()));
            } else {
                kept.add(column);
            }
        }
        table.about(kept);
        left.tell(names, new Location(file, plan.headerLine(), 0), findings);
        return table;
    }
}
