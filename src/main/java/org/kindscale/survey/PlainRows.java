package org.kindscale.survey;

import java.io.IOException;
import java.util.Objects;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/**
 * Reads rows one by one with the reader of record.
 *
 * @param <T> what a block of rows comes to
 */
final class PlainRows<T> {

    private static final int BLOCK = 512;

    private final SurveyFile file;
    private final RowDecoder decoder;
    private final RowWorker<T> worker;

    PlainRows(SurveyFile file, RowDecoder decoder, RowWorker<T> worker) {
        this.file = Objects.requireNonNull(file);
        this.decoder = decoder;
        this.worker = worker;
    }

    long read(PlainReader reader, RowWorker.Sink<T> sink, Findings findings) throws IOException {
        decoder.begin(findings);
        Row row = new Row(reader, file.maps());
        BlankLines blank = new BlankLines();
        long rows = 0;
        try {
            while (reader.next()) {
                if (reader.isBlank()) {
                    blank.add(reader.line);
                    continue;
                }
                blank.row();
                decoder.decode(reader, row);
                worker.row(row);
                if (++rows % BLOCK == 0) {
                    sink.accept(worker.endBlock(), 0);
                }
            }
        } catch (SurveyFormatException e) {
            findings.add(e.finding());
        }
        sink.accept(worker.endBlock(), 0);
        blank.report(file.header().file(), findings);
        return rows;
    }

    /** Counts blank lines between rows; those at the end of a file are no news. */
    static final class BlankLines {

        private long first;
        private long pending;
        private long count;

        void add(long line) {
            first = first == 0 ? line : first;
            pending++;
        }

        void row() {
            count += pending;
            pending = 0;
        }

        void report(String file, Findings findings) {
            if (count > 0) {
                String lines = count == 1 ? "1 blank line is" : count + " blank lines are";
                findings.add(
                        Diagnostic.note(FindingCode.CSV_024, new Location(file, first, 0), lines + " left out", ""));
            }
        }
    }
}
