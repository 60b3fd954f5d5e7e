package org.kindscale.survey.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.TableException;

/** The cases of an SPSS data file. */
public final class SavRows extends VariableRows {

    private final SavCases cases;
    private final SavColumn[] columns;
    /** By column: how many columns from here on hold numbers that are shown as such. */
    private final int[] numbers;

    private final FileText text;
    private final long count;
    private long read;
    private byte[] bytes = new byte[256];
    private final Slice slice = new Slice();

    /** Opens a file; {@code encoding} is what its texts are in, where the file is wrong about it. */
    public SavRows(InputStream file, Optional<Charset> encoding) throws IOException {
        super(file);
        BinaryInput in = new BinaryInput(file);
        SavHeader header = SavHeader.read(in);
        SavDictionary dictionary = new SavDictionary(in, encoding);
        dictionary.read();
        this.columns = dictionary.columns().toArray(SavColumn[]::new);
        this.text = dictionary.text();
        this.count = header.cases() >= 0 ? header.cases() : dictionary.cases();
        if (columns.length == 0) {
            throw TableException.damaged("it has no variables");
        }
        this.cases = SavCases.of(in, header);
        String packed = header.compression() == 2 ? "a compressed SPSS data file" : "an SPSS data file";
        described(packed, "variable", dictionary.variables());
        this.numbers = new int[columns.length + 1];
        for (int c = columns.length - 1; c >= 0; c--) {
            numbers[c] = kind(c) == Kind.NUMBER ? numbers[c + 1] + 1 : 0;
        }
    }

    @Override
    public boolean next(RowText into) throws IOException {
        if (read == count || !cases.hasNext()) {
            if (count > read) {
                throw TableException.damaged("it ends behind " + read + " of " + count + " cases");
            }
            return false;
        }
        boolean[] leftOut = leftOut();
        int c = 0;
        while (c < columns.length) {
            c += cases.digits(numbers[c], into);
            if (c == columns.length) {
                break;
            }
            if (columns[c].isText()) {
                text(columns[c], leftOut[c], into);
            } else if (leftOut[c]) {
                cases.pass();
                into.missing();
            } else {
                Clock.SPSS.append(cases.number(), kind(c), into);
            }
            c++;
        }
        read++;
        return true;
    }

    private void text(SavColumn column, boolean leftOut, RowText into) throws IOException {
        take(column);
        int end = slice.to();
        if (leftOut && text.isPlain(slice.bytes(), slice.from(), end)) {
            into.missing();
        } else {
            end = FileText.trimmed(slice.bytes(), slice.from(), end);
            text.append(slice.bytes(), slice.from(), end, into);
        }
    }

    /** Points to the next text, in the file's buffer if it stands there as a whole. */
    private void take(SavColumn column) throws IOException {
        int at = column.segments == 1 ? cases.together(column.elements) : -1;
        if (at >= 0) {
            slice.set(cases.bytes(), at, at + column.width);
            return;
        }
        int room = column.elements * 8;
        if (bytes.length < room) {
            bytes = new byte[room];
        }
        cases.text(column.elements, bytes);
        int length = column.width;
        if (column.segments > 1) {
            for (int s = 1; s < column.segments; s++) {
                int from = s * 256;
                System.arraycopy(bytes, from, bytes, s * 255, Math.min(256, room - from));
            }
            length = Math.min(column.width, room - column.segments + 1);
        }
        slice.set(bytes, 0, length);
    }
}
