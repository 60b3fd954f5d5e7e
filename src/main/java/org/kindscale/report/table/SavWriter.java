package org.kindscale.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.table.Moment;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Kind;

/** Writes an SPSS data file, packed by bytes, its texts in UTF-8. */
final class SavWriter {

    private static final int WIDEST = 32_767;
    private static final int BIAS = 100;
    private static final int END = 252;
    private static final int LITERAL = 253;
    private static final int BLANKS = 254;
    private static final int MISSING = 255;
    /** Seconds between 1582-10-14, where SPSS begins to count, and 1970-01-01. */
    private static final double EPOCH = 12_219_379_200.0;

    private final OutputTable table;
    private final String file;
    private final Findings findings;
    private final List<Variable> columns;
    private final byte[] codes = new byte[8];
    private final byte[] literals = new byte[64];
    private int pending;
    private int literal;
    private byte[] text = new byte[WIDEST + 512];

    SavWriter(OutputTable table, String file, Findings findings) {
        this.table = table;
        this.file = file;
        this.findings = findings;
        this.columns = OutputNames.of(table.columns(), ".@#$", 64, new OutputNames.Told(file, findings));
    }

    /** Writes it. */
    void write(OutputStream stream) throws IOException {
        tellLimits();
        if (findings.hasErrors()) {
            return;
        }
        BinaryOutput out = new BinaryOutput(stream);
        new SavDictionaryWriter(columns, table.rows(), out).write();
        try (TableRecords record = table.open()) {
            while (record.read()) {
                for (int c = 0; c < columns.size(); c++) {
                    cell(record, c, out);
                }
            }
        }
        code(END, out);
        while (pending > 0) {
            code(0, out);
        }
        out.flush();
    }

    private void tellLimits() {
        for (int c = 0; c < columns.size(); c++) {
            Variable column = columns.get(c);
            if (column.form().kind() == Kind.TEXT && column.form().width() > WIDEST) {
                findings.add(Diagnostic.error(
                        FindingCode.TBL_012,
                        Location.of(file),
                        "a text of " + column.name() + " is longer than the " + WIDEST + " bytes that SPSS holds",
                        "write CSV, or leave the column out with --keep"));
            }
            if (table.profile(c).hasLetters()) {
                findings.add(Diagnostic.note(
                        FindingCode.TBL_014,
                        Location.of(file),
                        "missing values with a letter, such as .a, are written as system-missing: " + column.name(),
                        ""));
            }
            int values = column.missing().values().size();
            int ranges = column.missing().ranges().size();
            if (ranges > 1 || values > (ranges == 1 ? 1 : 3)) {
                findings.add(Diagnostic.note(
                        FindingCode.TBL_014,
                        Location.of(file),
                        "SPSS holds three missing values, or a range and one: the others of " + column.name()
                                + " are not declared",
                        ""));
            }
        }
    }

    private void cell(TableRecords record, int c, BinaryOutput out) throws IOException {
        Kind kind = columns.get(c).form().kind();
        if (kind == Kind.TEXT) {
            text(record, c, out);
            return;
        }
        Optional<Integer> word = table.hasWords(c) ? table.word(c, record) : Optional.empty();
        double value = word.isPresent() ? word.get() : number(record, c, kind);
        if (Double.isNaN(value)) {
            code(MISSING, out);
        } else if (value == Math.rint(value)
                && value > -BIAS
                && value <= 251 - BIAS
                && !(value == 0 && 1 / value < 0)) {
            code((int) value + BIAS, out);
        } else {
            long bits = Double.doubleToRawLongBits(value);
            for (int i = 0; i < 8; i++) {
                literals[literal + i] = (byte) (bits >> (8 * i));
            }
            literal += 8;
            code(LITERAL, out);
        }
    }

    /** {@return the number that a cell of this kind is written as; NaN if it is missing} */
    static double number(TableRecords record, int cell, Kind kind) {
        if (record.length(cell) == 0) {
            return Double.NaN;
        }
        if (kind == Kind.NUMBER) {
            return record.number(cell);
        }
        String text = record.text(cell);
        return kind == Kind.TIME
                ? Moment.duration(text).orElse(Double.NaN)
                : Moment.seconds(text).map(seconds -> seconds + EPOCH).orElse(Double.NaN);
    }

    private void text(TableRecords record, int c, BinaryOutput out) throws IOException {
        int width = Math.max(1, columns.get(c).form().width());
        int length = record.copy(c, text);
        java.util.Arrays.fill(text, length, Math.min(text.length, Math.max(length, width) + 512), (byte) ' ');
        int segments = SavDictionaryWriter.segments(width);
        for (int s = 0; s < segments; s++) {
            int chunks = (SavDictionaryWriter.segmentWidth(width, s) + 7) / 8;
            int held = s < segments - 1 ? 255 : Math.max(0, width - 255 * s);
            for (int e = 0; e < chunks; e++) {
                element(s * 255 + 8 * e, Math.min(8, held - 8 * e), out);
            }
        }
    }

    private void element(int from, int held, BinaryOutput out) throws IOException {
        boolean blank = true;
        for (int i = 0; i < held; i++) {
            blank &= text[from + i] == ' ';
        }
        if (blank) {
            code(BLANKS, out);
            return;
        }
        for (int i = 0; i < 8; i++) {
            literals[literal + i] = i < held ? text[from + i] : (byte) ' ';
        }
        literal += 8;
        code(LITERAL, out);
    }

    private void code(int code, BinaryOutput out) throws IOException {
        codes[pending++] = (byte) code;
        if (pending == 8) {
            out.bytes(codes, 0, 8);
            out.bytes(literals, 0, literal);
            pending = 0;
            literal = 0;
        }
    }
}
