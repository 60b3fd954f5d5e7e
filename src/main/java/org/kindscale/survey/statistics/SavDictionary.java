package org.kindscale.survey.statistics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.table.Variable.Form;
import org.kindscale.survey.table.Variable.Measure;
import org.kindscale.survey.table.Variable.Range;
import org.kindscale.survey.text.TableException;

/** Reads the dictionary of an SPSS data file: the records between its header and its cases. */
final class SavDictionary {

    /** The bits of the number that stands for the lowest of all. */
    private static final long LOWEST = 0xFFEFFFFFFFFFFFFEL;

    private static final int MOST_COLUMNS = 100_000;

    private final BinaryInput in;
    private final Optional<Charset> given;
    private final List<SavColumn> columns = new ArrayList<>();
    /** By element of a case, the column that begins there. */
    private final List<Optional<SavColumn>> elements = new ArrayList<>();
    /** Value labels and the elements that they belong to. */
    private final List<LabelSet> sets = new ArrayList<>();
    /** Extension records by their number. */
    private final Map<Integer, byte[]> extensions = new HashMap<>();

    private int measureSize;
    private FileText text = new FileText(StandardCharsets.UTF_8);

    /** Values, each with its label as bytes, and the elements, from 1, that they belong to. */
    private record LabelSet(List<byte[]> values, List<byte[]> labels, List<Integer> elements) {}

    SavDictionary(BinaryInput in, Optional<Charset> given) {
        this.in = in;
        this.given = given;
    }

    /** Reads up to the cases. */
    void read() throws IOException {
        for (int type = in.int32(); type != 999; type = in.int32()) {
            switch (type) {
                case 2 -> variable();
                case 3 -> valueLabels();
                case 6 -> in.skip(80 * in.unsigned32());
                case 7 -> extension();
                default -> throw TableException.damaged("its dictionary has a record of type " + type);
            }
            if (elements.size() > MOST_COLUMNS * 10) {
                throw TableException.damaged("it has too many variables");
            }
        }
        in.int32();
        complete();
    }

    private void variable() throws IOException {
        int type = in.int32();
        boolean labelled = in.int32() == 1;
        int missing = in.int32();
        int print = in.int32();
        in.int32();
        SavColumn column = new SavColumn(Math.max(0, type), in.bytes(8));
        column.format = (print >> 16) & 0xFF;
        column.decimals = print & 0xFF;
        if (labelled) {
            int length = in.int32();
            column.label = in.bytes(length);
            in.skip((4 - length % 4) % 4);
        }
        missing(column, missing);
        if (type < 0) {
            elements.add(Optional.empty());
            return;
        }
        if (type > 255) {
            throw TableException.damaged("a variable is " + type + " bytes wide");
        }
        column.elements = Math.max(1, (type + 7) / 8);
        columns.add(column);
        elements.add(Optional.of(column));
    }

    private void missing(SavColumn column, int count) throws IOException {
        if (count < -3 || count > 3) {
            throw TableException.damaged("a variable declares " + count + " missing values");
        }
        int single = Math.abs(count);
        if (count < 0) {
            long low = in.int64();
            long high = in.int64();
            boolean open = low == LOWEST || Double.longBitsToDouble(low) <= -Double.MAX_VALUE;
            double top = Double.longBitsToDouble(high);
            column.ranges.add(new Range(
                    open ? Double.NEGATIVE_INFINITY : Double.longBitsToDouble(low),
                    top >= Double.MAX_VALUE ? Double.POSITIVE_INFINITY : top));
            single -= 2;
        }
        for (int m = 0; m < single; m++) {
            column.missing.add(in.bytes(8));
        }
    }

    private void valueLabels() throws IOException {
        int count = count(in.int32());
        List<byte[]> values = new ArrayList<>();
        List<byte[]> labels = new ArrayList<>();
        for (int v = 0; v < count; v++) {
            values.add(in.bytes(8));
            int length = in.unsigned8();
            labels.add(in.bytes(length));
            in.skip((8 - (length + 1) % 8) % 8);
        }
        if (in.int32() != 4) {
            throw TableException.damaged("value labels belong to no variable");
        }
        int uses = count(in.int32());
        List<Integer> used = new ArrayList<>();
        for (int u = 0; u < uses; u++) {
            used.add(in.int32());
        }
        sets.add(new LabelSet(values, labels, used));
    }

