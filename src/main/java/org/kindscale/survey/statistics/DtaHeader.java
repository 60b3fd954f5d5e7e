package org.kindscale.survey.statistics;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.table.SpooledFile;
import org.kindscale.survey.text.TableException;

/**
 * What stands before the observations of a Stata data file.
 *
 * @param release the number of its format
 * @param order its byte order
 * @param rows how many observations there are
 * @param columns its variables; copied
 * @param data where the observations begin
 * @param texts where long texts begin; 0 if there are none
 * @param labels where the labels of values begin
 */
record DtaHeader(int release, ByteOrder order, long rows, List<Column> columns, long data, long texts, long labels) {

    private static final int OLDEST = 113;
    private static final int NEWEST = 119;
    private static final int OLD_LABEL = 81;

    DtaHeader {
        columns = List.copyOf(columns);
    }

    /** A variable, with its texts as bytes. */
    static final class Column {

        private final int type;
        private final byte[] name;
        private final byte[] format;
        private final byte[] labelled;
        private final byte[] label;

        private Column(int type, byte[] name, byte[] format, byte[] labelled, byte[] label) {
            this.type = type;
            this.name = name;
            this.format = format;
            this.labelled = labelled;
            this.label = label;
        }

        int type() {
            return type;
        }

        String name(FileText text) {
            return text.upToNul(name);
        }

        String format(FileText text) {
            return text.upToNul(format);
        }

        /** {@return the name of the list of labels} */
        String labelled(FileText text) {
            return text.upToNul(labelled);
        }

        String label(FileText text) {
            return text.upToNul(label);
        }

        /** {@return how many bytes a cell takes} */
        int width() {
            return switch (type) {
                case DtaRows.BYTE -> 1;
                case DtaRows.INT -> 2;
                case DtaRows.LONG, DtaRows.FLOAT -> 4;
                case DtaRows.DOUBLE, DtaRows.STRL -> 8;
                default -> type;
            };
        }
    }

    /** Reads it. */
    static DtaHeader of(SpooledFile file) throws IOException {
        byte[] start = new byte[(int) Math.min(64, file.size())];
        file.read(0, start);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        boolean tagged = text.startsWith("<stata_dta>");
        int release = tagged ? tagged(text) : start[0];
        if (release < OLDEST || release > NEWEST) {
            throw new TableException(
                    FindingCode.TBL_013,
                    "this is a Stata data file of format " + release + ", which is not read",
                    "save it with saveold from Stata 8 or newer and score that");
        }
        return tagged ? Parts.of(file, release, text) : old(file, release, start[1] == 1);
    }

    private static int tagged(String text) {
        String digits = text.replaceFirst("(?s).*<release>(\\d{3})</release>.*", "$1");
        return digits.length() == 3 ? Integer.parseInt(digits) : 0;
    }

    /** {@return a reader of the bytes from {@code position} on} */
    BinaryInput at(SpooledFile file, long position) {
        BinaryInput in = new BinaryInput(file.from(position));
        in.order(order);
        return in;
    }

    /** {@return how many bytes an observation takes} */
    long rowLength() {
        return columns.stream().mapToLong(Column::width).sum();
    }

    private static DtaHeader old(SpooledFile file, int release, boolean big) throws IOException {
        BinaryInput in = new BinaryInput(file.from(4));
        ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        in.order(order);
        int count = in.unsigned16();
        long rows = in.unsigned32();
        in.skip(OLD_LABEL + 18);
        List<Integer> types = new ArrayList<>();
        for (int v = 0; v < count; v++) {
            types.add(type(in.unsigned8()));
        }
        List<byte[]> names = texts(in, count, 33);
        in.skip(2L * (count + 1));
        List<byte[]> formats = texts(in, count, release == OLDEST ? 12 : 49);
        List<byte[]> labelled = texts(in, count, 33);
        List<byte[]> labels = texts(in, count, OLD_LABEL);
        long length;
        int kind;
        do {
            kind = in.unsigned8();
            length = in.unsigned32();
            in.skip(length);
        } while (kind != 0 || length != 0);
        List<Column> columns = columns(types, new Texts(names, formats, labelled, labels));
        long data = 4 + in.position();
        long width = columns.stream().mapToLong(Column::width).sum();
        return new DtaHeader(release, order, rows, columns, data, 0, data + rows * width).checked(file);
    }

