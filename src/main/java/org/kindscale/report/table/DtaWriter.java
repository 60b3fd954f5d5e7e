package org.kindscale.report.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.table.Moment;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Kind;

/** Writes a Stata data file of format 118 (Stata 14 and newer). */
final class DtaWriter {

    private static final int WIDEST = 2045;
    private static final int DOUBLE = 65_526;
    private static final int LONG = 65_528;
    private static final int INT = 65_529;
    private static final int BYTE = 65_530;
    private static final long NONE = 0x7FE0000000000000L;
    /** Seconds between 1960-01-01 and 1970-01-01. */
    private static final double EPOCH = 315_619_200.0;

    private static final double DAY = 86_400;

    private final OutputTable table;
    private final String file;
    private final Findings findings;
    private final List<Variable> columns;
    private final List<Integer> types = new ArrayList<>();
    private final byte[] text = new byte[WIDEST];

    DtaWriter(OutputTable table, String file, Findings findings) {
        this.table = table;
        this.file = file;
        this.findings = findings;
        this.columns = OutputNames.of(table.columns(), "", 32, new OutputNames.Told(file, findings));
    }

    /** Writes it. */
    void write(OutputStream stream) throws IOException {
        for (int c = 0; c < columns.size(); c++) {
            types.add(type(c));
        }
        tellLimits();
        if (findings.hasErrors()) {
            return;
        }
        byte[] header = header();
        byte[] variables = variables();
        byte[] labels = valueLabels();
        BinaryOutput out = new BinaryOutput(stream);
        out.bytes(header, 0, header.length);
        map(header.length, variables.length, labels.length, out);
        out.bytes(variables, 0, variables.length);
        out.text("<data>");
        try (TableRecords record = table.open()) {
            while (record.read()) {
                for (int c = 0; c < columns.size(); c++) {
                    cell(record, c, out);
                }
            }
        }
        out.text("</data><strls></strls>");
        out.bytes(labels, 0, labels.length);
        out.text("</stata_dta>");
        out.flush();
    }

    private int type(int c) {
        Variable column = columns.get(c);
        ColumnProfile profile = table.profile(c);
        if (column.form().kind() == Kind.TEXT) {
            return Math.max(1, column.form().width());
        }
        if (table.hasWords(c)) {
            return BYTE;
        }
        boolean whole = column.form().kind() == Kind.NUMBER && profile.isWhole() && profile.lowest() > -2_147_483_647;
        if (!whole || profile.highest() > 2_147_483_620) {
            return DOUBLE;
        }
        if (profile.lowest() >= -127 && profile.highest() <= 100) {
            return BYTE;
        }
        return profile.lowest() >= -32_767 && profile.highest() <= 32_740 ? INT : LONG;
    }

    private void tellLimits() {
        List<String> declared = new ArrayList<>();
        for (Variable column : columns) {
            if (column.form().kind() == Kind.TEXT && column.form().width() > WIDEST) {
                findings.add(Diagnostic.error(
                        FindingCode.TBL_012,
                        Location.of(file),
                        "a text of " + column.name() + " is longer than the " + WIDEST + " bytes that are written",
                        "write .sav or CSV, or leave the column out with --keep"));
            }
            if (!column.missing().isEmpty()) {
                declared.add(column.name());
            }
        }
        if (!declared.isEmpty()) {
            findings.add(Diagnostic.note(
                    FindingCode.TBL_014,
                    Location.of(file),
                    "Stata declares no missing values: those of " + declared.get(0)
                            + (declared.size() > 1 ? " and " + (declared.size() - 1) + " more" : "")
                            + " are written as the numbers they are",
                    ""));
        }
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryOutput out = new BinaryOutput(bytes);
        out.text("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>");
        out.int16(columns.size());
        out.text("</K><N>");
        out.int64(table.rows());
        out.text("</N><label>");
        out.int16(0);
        out.text("</label><timestamp>");
        out.int8(0);
        out.text("</timestamp></header>");
        out.flush();
        return bytes.toByteArray();
    }