    private static int count(int claimed) throws TableException {
        if (claimed < 0 || claimed > 10_000_000) {
            throw TableException.damaged("it claims " + claimed + " entries");
        }
        return claimed;
    }

    private void extension() throws IOException {
        int type = in.int32();
        long size = in.unsigned32();
        long count = in.unsigned32();
        if (size * count > 1 << 28) {
            throw TableException.damaged("an extension record claims " + size * count + " bytes");
        }
        byte[] data = in.bytes(size * count);
        extensions.put(type, data);
        measureSize = type == 11 ? (int) count : measureSize;
    }

    private ByteBuffer buffer(byte... data) {
        return ByteBuffer.wrap(data).order(in.order());
    }

    /** Puts together what several records say of a variable. */
    private void complete() throws IOException {
        text = new FileText(given.orElseGet(this::charset));
        Map<String, SavColumn> byShort = new LinkedHashMap<>();
        for (SavColumn column : columns) {
            column.name = text.of(column.shortName);
            byShort.put(column.name.toUpperCase(java.util.Locale.ROOT), column);
        }
        for (LabelSet set : sets) {
            attach(set);
        }
        SavExtensions more = new SavExtensions(extensions, in.order(), text, byShort);
        more.joinSegments(columns);
        more.longNames();
        more.longTextLabels(columns);
        more.longTextMissing(columns);
        measures();
    }

    private Charset charset() {
        byte[] named = extensions.get(20);
        if (named != null) {
            Optional<Charset> known = FileText.charset(new String(named, StandardCharsets.US_ASCII));
            if (known.isPresent()) {
                return known.get();
            }
        }
        byte[] machine = extensions.get(3);
        int page = machine != null && machine.length >= 32 ? buffer(machine).getInt(28) : 0;
        return (page == 65001 ? Optional.of(StandardCharsets.UTF_8) : FileText.charset("windows-" + page))
                .or(() -> FileText.charset("ISO-8859-" + (page - 28590)))
                .or(() -> FileText.charset("windows-1252"))
                .orElse(StandardCharsets.ISO_8859_1);
    }

    private void attach(LabelSet set) {
        for (int element : set.elements()) {
            Optional<SavColumn> column =
                    element >= 1 && element <= elements.size() ? elements.get(element - 1) : Optional.empty();
            for (int v = 0; column.isPresent() && v < set.values().size(); v++) {
                String value = value(column.get(), set.values().get(v));
                column.get().labels.put(value, text.of(set.labels().get(v)));
            }
        }
    }

    private String value(SavColumn column, byte... bytes) {
        return column.isText()
                ? text.of(bytes, 0, Math.min(8, column.width))
                : RowText.shown(buffer(bytes).getDouble(0));
    }

    private void measures() {
        byte[] display = extensions.get(11);
        boolean three = measureSize == 3 * columns.size();
        int step = three ? 3 : 2;
        if (display == null || display.length < 4 * step * columns.size()) {
            return;
        }
        for (int c = 0; c < columns.size(); c++) {
            columns.get(c).measure = switch (buffer(display).getInt(4 * step * c)) {
                case 1 -> Measure.NOMINAL;
                case 2 -> Measure.ORDINAL;
                case 3 -> Measure.SCALE;
                default -> Measure.UNKNOWN;
            };
        }
    }

    /** {@return the variables as a case holds them} */
    List<SavColumn> columns() {
        return List.copyOf(columns);
    }

    FileText text() {
        return text;
    }

    /** {@return the number of cases where the header has no room for it; -1 if it is not said} */
    long cases() {
        byte[] data = extensions.get(16);
        return data == null || data.length < 16 ? -1 : buffer(data).getLong(8);
    }

    /** {@return the variables as all that follows knows them} */
    List<Variable> variables() {
        List<Variable> all = new ArrayList<>();
        for (SavColumn column : columns) {
            List<String> missing = new ArrayList<>();
            column.missing.forEach(value -> missing.add(value(column, value)));
            all.add(new Variable(
                    column.name,
                    text.of(column.label),
                    new Form(column.kind(), column.width, column.decimals, column.measure),
                    column.labels,
                    new Declared(missing, column.ranges)));
        }
        return all;
    }
}
