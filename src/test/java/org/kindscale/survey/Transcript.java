package org.kindscale.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.Findings;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.SurveyFile.Pace;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;

/**
 * Everything that reading a file comes to, as text: two readers that agree write the same transcript.
 *
 * @param rows one entry a row, in order: line, bytes, fields, values, responses, problems
 * @param count how many rows the reader says there are; -1 if it failed
 * @param findings the findings as users see them, and every one that is kept
 * @param failure the exception that ended the reading; empty if none did
 */
record Transcript(List<String> rows, long count, String findings, String failure) {

    Transcript {
        rows = List.copyOf(rows);
    }

    /** The reader of record. */
    static final Pace PLAIN = new Pace(1, 1, true);

    /** Reads {@code file} at {@code pace}. */
    static Transcript of(byte[] file, ReadingOptions options, List<InstrumentReading> readings, Pace pace) {
        return of(new SurveySource("f.csv", () -> new ByteArrayInputStream(file)), options, readings, pace);
    }

    /** Reads {@code source} at {@code pace}. */
    static Transcript of(SurveySource source, ReadingOptions options, List<InstrumentReading> readings, Pace pace) {
        Findings findings = new Findings();
        List<String> rows = new ArrayList<>();
        long count = -1;
        String failure = "";
        Optional<SurveyFile> opened = SurveyFile.open(source, options, readings, findings);
        if (opened.isPresent()) {
            try (SurveyFile file = opened.get()) {
                boolean[] kept = new boolean[file.header().size()];
                for (int column : file.kept()) {
                    kept[column] = true;
                }
                count = file.rows(pace, () -> new Writer(kept, readings.size()), (b, l) -> b.addTo(rows, l), findings);
            } catch (IOException | RuntimeException e) {
                failure = e.toString();
            }
        }
        return new Transcript(rows, count, text(findings), failure);
    }

    private static String text(Findings findings) {
        StringBuilder text = new StringBuilder(findings.render());
        for (Diagnostic finding : findings.kept()) {
            text.append(finding.render()).append('\n');
        }
        return text.toString();
    }

    /** What a block comes to; lines are counted in the block, as workers see them. */
    private record Block(List<Entry> entries) {

        void addTo(List<String> rows, long linesBefore) {
            for (Entry entry : entries) {
                StringBuilder text = new StringBuilder("line " + (entry.line() + linesBefore) + entry.cells());
                for (Diagnostic problem : entry.problems()) {
                    text.append("\n  ").append(problem.down(linesBefore).render());
                }
                rows.add(text.toString());
            }
        }
    }

    private record Entry(long line, String cells, List<Diagnostic> problems) {}

    private static final class Writer implements Row.Worker<Block> {

        private final boolean[] kept;
        private final int instruments;
        private final Slice slice = new Slice();
        private List<Entry> entries = new ArrayList<>();

        Writer(boolean[] kept, int instruments) {
            this.kept = kept;
            this.instruments = instruments;
        }

        @Override
        public void row(Row row) {
            StringBuilder text = new StringBuilder(row.usable() ? ": " : ", not usable: ");
            row.bytes(slice);
            append(text);
            if (row.usable()) {
                for (int column = 0; column < kept.length; column++) {
                    if (kept[column]) {
                        row.field(column, slice);
                        append(text.append(" | "));
                        row.value(column, slice);
                        append(text.append(" = "));
                    }
                }
                for (int i = 0; i < instruments; i++) {
                    responses(row.responses(i), text);
                }
            }
            entries.add(new Entry(row.line(), text.toString(), row.problems()));
        }

        private void append(StringBuilder text) {
            text.append(
                    new String(slice.bytes(), slice.from(), slice.to() - slice.from(), StandardCharsets.ISO_8859_1));
        }

        private static void responses(ResponseVector responses, StringBuilder text) {
            text.append(" /");
            for (int slot = 0; slot < responses.size(); slot++) {
                text.append(' ').append(responses.get(slot));
            }
        }

        @Override
        public Block endBlock() {
            Block block = new Block(entries);
            entries = new ArrayList<>();
            return block;
        }
    }
}
