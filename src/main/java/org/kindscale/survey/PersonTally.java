package org.kindscale.survey;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.source.Source;
import org.kindscale.survey.text.Slice;

/**
 * Counts rows that are no persons, or no whole ones, by what their platform says of them; they are told, not dropped.
 */
final class PersonTally {

    private final int status;
    private final int channel;
    private final int finished;
    private final int repeated;
    private final Slice slice = new Slice();
    private long rows;
    private long previews;
    private long unfinished;
    private long bases;
    private long repeats;

    private PersonTally(Header header, boolean qualtrics, boolean redcap) {
        this.status = qualtrics ? header.find("Status").orElse(-1) : -1;
        this.channel = qualtrics ? header.find("DistributionChannel").orElse(-1) : -1;
        this.finished = qualtrics ? header.find("Finished").orElse(-1) : -1;
        this.repeated = redcap ? header.find("redcap_repeat_instrument").orElse(-1) : -1;
    }

    /** {@return a new tally for the rows of a file} */
    static PersonTally of(Header header, Source source) {
        return new PersonTally(header, source.isQualtrics(), source == Source.REDCAP);
    }

    /** {@return whether rows of the file say of themselves that they are no persons} */
    boolean isOfUse() {
        return status >= 0 || channel >= 0 || finished >= 0 || repeated >= 0;
    }

    /** Counts a row. */
    void add(Row row) {
        rows++;
        boolean preview = (status >= 0 && isPreview(text(row, status)))
                || (channel >= 0 && text(row, channel).equalsIgnoreCase("preview"));
        previews += preview ? 1 : 0;
        unfinished += !preview && finished >= 0 && text(row, finished).matches("0|(?i)false") ? 1 : 0;
        if (repeated >= 0) {
            boolean repeat = !text(row, repeated).isEmpty();
            repeats += repeat ? 1 : 0;
            bases += !repeat && row.usable() && isEmpty(row) ? 1 : 0;
        }
    }

    private String text(Row row, int column) {
        if (column >= row.cells()) {
            return "";
        }
        row.value(column, slice);
        return slice.text().strip();
    }

    private static boolean isPreview(String cell) {
        return !cell.isEmpty() && !cell.equals("0") && !cell.equalsIgnoreCase("IP Address");
    }

    private static boolean isEmpty(Row row) {
        for (ResponseVector responses : row.responses()) {
            for (int slot = 0; slot < responses.size(); slot++) {
                if (responses.get(slot) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds a later part of the file. */
    void addAll(PersonTally later) {
        rows += later.rows;
        previews += later.previews;
        unfinished += later.unfinished;
        bases += later.bases;
        repeats += later.repeats;
    }

    /** Tells how many there are, if any. */
    void report(Header header, Findings findings) {
        List<String> said = new ArrayList<>();
        if (previews > 0) {
            said.add(counted(previews) + " no ordinary response, such as a preview, a test or spam (Status is not 0)");
        }
        if (unfinished > 0) {
            said.add(counted(unfinished) + " not finished (Finished is 0)");
        }
        if (bases > 0 && repeats > 0) {
            said.add(counted(bases)
                    + " the base of a record whose answers stand in other rows (redcap_repeat_instrument is blank)");
        }
        if (!said.isEmpty()) {
            findings.add(Diagnostic.note(
                    FindingCode.CSV_038,
                    Location.of(header.file()),
                    "of " + rows + " rows " + String.join(", ", said),
                    "all rows are read: leave out of the file those that are no persons, or are not to count"));
        }
    }

    private static String counted(long count) {
        return count + (count == 1 ? " is" : " are");
    }

    /** Counts the rows that another worker takes. */
    record Counted<T>(T result, PersonTally tally) {}

    /** Hands rows on and counts them. */
    static final class Worker<T> implements Row.Worker<Counted<T>> {

        private final Row.Worker<T> worker;
        private final Header header;
        private final Source source;
        private PersonTally tally;

        Worker(Row.Worker<T> worker, Header header, Source source) {
            this.worker = worker;
            this.header = header;
            this.source = source;
            this.tally = of(header, source);
        }

        @Override
        public void row(Row row) {
            tally.add(row);
            worker.row(row);
        }

        @Override
        public Counted<T> endBlock() {
            Counted<T> ended = new Counted<>(worker.endBlock(), tally);
            tally = of(header, source);
            return ended;
        }
    }
}
