package org.kindscale.survey.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.table.Variable.Form;
import org.kindscale.survey.table.Variable.Measure;
import org.kindscale.survey.text.TableException;

/** The rows of a SAS transport file, version 5 or 8, that holds one data set. */
public final class XptRows extends VariableRows {

    private static final int CARD = 80;
    private static final int MOST_VARIABLES = 32_767;

    private final BinaryInput in;
    private final FileText text;
    private final List<Column> columns = new ArrayList<>();
    private int rowLength;
    /** Where the rows begin, in cards of 80 bytes. */
    private final long begin;

    private byte[] row = {};
    private byte[] next = {};
    private boolean ended;

    /** A variable and where its cell stands in a row. */
    private record Column(boolean text, int length, int position, Variable.Kind kind) {}

    /** Opens a file whose texts are in {@code encoding}; absent: UTF-8, which has ASCII in it. */
    public XptRows(InputStream file, Optional<Charset> encoding) throws IOException {
        super(file);
        this.in = new BinaryInput(file);
        this.text = new FileText(encoding.orElse(StandardCharsets.UTF_8));
        card("LIB");
        in.skip(2 * CARD);
        String member = card("MEMB");
        card("DSC");
        in.skip(2 * CARD);
        String names = card("NAM");
        int size = integer(member, 74, 78);
        int count = integer(names, 54, 58);
        if (count < 1 || count > MOST_VARIABLES || (size != 140 && size != 136)) {
            throw TableException.damaged("it claims " + count + " variables of " + size + " bytes");
        }
        List<Variable> variables = new ArrayList<>();
        for (int v = 0; v < count; v++) {
            variables.add(variable(in.bytes(size)));
        }
        in.skip((CARD - count * (long) size % CARD) % CARD);
        labels(variables);
        described("a SAS transport file", "variable", variables);
        this.row = new byte[rowLength];
        this.next = new byte[rowLength];
        this.begin = in.position();
        ended = !read(next);
    }

    private String card(String kind) throws IOException {
        String card = new String(in.bytes(CARD), StandardCharsets.ISO_8859_1);
        if (!card.startsWith("HEADER RECORD*******" + kind)) {
            throw TableException.damaged("the record " + kind + " is not where it should be");
        }
        return card;
    }

    private static int integer(String card, int from, int to) {
        String digits = card.substring(from, to).strip();
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }

    private Variable variable(byte[] bytes) throws IOException {
        BinaryInput fields = new BinaryInput(new java.io.ByteArrayInputStream(bytes));
        boolean isText = fields.int16() == 2;
        fields.int16();
        int length = fields.unsigned16();
        fields.int16();
        String name = text.of(fields.bytes(8));
        String label = text.of(fields.bytes(40));
        String format = text.of(fields.bytes(8));
        fields.skip(20);
        int position = fields.int32();
        String longName = bytes.length == 140 ? text.of(bytes, 88, 120) : "";
        longName = longName.chars().allMatch(c -> c >= ' ') ? longName : "";
        if (length < 1 || position != rowLength || (!isText && length > 8)) {
            throw TableException.damaged("variable " + name + " takes " + length + " bytes at " + position);
        }
        rowLength += length;
        Variable.Kind kind = isText ? Variable.Kind.TEXT : Clock.ofSas(format);
        columns.add(new Column(isText, length, position, kind));
        return new Variable(
                longName.isEmpty() ? name : longName,
                label,
                new Form(kind, isText ? length : 0, 0, Measure.UNKNOWN),
                Map.of(),
                Declared.NONE);
    }

    /** Reads longer labels, if there are any, and the record before the rows. */
    private void labels(List<Variable> variables) throws IOException {
        String card = new String(in.bytes(CARD), StandardCharsets.ISO_8859_1);
        if (card.startsWith("HEADER RECORD*******LABELV")) {
            long begin = in.position();
            int count = integer(card, 48, CARD);
            boolean formats = card.startsWith("HEADER RECORD*******LABELV9");
            for (int l = 0; l < count; l++) {
                int number = in.unsigned16() - 1;
                int name = in.unsigned16();
                int label = in.unsigned16();
                int more = formats ? in.unsigned16() + in.unsigned16() : 0;
                String longName = text.of(in.bytes(name));
                String words = text.of(in.bytes(label));
                in.skip(more);
                relabel(variables, number, longName, words);
            }
            in.skip((CARD - (in.position() - begin) % CARD) % CARD);
            card = new String(in.bytes(CARD), StandardCharsets.ISO_8859_1);
        }
        if (!card.startsWith("HEADER RECORD*******OBS")) {
            throw TableException.damaged("the record OBS is not where it should be");
        }
    }

    private static void relabel(List<Variable> variables, int number, String name, String label) throws TableException {
        if (number < 0 || number >= variables.size()) {
            throw TableException.damaged("a label belongs to no variable");
        }
        Variable old = variables.get(number);
        variables.set(
                number,
                new Variable(name.isEmpty() ? old.name() : name, label, old.form(), old.labels(), old.missing()));
    }

    private boolean read(byte... into) throws IOException {
        int done = 0;
        while (done < rowLength) {
            int card = CARD - (int) ((in.position() - begin) % CARD);
            if (card == CARD && in.startsWith("HEADER RECORD*******MEMB")) {
                throw new TableException(
                        FindingCode.TBL_013,
                        "the transport file holds several data sets",
                        "write the one that is to be scored into a file of its own");
            }
            int step = Math.min(rowLength - done, card);
            if (!in.has(step)) {
                return false;
            }
            in.copy(into, done, step);
            done += step;
        }
        return true;
    }

    @Override
    public boolean next(RowText into) throws IOException {
        if (ended) {
            return false;
        }
        byte[] current = next;
        next = row;
        row = current;
        ended = !read(next);
        if (ended && isPadding()) {
            return false;
        }
        boolean[] leftOut = leftOut();
        for (int c = 0; c < leftOut.length; c++) {
            Column column = columns.get(c);
            int end = column.position() + column.length();
            if (leftOut[c] && (!column.text() || text.isPlain(row, column.position(), end))) {
                into.missing();
            } else if (column.text()) {
                text.append(row, column.position(), FileText.trimmed(row, column.position(), end), into);
            } else {
                number(column, into);
            }
        }
        return true;
    }

    /** {@return whether the row is nothing but the blanks that fill up the last record of the file} */
    private boolean isPadding() {
        for (byte b : row) {
            if (b != ' ') {
                return false;
            }
        }
        return rowLength < CARD;
    }

    private void number(Column column, RowText into) {
        byte[] full = Arrays.copyOf(Arrays.copyOfRange(row, column.position(), column.position() + column.length()), 8);
        int first = full[0] & 0xFF;
        boolean special = true;
        for (int i = 1; i < column.length(); i++) {
            special &= full[i] == 0;
        }
        if (special && (first == '.' || first == '_' || (first >= 'A' && first <= 'Z'))) {
            if (first == '.') {
                into.missing();
            } else {
                into.bare("." + Character.toLowerCase((char) first));
            }
            return;
        }
        Clock.SAS.append(ibm(full), column.kind(), into);
    }

    /** {@return the number that IBM's mainframes write so: base 16, seven bits of exponent, no hidden bit} */
    static double ibm(byte... bytes) {
        long fraction = 0;
        for (int i = 1; i < 8; i++) {
            fraction = fraction << 8 | (bytes[i] & 0xFF);
        }
        int exponent = (bytes[0] & 0x7F) - 64;
        double value = StrictMath.scalb((double) fraction, 4 * exponent - 56);
        return bytes[0] < 0 ? -value : value;
    }
}
