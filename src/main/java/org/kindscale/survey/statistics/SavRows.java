package org.kindscale.survey.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.table.Moment;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.TableRows;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.text.TableException;

/** The cases of an SPSS data file. */
public final class SavRows implements TableRows {

    private static final double DAY = 86_400;

    private final BinaryInput in;
    private final SavCases cases;
    private final SavColumn[] columns;
    private final Variable.Kind[] kinds;
    private final List<Variable> variables;
    private final FileText text;
    private final boolean packed;
    private final long count;
    private long read;
    private byte[] bytes = new byte[256];

    /** Opens a file; {@code encoding} is what its texts are in, where the file is wrong about it. */
    public SavRows(InputStream file, Optional<Charset> encoding) throws IOException {
        this.in = new BinaryInput(file);
        SavHeader header = SavHeader.read(in);
        SavDictionary dictionary = new SavDictionary(in, encoding);
        dictionary.read();
        this.variables = dictionary.variables();
        this.columns = dictionary.columns().toArray(SavColumn[]::new);
        this.kinds = dictionary.columns().stream().map(SavColumn::kind).toArray(Variable.Kind[]::new);
        this.text = dictionary.text();
        this.packed = header.compression() == 2;
        this.count = header.cases() >= 0 ? header.cases() : dictionary.cases();
        this.cases = SavCases.of(in, header);
        if (columns.length == 0) {
            throw TableException.damaged("it has no variables");
        }
    }

    @Override
    public String words() {
        return (packed ? "a compressed SPSS data file, " : "an SPSS data file, ")
                + columns.length
                + (columns.length == 1 ? " variable" : " variables");
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public int width() {
        return columns.length;
    }

    @Override
    public boolean next(RowText into) throws IOException {
        if (read == count || cases.isAtEnd()) {
            if (count > read) {
                throw TableException.damaged("it ends behind " + read + " of " + count + " cases");
            }
            return false;
        }
        for (int c = 0; c < columns.length; c++) {
            if (columns[c].isText()) {
                text(columns[c], into);
            } else {
                number(kinds[c], into);
            }
        }
        read++;
        return true;
    }

    private void number(Variable.Kind kind, RowText into) throws IOException {
        if (kind == Variable.Kind.NUMBER) {
            cases.number(into);
            return;
        }
        double value = cases.number();
        if (Double.isNaN(value)) {
            into.missing();
            return;
        }
        into.bare(
                switch (kind) {
                    case DATE -> Moment.date((value - SavColumn.EPOCH) / DAY);
                    case TIME -> Moment.time(value);
                    default -> Moment.dateTime(value - SavColumn.EPOCH);
                });
    }

    private void text(SavColumn column, RowText into) throws IOException {
        int room = column.elements * 8;
        if (bytes.length < room) {
            bytes = new byte[room];
        }
        for (int e = 0; e < column.elements; e++) {
            cases.bytes(bytes, e * 8);
        }
        int length = column.width;
        if (column.segments > 1) {
            for (int s = 1; s < column.segments; s++) {
                int from = s * 256;
                System.arraycopy(bytes, from, bytes, s * 255, Math.min(256, room - from));
            }
            length = Math.min(column.width, room - column.segments + 1);
        }
        text.append(bytes, 0, FileText.trimmed(bytes, 0, length), into);
    }

    @Override
    public String place(long row, int column) {
        return Places.of(row, column, variables);
    }

    @Override
    public void report(String file, Findings findings) {
        // all that is worth knowing stands in the dictionary
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
