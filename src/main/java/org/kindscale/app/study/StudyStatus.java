package org.kindscale.app.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Severity;
import org.kindscale.report.study.StudySitting;
import org.kindscale.report.study.StudyState;

/** Tells how a study stands: who has taken what, who stopped where, what asks for attention, what stands twice. */
public final class StudyStatus {

    private static final String NOT_REACHED = "not reached";

    private final List<Instrument> known;

    /** Knows the instruments of {@code catalog}: a battery's row names its questions, not whose they are. */
    public StudyStatus(Catalog catalog) {
        this.known = catalog.all(new Findings()).values().stream()
                .map(definition -> definition.instrument())
                .toList();
    }

    /**
     * Looks at files of one study, each sitting once.
     *
     * @param findings takes what stands twice
     */
    public StudyState of(List<StudyTable> tables, Findings findings) {
        StudyFindings found = new StudyFindings(findings);
        List<StudyTable.Row> rows = found.onceEach(tables, Severity.WARNING);
        found.tellTwice(rows);
        List<StudySitting> sittings = new ArrayList<>();
        for (StudyTable.Row row : rows) {
            boolean twice = rows.stream().anyMatch(other -> !other.id().equals(row.id()) && row.isSamePerson(other));
            sittings.add(sitting(row).twice(twice));
        }
        sittings.sort(Comparator.comparing(StudySitting::participant)
                .thenComparing(StudySitting::session, StudyState.SESSIONS)
                .thenComparing(StudySitting::day));
        return new StudyState(sittings);
    }

    private StudySitting sitting(StudyTable.Row row) {
        String started = row.cell("started");
        return new StudySitting(
                row.id(),
                row.cell("participant"),
                row.cell("session"),
                row.what(),
                started.substring(0, Math.min(10, started.length())),
                row.finished() ? Optional.empty() : Optional.of(stoppedAt(row)),
                notReached(row),
                count(row, List.of("answered")),
                count(row, List.of("answered", "skipped")),
                alerts(row),
                false,
                row.where().toString());
    }

    private static int count(StudyTable.Row row, List<String> states) {
        return (int) row.table().questions().stream()
                .filter(id -> states.contains(row.cell(id + "_status")))
                .count();
    }

    /** {@return the first question that was not reached, in the order in which they were asked} */
    private static String stoppedAt(StudyTable.Row row) {
        String order = row.cell("order");
        List<String> asked =
                order.isEmpty() || order.equals("published") ? row.table().questions() : List.of(order.split(" ", -1));
        return asked.stream()
                .filter(id -> row.cell(id + "_status").equals(NOT_REACHED))
                .findFirst()
                .orElse(StudySitting.LAST_PAGE);
    }

    /** {@return the instruments of a battery's row of which no item was reached} */
    private List<String> notReached(StudyTable.Row row) {
        return known.stream()
                .filter(instrument ->
                        row.table().names().contains(instrument.id().replace('-', '_') + "_version"))
                .filter(instrument -> instrument.items().stream()
                        .map(Item::id)
                        .allMatch(id -> row.cell(id + "_status").equals(NOT_REACHED)))
                .map(Instrument::id)
                .toList();
    }

    private static List<String> alerts(StudyTable.Row row) {
        List<String> alerts = new ArrayList<>();
        for (String flag : row.cell("flags").split(" ", -1)) {
            if (!flag.isEmpty()) {
                alerts.add(flag);
            }
        }
        String wrong = row.cell("attention_wrong");
        if (!wrong.isEmpty() && !wrong.equals("0")) {
            alerts.add("attention-" + wrong + "-of-" + row.cell("attention_asked"));
        }
        return alerts;
    }
}
