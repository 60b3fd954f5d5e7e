package org.kindscale.report.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.table.Variable.Range;

/** Writes what stands before the cases of an SPSS data file. */
final class SavDictionaryWriter {

    private static final int LONG = 255;
    private static final int SEGMENT = 252;
    private static final int LABEL = 255;
    private static final int VALUE_LABEL = 120;
    private static final long LOWEST = 0xFFEFFFFFFFFFFFFEL;

    private final List<Variable> columns;
    private final long cases;
    private final BinaryOutput out;

    SavDictionaryWriter(List<Variable> columns, long cases, BinaryOutput out) {
        this.columns = columns;
        this.cases = cases;
        this.out = out;
    }

    /** {@return how many parts a text of this width is kept in} */
    static int segments(int width) {
        return width <= LONG ? 1 : (width + SEGMENT - 1) / SEGMENT;
    }

    /** {@return the width that part number {@code segment}, from 0, is declared with} */
    static int segmentWidth(int width, int segment) {
        if (width <= LONG) {
            return width;
        }
        return segment < segments(width) - 1 ? LONG : width - SEGMENT * segment;
    }

    private static int width(Variable column) {
        return column.form().kind() == Kind.TEXT ? Math.max(1, column.form().width()) : 0;
    }

    private static String shortName(int column, int segment) {
        String base = "V" + Integer.toString(column + 1, 36);
        return (segment == 0 ? base : base + "_" + Integer.toString(segment, 36)).toUpperCase(Locale.ROOT);
    }

    /** Writes it. */
    void write() throws IOException {
        header();
        List<Integer> elements = new ArrayList<>();
        int element = 1;
        for (int c = 0; c < columns.size(); c++) {
            elements.add(element);
            element += variable(c);
        }
        for (int c = 0; c < columns.size(); c++) {
            valueLabels(columns.get(c), elements.get(c));
        }
        extensions();
        out.int32(999);
        out.int32(0);
    }

    private void header() throws IOException {
        out.text("$FL2");
        out.fixed("@(#) SPSS DATA FILE kindscale", 60, ' ');
        out.int32(2);
        out.int32(columns.stream().mapToInt(c -> elements(width(c))).sum());
        out.int32(1);
        out.int32(0);
        out.int32((int) cases);
        out.float64(100);
        out.text("01 Jan 80");
        out.text("00:00:00");
        out.fill(64, ' ');
        out.fill(3, 0);
    }

    private static int elements(int width) {
        int all = 0;
        for (int s = 0; s < segments(width); s++) {
            all += Math.max(1, (segmentWidth(width, s) + 7) / 8);
        }
        return all;
    }

    /** Writes the records of a variable; returns how many elements of a case it takes. */
    private int variable(int c) throws IOException {
        Variable column = columns.get(c);
        int width = width(column);
        for (int s = 0; s < segments(width); s++) {
            int own = segmentWidth(width, s);
            out.int32(2);
            out.int32(own);
            boolean labelled = s == 0 && !column.label().isBlank();
            out.int32(labelled ? 1 : 0);
            int missing = s == 0 ? missingCount(column) : 0;
            out.int32(missing);
            int format = format(column, own);
            out.int32(format);
            out.int32(format);
            out.fixed(shortName(c, s), 8, ' ');
            if (labelled) {
                byte[] label = OutputNames.cut(column.label(), LABEL).getBytes(StandardCharsets.UTF_8);
                out.int32(label.length);
                out.bytes(label, 0, label.length);
                out.fill((4 - label.length % 4) % 4, ' ');
            }
            if (missing != 0) {
                missing(column);
            }
            for (int e = 1; e < (own + 7) / 8; e++) {
                continuation();
            }
        }
        return elements(width);
    }

    private void continuation() throws IOException {
        out.int32(2);
        out.int32(-1);
        out.fill(16, 0);
        out.fill(8, ' ');
    }

    private static int format(Variable column, int width) {
        return switch (column.form().kind()) {
            case TEXT -> 1 << 16 | Math.min(width, LONG) << 8;
            case DATE -> 39 << 16 | 10 << 8;
            case DATETIME -> 22 << 16 | 20 << 8;
            case TIME -> 21 << 16 | 8 << 8;
            default ->
                5 << 16
                        | (column.form().decimals() > 0 ? 12 : 8) << 8
                        | Math.min(9, column.form().decimals());
        };
    }

    private static int missingCount(Variable column) {
        int values = column.missing().values().size();
        if (width(column) > 8) {
            return 0;
        }
        boolean range = !column.missing().ranges().isEmpty();
        return range ? -2 - Math.min(1, values) : Math.min(3, values);
    }

    private void missing(Variable column) throws IOException {
        List<String> values = column.missing().values();
        int single = 3;
        if (!column.missing().ranges().isEmpty()) {
            Range range = column.missing().ranges().get(0);
            out.int64(range.low() == Double.NEGATIVE_INFINITY ? LOWEST : Double.doubleToRawLongBits(range.low()));
            out.float64(Math.min(range.high(), Double.MAX_VALUE));
            single = 1;
        }
        for (int v = 0; v < Math.min(single, values.size()); v++) {
            value(column, values.get(v));
        }
    }

