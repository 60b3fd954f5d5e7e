package org.kindscale.app.score;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.score.DelimitedWriter;
import org.kindscale.report.score.FormulaGuard;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.text.Slice;

/** The file of the rows that are set aside: where each stood, why, and the row as it is. */
final class RejectedRows {

    private static final List<String> NAMES = List.of("file", "line", "column", "code", "reason");

    private final boolean guarded;
    private final Origin origin;
    private OutputStream out;

    /** Writes to {@code out}, {@code guarded} against formulas in a spreadsheet, rows of a part of {@code origin}. */
    RejectedRows(OutputStream out, boolean guarded, Origin origin) {
        this.origin = origin;
        this.guarded = guarded;
        this.out = out;
    }

    /** Writes the header, that of {@code first} behind our own. */
    void begin(SurveyFile first) throws IOException {
        if (guarded) {
            out = new FormulaGuard(out, first.dialect().delimiter());
        }
        ByteBuilder head = new ByteBuilder();
        for (String name : NAMES) {
            head.append(name);
            head.append((byte) first.dialect().delimiter());
        }
        Slice slice = new Slice();
        first.headerBytes(slice);
        head.append(slice.bytes(), slice.from(), slice.to());
        head.append(first.lineEnd());
        head.writeTo(out);
    }

    /** Writes the rows of a block, before which {@code linesBefore} lines of the file lie. */
    void add(List<ScoreWorker.Reject> rows, long linesBefore, SurveyFile file) throws IOException {
        char delimiter = file.dialect().delimiter();
        ByteBuilder text = new ByteBuilder();
        for (ScoreWorker.Reject reject : rows) {
            Location where = origin.place(
                    file.place(new Location(file.header().file(), reject.line() + linesBefore, reject.column())));
            for (String cell : List.of(
                    where.path(),
                    Long.toString(where.line()),
                    Integer.toString(where.column()),
                    reject.code(),
                    reject.reason())) {
                DelimitedWriter.quote(cell, delimiter, text);
                text.append((byte) delimiter);
            }
            reject.row().appendTo(text);
            text.append(file.lineEnd());
        }
        text.writeTo(out);
    }
}
