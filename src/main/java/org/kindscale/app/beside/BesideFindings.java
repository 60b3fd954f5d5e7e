package org.kindscale.app.beside;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.total.TotalCheck;
import org.kindscale.report.analysis.TotalText;
import org.kindscale.survey.reading.Header;

/** Tells what the columns beside the items say of them in the first rows of a file. */
public final class BesideFindings {

    private final List<WatchedRows> rows;
    private final RowNames names;
    private final Header header;

    /**
     * Prepares to tell.
     *
     * @param rows the first rows
     * @param names what the first rows are called
     * @param header the columns of the file
     */
    BesideFindings(List<WatchedRows> rows, RowNames names, Header header) {
        this.rows = rows;
        this.names = names;
        this.header = header;
    }

    /**
     * What the numbers are held against.
     *
     * @param instrument the instrument
     * @param scores names of the sets
     * @param answers the first persons
     * @param sets its scores
     */
    public record Judged(Instrument instrument, List<String> scores, Answers answers, List<KeyedSet> sets) {

        /** {@return the scores of a design} */
        public static Judged of(AnalysisDesign design, Answers answers) {
            return new Judged(design.instrument(), design.scoreIds(), answers, design.keyedSets());
        }
    }

    /** Adds a warning if a row may be no person. */
    public void tellNames(Findings findings) {
        if (!rows.isEmpty() && rows.get(0).beside().id() >= 0) {
            names.tell(rows.get(0).beside().id(), header, findings);
        }
    }

    /** Adds a warning if a person stands twice. */
    public void tellTwice(Findings findings) {
        Map<Long, Integer> first = new HashMap<>();
        int again = 0;
        int at = 0;
        int[] pair = {0, 0};
        for (WatchedRows block : rows) {
            for (int row = 0; row < block.whole(); row++, at++) {
                long person = block.person(row);
                Integer before = person == 0 ? null : first.putIfAbsent(person, at);
                if (before != null && again++ == 0) {
                    pair = new int[] {before + 1, at + 1};
                }
            }
        }
        if (again > 0) {
            int id = rows.get(0).beside().id();
            List<Integer> occasions = rows.get(0).beside().occasions();
            String same = occasions.isEmpty()
                    ? ""
                    : " with the same " + occasions.stream().map(header::shown).collect(Collectors.joining(", "));
            findings.add(Diagnostic.warning(
                    FindingCode.CSV_057,
                    header.at(id),
                    (again == 1 ? "one row has an id" : again + " rows have ids") + " in " + header.shown(id)
                            + (again == 1 ? " that stands" : " that stand") + " there before" + same + ": row "
                            + pair[1]
                            + " has that of row " + pair[0],
                    "find out whether these are different persons, or one person's answers twice"));
        }
    }

    /** Adds what columns beside the items say of the scores. */
    public void tellTotals(Judged judged, Findings findings) {
        TotalCheck check = new TotalCheck(judged.answers(), judged.sets());
        List<Integer> columns = rows.get(0).beside().numbers();
        for (int c = 0; c < columns.size(); c++) {
            Optional<TotalCheck.Total> total = check.of(numbers(c));
            if (total.isPresent()) {
                findings.add(finding(columns.get(c), judged, total.get()));
            }
        }
    }

    private double[] numbers(int column) {
        int persons = rows.stream().mapToInt(WatchedRows::whole).sum();
        double[] first = new double[Math.min(persons, TotalCheck.MOST)];
        int at = 0;
        for (WatchedRows block : rows) {
            for (int row = 0; row < block.whole() && at < first.length; row++) {
                first[at++] = block.number(row, column);
            }
        }
        return first;
    }

    private Diagnostic finding(int column, Judged judged, TotalCheck.Total total) {
        Location place = header.at(column);
        String what = header.shown(column) + " "
                + TotalText.what(judged.instrument(), judged.scores().get(total.set()), total);
        return switch (total.way()) {
            case AS_KEYED, SHIFTED -> Diagnostic.note(FindingCode.PSY_021, place, what, "");
            case MIRRORED, UNREVERSED, ONE_TURNED ->
                Diagnostic.warning(FindingCode.PSY_020, place, what, TotalText.advice(total.way()));
        };
    }
}