    private void value(Variable column, String value) throws IOException {
        if (width(column) > 0) {
            out.fixed(value, 8, ' ');
        } else {
            out.float64(isNumber(value) ? Double.parseDouble(value) : -Double.MAX_VALUE);
        }
    }

    static boolean isNumber(String value) {
        return value.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
    }

    private static Map<String, String> labels(Variable column) {
        Map<String, String> labels = new LinkedHashMap<>(column.labels());
        if (width(column) == 0) {
            labels.keySet().removeIf(value -> !isNumber(value));
        }
        return labels;
    }

    private void valueLabels(Variable column, int element) throws IOException {
        Map<String, String> labels = labels(column);
        if (labels.isEmpty() || width(column) > 8) {
            return;
        }
        out.int32(3);
        out.int32(labels.size());
        for (Map.Entry<String, String> label : labels.entrySet()) {
            value(column, label.getKey());
            byte[] text = OutputNames.cut(label.getValue(), VALUE_LABEL).getBytes(StandardCharsets.UTF_8);
            out.int8(text.length);
            out.bytes(text, 0, text.length);
            out.fill((8 - (text.length + 1) % 8) % 8, ' ');
        }
        out.int32(4);
        out.int32(1);
        out.int32(element);
    }

    private void extensions() throws IOException {
        extension(3, 4);
        for (int number : new int[] {8, 0, 0, -1, 1, 1, 2, 65001}) {
            out.int32(number);
        }
        extension(4, 8, 3);
        out.float64(-Double.MAX_VALUE);
        out.float64(Double.MAX_VALUE);
        out.int64(LOWEST);
        display();
        List<String> names = new ArrayList<>();
        StringBuilder wide = new StringBuilder();
        for (int c = 0; c < columns.size(); c++) {
            names.add(shortName(c, 0) + "=" + columns.get(c).name());
            if (width(columns.get(c)) > LONG) {
                wide.append(shortName(c, 0))
                        .append('=')
                        .append(width(columns.get(c)))
                        .append("\0\t");
            }
        }
        bytes(13, String.join("\t", names).getBytes(StandardCharsets.UTF_8));
        if (wide.length() > 0) {
            bytes(14, wide.toString().getBytes(StandardCharsets.UTF_8));
        }
        extension(16, 8, 2);
        out.int64(1);
        out.int64(cases);
        bytes(20, "UTF-8".getBytes(StandardCharsets.US_ASCII));
        longTexts();
    }

    private void extension(int type, int size) throws IOException {
        extension(type, size, 8);
    }

    private void extension(int type, int size, int count) throws IOException {
        out.int32(7);
        out.int32(type);
        out.int32(size);
        out.int32(count);
    }

    private void bytes(int type, byte... data) throws IOException {
        extension(type, 1, data.length);
        out.bytes(data, 0, data.length);
    }

    private void display() throws IOException {
        int all = columns.stream().mapToInt(c -> segments(width(c))).sum();
        extension(11, 4, 3 * all);
        for (Variable column : columns) {
            for (int s = 0; s < segments(width(column)); s++) {
                out.int32(
                        switch (column.form().measure()) {
                            case UNKNOWN -> 0;
                            case NOMINAL -> 1;
                            case ORDINAL -> 2;
                            case SCALE -> 3;
                        });
                out.int32(width(column) > 0 ? Math.min(32, segmentWidth(width(column), s)) : 8);
                out.int32(width(column) > 0 ? 0 : 1);
            }
        }
    }

    /** Writes labels and missing values of texts of more than eight bytes. */
    private void longTexts() throws IOException {
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        ByteArrayOutputStream missing = new ByteArrayOutputStream();
        BinaryOutput label = new BinaryOutput(labels);
        BinaryOutput none = new BinaryOutput(missing);
        for (Variable column : columns) {
            if (width(column) > 8 && !column.labels().isEmpty()) {
                counted(column.name(), label);
                label.int32(width(column));
                label.int32(column.labels().size());
                for (Map.Entry<String, String> entry : column.labels().entrySet()) {
                    label.int32(width(column));
                    label.fixed(entry.getKey(), width(column), ' ');
                    counted(OutputNames.cut(entry.getValue(), VALUE_LABEL), label);
                }
            }
            List<String> values = column.missing().values();
            if (width(column) > 8 && !values.isEmpty()) {
                counted(column.name(), none);
                none.int8(Math.min(3, values.size()));
                none.int32(8);
                for (String value : values.subList(0, Math.min(3, values.size()))) {
                    none.fixed(value, 8, ' ');
                }
            }
        }
        label.flush();
        none.flush();
        if (labels.size() > 0) {
            bytes(21, labels.toByteArray());
        }
        if (missing.size() > 0) {
            bytes(22, missing.toByteArray());
        }
    }

    private static void counted(String text, BinaryOutput out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.int32(utf8.length);
        out.bytes(utf8, 0, utf8.length);
    }
}
