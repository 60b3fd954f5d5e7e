package org.kindscale.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.resource.ResponseRows;
import org.kindscale.survey.source.FileKind;
import org.kindscale.survey.source.Layout;
import org.kindscale.survey.source.Source;
import org.kindscale.survey.statistics.DtaRows;
import org.kindscale.survey.statistics.RDataRows;
import org.kindscale.survey.statistics.SasRows;
import org.kindscale.survey.statistics.SavRows;
import org.kindscale.survey.statistics.XptRows;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.TableInput;
import org.kindscale.survey.table.TableRows;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.PlainReader;
import org.kindscale.survey.text.Preview;
import org.kindscale.survey.text.TableException;
import org.kindscale.survey.workbook.OdsRows;
import org.kindscale.survey.workbook.XlsxRows;

/**
 * A file that is no text, opened: its rows as delimited text, and what it knows of its columns. Places in that text are
 * those of no file; {@link #place} says where they are in the one that was read.
 */
final class OpenTable {

    /** How its rows are written. */
    static final Dialect DIALECT = new Dialect(RowText.DELIMITER);

    private static final int LOOKED_AT = 1 << 24;

    private final String file;
    private final TableRows rows;
    private final TableInput input;
    private final InputStream bytes;

    private OpenTable(String file, TableRows rows, InputStream bytes) throws IOException {
        this.file = file;
        this.bytes = bytes;
        this.rows = rows;
        this.input = new TableInput(rows);
    }

    /**
     * Opens a file.
     *
     * @param start its first bytes
     * @param rest those behind
     * @return the table; empty if files of this kind are not read
     */
    static Optional<OpenTable> of(String file, byte[] start, InputStream rest, ReadingOptions options)
            throws IOException {
        Optional<FileKind> kind = FileKind.of(start);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), rest);
        try {
            Optional<TableRows> rows =
                    kind.isEmpty() ? Optional.empty() : rows(kind.get(), all, options, start[0] == 'R');
            return rows.isEmpty() ? Optional.empty() : Optional.of(new OpenTable(file, rows.get(), all));
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException
                | BufferUnderflowException e) {
            throw TableException.damaged("a number in it is out of all bounds");
        }
    }

    private static Optional<TableRows> rows(FileKind kind, InputStream all, ReadingOptions options, boolean workspace)
            throws IOException {
        return switch (kind) {
            case XLSX -> Optional.of(XlsxRows.of(all, options.sheet()));
            case ODS -> Optional.of(OdsRows.of(all, options.sheet()));
            case SAV, ZSAV -> Optional.of(new SavRows(all, options.encoding()));
            case DTA -> Optional.of(new DtaRows(all, options.encoding()));
            case XPT -> Optional.of(new XptRows(all, options.encoding()));
            case SAS -> Optional.of(new SasRows(all, options.encoding()));
            case FHIR -> Optional.of(new ResponseRows(all));
            case RDS -> Optional.of(RDataRows.of(all, workspace, options.encoding()));
            case XLS -> {
                requireNoPassword(all);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** Refuses a workbook that is locked: inside the old kind of file stands what is encrypted. */
    private static void requireNoPassword(InputStream all) throws IOException {
        String content = new String(all.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (content.contains(String.join("\0", "EncryptedPackage".split("")))) {
            throw new TableException(
                    FindingCode.TBL_003,
                    "the workbook is locked with a password",
                    "save a copy without a password (File, Info, Protect Workbook) and score that");
        }
    }

    /** {@return its rows as text} */
    InputStream text() {
        return input;
    }

    /** {@return whether its names and labels are known, so that no header has to be found} */
    boolean isNamed() {
        return !rows.variables().isEmpty();
    }

    /** {@return its variables; empty if it knows nothing of its columns} */
    List<Variable> variables() {
        return rows.variables();
    }

    /** {@return what it declares to be no response in column number {@code column}, from 0} */
    Declared declared(int column) {
        return column < variables().size() ? variables().get(column).missing() : Declared.NONE;
    }

    /** {@return the layout of a table that knows its names} */
    Layout layout() {
        List<String> names = variables().stream().map(Variable::name).toList();
        List<String> labels = variables().stream().map(Variable::label).toList();
        boolean any = labels.stream().anyMatch(label -> !label.isBlank());
        return new Layout(Source.UNKNOWN, 1, 1, names, any ? labels : List.of(), Layout.Form.PLAIN);
    }

    /** {@return the first records, blank where a cell holds what the file declares to be no response} */
    Preview blanked(Preview preview) {
        if (variables().stream().allMatch(variable -> variable.missing().isEmpty())) {
            return preview;
        }
        List<Preview.Line> lines = new ArrayList<>();
        for (Preview.Line line : preview.records()) {
            List<String> cells = new ArrayList<>(line.cells());
            for (int c = 0; c < cells.size() && line.line() > 1; c++) {
                cells.set(c, declared(c).has(cells.get(c)) ? "" : cells.get(c));
            }
            lines.add(new Preview.Line(line.line(), cells));
        }
        return new Preview(preview.file(), preview.dialect(), lines, preview.whole());
    }

    /** {@return the note that says what is read} */
    Diagnostic note() {
        return Diagnostic.note(FindingCode.TBL_001, Location.of(file), "read as " + rows.words(), "");
    }

    /** {@return where in the file a place in the text of its rows is} */
    Location place(Location made) {
        if (!made.path().equals(file) || made.line() == 0 || !made.inWords().isEmpty()) {
            return made;
        }
        long record = input.recordAt(made.line());
        long row = isNamed() ? record - 1 : record;
        return new Location(file, record, made.column(), rows.place(row, made.column()));
    }

    /** Hears that cells of columns that are neither {@code wanted} nor {@code needed} are asked for no more. */
    void leaveOutOthers(Set<Integer> wanted, boolean... needed) {
        boolean[] others = new boolean[variables().size()];
        for (int c = 0; c < others.length; c++) {
            others[c] = !needed[c] && !wanted.contains(c);
        }
        rows.leaveOut(others);
    }

    /** Tells what is worth knowing once all rows have been read; what stands behind them is read too. */
    void report(Findings findings) {
        try {
            bytes.transferTo(OutputStream.nullOutputStream()); // so that a hash of the file is one of all of it
        } catch (IOException e) {
            findings.add(PlainReader.unreadable(file, 0, e));
        }
        rows.report(file, findings);
    }
}