    private static int type(int old) throws TableException {
        return switch (old) {
            case 251 -> DtaRows.BYTE;
            case 252 -> DtaRows.INT;
            case 253 -> DtaRows.LONG;
            case 254 -> DtaRows.FLOAT;
            case 255 -> DtaRows.DOUBLE;
            default -> {
                if (old == 0 || old > 244) {
                    throw TableException.damaged("a variable is of type " + old);
                }
                yield old;
            }
        };
    }

    private static List<byte[]> texts(BinaryInput in, int count, int length) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        for (int v = 0; v < count; v++) {
            texts.add(in.bytes(length));
        }
        return texts;
    }

    /** The texts of all variables, as bytes. */
    private record Texts(List<byte[]> names, List<byte[]> formats, List<byte[]> labelled, List<byte[]> labels) {}

    private static List<Column> columns(List<Integer> types, Texts texts) {
        List<Column> columns = new ArrayList<>();
        for (int v = 0; v < types.size(); v++) {
            columns.add(new Column(
                    types.get(v),
                    texts.names().get(v),
                    texts.formats().get(v),
                    texts.labelled().get(v),
                    texts.labels().get(v)));
        }
        return columns;
    }

    private DtaHeader checked(SpooledFile file) throws IOException {
        if (columns.isEmpty()) {
            throw TableException.damaged("it has no variables");
        }
        if (rows < 0 || data < 0 || rows > (file.size() - data) / Math.max(1, rowLength())) {
            throw TableException.damaged("it is shorter than its " + rows + " observations");
        }
        return this;
    }

    /** The header of the formats from 117 on, whose parts stand between tags. */
    private static final class Parts {

        private Parts() {}

        static DtaHeader of(SpooledFile file, int release, String text) throws IOException {
            ByteOrder order = text.contains("<byteorder>MSF") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            BinaryInput in = new BinaryInput(file.from(0));
            in.order(order);
            pass(in, "<K>");
            int count = release == NEWEST ? in.int32() : in.unsigned16();
            pass(in, "<N>");
            long rows = release == 117 ? in.unsigned32() : in.int64();
            pass(in, "<label>");
            in.skip(release == 117 ? in.unsigned8() : in.unsigned16());
            pass(in, "<timestamp>");
            in.skip(in.unsigned8());
            pass(in, "<map>");
            long[] map = new long[14];
            for (int m = 0; m < map.length; m++) {
                map[m] = in.int64();
            }
            if (count < 0 || count > 120_000) {
                throw TableException.damaged("it claims " + count + " variables");
            }
            pass(in, "<variable_types>");
            List<Integer> types = new ArrayList<>();
            for (int v = 0; v < count; v++) {
                types.add(known(in.unsigned16()));
            }
            boolean wide = release > 117;
            pass(in, "<varnames>");
            List<byte[]> names = texts(in, count, wide ? 129 : 33);
            pass(in, "<formats>");
            List<byte[]> formats = texts(in, count, wide ? 57 : 49);
            pass(in, "<value_label_names>");
            List<byte[]> labelled = texts(in, count, wide ? 129 : 33);
            pass(in, "<variable_labels>");
            List<byte[]> labels = texts(in, count, wide ? 321 : OLD_LABEL);
            List<Column> columns = columns(types, new Texts(names, formats, labelled, labels));
            return new DtaHeader(release, order, rows, columns, map[9] + "<data>".length(), map[10], map[11])
                    .checked(file);
        }

        private static int known(int type) throws TableException {
            boolean text = (type >= 1 && type <= 2045) || type == DtaRows.STRL;
            if (!text && (type < DtaRows.DOUBLE || type > DtaRows.BYTE)) {
                throw TableException.damaged("a variable is of type " + type);
            }
            return type;
        }

        /** Reads on behind a tag. */
        private static void pass(BinaryInput in, String tag) throws IOException {
            int matched = 0;
            while (matched < tag.length()) {
                int b = in.unsigned8();
                matched = b == tag.charAt(matched) ? matched + 1 : b == '<' ? 1 : 0;
            }
        }
    }
}