    private byte[] variables() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryOutput out = new BinaryOutput(bytes);
        out.text("<variable_types>");
        for (int type : types) {
            out.int16(type);
        }
        out.text("</variable_types><varnames>");
        for (Variable column : columns) {
            out.fixed(column.name(), 129, 0);
        }
        out.text("</varnames><sortlist>");
        out.fill(2 * (columns.size() + 1), 0);
        out.text("</sortlist><formats>");
        for (int c = 0; c < columns.size(); c++) {
            out.fixed(format(c), 57, 0);
        }
        out.text("</formats><value_label_names>");
        for (int c = 0; c < columns.size(); c++) {
            out.fixed(labels(c).isEmpty() ? "" : listName(c), 129, 0);
        }
        out.text("</value_label_names><variable_labels>");
        for (Variable column : columns) {
            String label = column.label();
            int most = label.offsetByCodePoints(0, Math.min(80, label.codePointCount(0, label.length())));
            out.fixed(label.substring(0, most), 321, 0);
        }
        out.text("</variable_labels><characteristics></characteristics>");
        out.flush();
        return bytes.toByteArray();
    }

    private String format(int c) {
        return switch (columns.get(c).form().kind()) {
            case TEXT -> "%-" + types.get(c) + "s";
            case DATE -> "%td";
            case DATETIME -> "%tc";
            case TIME -> "%tcHH:MM:SS";
            default -> types.get(c) == DOUBLE ? "%10.0g" : "%8.0g";
        };
    }

    private static String listName(int c) {
        return "labels" + (c + 1);
    }

    private Map<Integer, String> labels(int c) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        columns.get(c).labels().forEach((value, label) -> {
            if (columns.get(c).form().kind() == Kind.NUMBER && value.matches("-?\\d{1,9}")) {
                labels.put(Integer.parseInt(value), label);
            } else if (value.matches("\\.[a-z]")) {
                labels.put(2_147_483_621 + value.charAt(1) - 'a' + 1, label);
            }
        });
        return labels;
    }

    private byte[] valueLabels() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryOutput out = new BinaryOutput(bytes);
        out.text("<value_labels>");
        for (int c = 0; c < columns.size(); c++) {
            Map<Integer, String> labels = labels(c);
            if (!labels.isEmpty()) {
                list(listName(c), labels, out);
            }
        }
        out.text("</value_labels>");
        out.flush();
        return bytes.toByteArray();
    }

    private static void list(String name, Map<Integer, String> labels, BinaryOutput out) throws IOException {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        for (String label : labels.values()) {
            offsets.add(texts.size());
            texts.writeBytes(OutputNames.cut(label, 32_000).getBytes(StandardCharsets.UTF_8));
            texts.write(0);
        }
        out.text("<lbl>");
        out.int32(8 + 8 * labels.size() + texts.size());
        out.fixed(name, 129, 0);
        out.fill(3, 0);
        out.int32(labels.size());
        out.int32(texts.size());
        for (int offset : offsets) {
            out.int32(offset);
        }
        for (int value : labels.keySet()) {
            out.int32(value);
        }
        out.bytes(texts.toByteArray(), 0, texts.size());
        out.text("</lbl>");
    }

    /** Writes where each part begins. */
    private void map(int header, int variables, int labels, BinaryOutput out) throws IOException {
        long base = header + "<map></map>".length() + 14L * 8;
        long width = 0;
        for (int type : types) {
            width += type == BYTE ? 1 : type == INT ? 2 : type == LONG ? 4 : type == DOUBLE ? 8 : type;
        }
        long data = base + variables;
        long strls = data + "<data></data>".length() + width * table.rows();
        long values = strls + "<strls></strls>".length();
        out.text("<map>");
        out.int64(0);
        out.int64(header);
        long at = base;
        for (int length : lengths()) {
            out.int64(at);
            at += length;
        }
        for (long place :
                new long[] {data, strls, values, values + labels, values + labels + "</stata_dta>".length()}) {
            out.int64(place);
        }
        out.text("</map>");
    }

    /** {@return the lengths of the parts between header and data, tags included} */
    private int[] lengths() {
        int n = columns.size();
        return new int[] {
            tagged("variable_types") + 2 * n,
            tagged("varnames") + 129 * n,
            tagged("sortlist") + 2 * (n + 1),
            tagged("formats") + 57 * n,
            tagged("value_label_names") + 129 * n,
            tagged("variable_labels") + 321 * n,
            tagged("characteristics")
        };
    }

    private static int tagged(String tag) {
        return 2 * tag.length() + 5;
    }

    private void cell(TableRecords record, int c, BinaryOutput out) throws IOException {
        Kind kind = columns.get(c).form().kind();
        if (kind == Kind.TEXT) {
            int length = record.copy(c, text);
            out.bytes(text, 0, Math.min(length, types.get(c)));
            out.fill(types.get(c) - length, 0);
            return;
        }
        Optional<Integer> word = table.hasWords(c) ? table.word(c, record) : Optional.empty();
        double value = word.isPresent() ? word.get() : number(record, c, kind);
        int letter = Double.isNaN(value) && record.length(c) == 2 ? letter(record.text(c)) : 0;
        number(value, letter, types.get(c), out);
    }

    private static int letter(String text) {
        return text.matches("\\.[a-z]") ? text.charAt(1) - 'a' + 1 : 0;
    }

    private static double number(TableRecords record, int c, Kind kind) {
        if (kind == Kind.NUMBER || record.length(c) == 0) {
            return record.length(c) == 0 ? Double.NaN : record.number(c);
        }
        String text = record.text(c);
        if (kind == Kind.TIME) {
            return Moment.duration(text).map(s -> s * 1000).orElse(Double.NaN);
        }
        Optional<Double> seconds = Moment.seconds(text);
        return seconds.map(s -> kind == Kind.DATE ? (s + EPOCH) / DAY : (s + EPOCH) * 1000)
                .orElse(Double.NaN);
    }

    private static void number(double value, int letter, int type, BinaryOutput out) throws IOException {
        boolean missing = Double.isNaN(value);
        switch (type) {
            case BYTE -> out.int8(missing ? 101 + letter : (int) value);
            case INT -> out.int16(missing ? 32_741 + letter : (int) value);
            case LONG -> out.int32(missing ? 2_147_483_621 + letter : (int) value);
            default -> out.int64(missing ? NONE + ((long) letter << 40) : Double.doubleToRawLongBits(value));
        }
    }
}
