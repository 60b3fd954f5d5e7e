package org.kindscale.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.source.DialectFinder;
import org.kindscale.survey.source.FileKind;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.Preview;
import org.kindscale.survey.text.RecordView.SurveyFormatException;
import org.kindscale.survey.text.SurveySource.SurveyInput;
import org.kindscale.survey.text.TableException;

/**
 * What the first bytes of a file say: its kind, its dialect, its first records.
 *
 * @param preview the first records
 * @param bytes all bytes of the file, from the first on
 * @param table the table of which they are made; absent: the file is text
 */
record FilePreview(Preview preview, InputStream bytes, Optional<OpenTable> table) {

    private static final int LOOKED_AT = 1 << 16;
    /** Where few records fit, as in a wide table, so much is looked at. */
    private static final int LOOKED_AT_MOST = 1 << 20;
    /** So many are needed to know where a header ends. */
    private static final int FEW_RECORDS = 8;

    /** Looks at the beginning of a file. */
    static FilePreview of(SurveyInput input, ReadingOptions options) throws IOException, SurveyFormatException {
        String name = input.name();
        byte[] start = start(name, input.bytes());
        Optional<FileKind> kind = FileKind.of(start);
        if (kind.isEmpty()) {
            return text(name, start, input.bytes(), options.dialect());
        }
        try {
            Optional<OpenTable> table = OpenTable.of(name, start, input.bytes(), options);
            if (table.isEmpty()) {
                throw new SurveyFormatException(kind.get().refusal(name));
            }
            InputStream text = table.get().text();
            FilePreview made = text(name, start(name, text), text, Optional.of(OpenTable.DIALECT));
            return new FilePreview(table.get().blanked(made.preview()), made.bytes(), table);
        } catch (TableException e) {
            throw new SurveyFormatException(begunAs(kind.get(), e.finding(name)));
        }
    }

    /** {@return a finding that a file is damaged, with the kind that its first bytes are of} */
    private static Diagnostic begunAs(FileKind kind, Diagnostic finding) {
        return finding.code() == FindingCode.TBL_002
                ? Diagnostic.error(
                        finding.code(),
                        finding.where(),
                        finding.what() + " (it begins like " + kind.words() + ")",
                        finding.help())
                : finding;
    }

    /** {@return the sheets of a workbook of which one must be chosen; empty if there is nothing to choose} */
    static List<String> sheets(SurveyInput input, ReadingOptions options) throws IOException {
        byte[] start = input.bytes().readNBytes(LOOKED_AT);
        try {
            Optional<OpenTable> table = OpenTable.of(input.name(), start, input.bytes(), options);
            if (table.isPresent()) {
                table.get().text().close();
            }
            return List.of();
        } catch (TableException e) {
            return e.sheets();
        }
    }

    /** Looks at the beginning of what {@code in} gives, which is text. */
    static FilePreview of(String name, InputStream in, Optional<Dialect> given)
            throws IOException, SurveyFormatException {
        byte[] start = start(name, in);
        Optional<FileKind> kind = FileKind.of(start);
        if (kind.isPresent()) {
            throw new SurveyFormatException(kind.get().refusal(name));
        }
        return text(name, start, in, given);
    }

    private static byte[] start(String name, InputStream in) throws IOException, SurveyFormatException {
        byte[] start = in.readNBytes(LOOKED_AT);
        if (start.length == 0) {
            throw new SurveyFormatException(Diagnostic.error(
                    FindingCode.CSV_002, Location.of(name), "the file is empty", "give a file with a header and rows"));
        }
        return start;
    }

    private static FilePreview text(String name, byte[] first, InputStream in, Optional<Dialect> given)
            throws IOException, SurveyFormatException {
        byte[] start = first;
        Dialect dialect = dialect(name, start, given);
        boolean whole = start.length < LOOKED_AT;
        Preview preview = Preview.of(name, start, whole, dialect);
        if (!whole && preview.records().size() < FEW_RECORDS) {
            int before = start.length;
            byte[] more = in.readNBytes(LOOKED_AT_MOST - before);
            start = Arrays.copyOf(start, before + more.length);
            System.arraycopy(more, 0, start, before, more.length);
            preview = Preview.of(name, start, start.length < LOOKED_AT_MOST, dialect);
        }
        InputStream bytes = new SequenceInputStream(new ByteArrayInputStream(start), in);
        return new FilePreview(preview, bytes, Optional.empty());
    }

    private static Dialect dialect(String name, byte[] start, Optional<Dialect> given) throws SurveyFormatException {
        if (given.isPresent()) {
            return given.get();
        }
        return DialectFinder.of(start)
                .orElseThrow(() -> new SurveyFormatException(Diagnostic.error(
                        FindingCode.CSV_021,
                        new Location(name, 1, 0),
                        "two delimiters fit the header equally well",
                        "say which it is with --delimiter")));
    }
}
