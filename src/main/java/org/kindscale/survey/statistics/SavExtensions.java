package org.kindscale.survey.statistics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the extension records of an SPSS data file add to its variables. */
final class SavExtensions {

    private static final int SEGMENT = 252;

    private final Map<Integer, byte[]> records;
    private final ByteOrder order;
    private final FileText text;
    private final Map<String, SavColumn> byShort;

    SavExtensions(Map<Integer, byte[]> records, ByteOrder order, FileText text, Map<String, SavColumn> byShort) {
        this.records = records;
        this.order = order;
        this.text = text;
        this.byShort = byShort;
    }

    private Optional<SavColumn> column(String shortName) {
        return Optional.ofNullable(byShort.get(shortName.strip().toUpperCase(Locale.ROOT)));
    }

    private List<String[]> pairs(int record) {
        List<String[]> pairs = new ArrayList<>();
        byte[] data = records.get(record);
        if (data != null) {
            for (String pair : text.of(data).split("[\t\0]+", -1)) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2) {
                    pairs.add(parts);
                }
            }
        }
        return pairs;
    }

    /** Makes one variable of the segments of a text of more than 255 bytes. */
    void joinSegments(List<SavColumn> columns) {
        for (String[] pair : pairs(14)) {
            Optional<SavColumn> column = column(pair[0]);
            String digits = pair[1].replaceAll("\\D", "");
            int width = digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
            if (column.isPresent() && width > 255) {
                join(columns, column.get(), width);
            }
        }
    }

    private static void join(List<SavColumn> columns, SavColumn first, int width) {
        int at = columns.indexOf(first);
        int segments = (width + SEGMENT - 1) / SEGMENT;
        if (at < 0 || at + segments > columns.size()) {
            return;
        }
        List<SavColumn> parts = columns.subList(at, at + segments);
        if (!parts.stream().allMatch(SavColumn::isText)) {
            return;
        }
        first.elements = parts.stream().mapToInt(part -> part.elements).sum();
        first.segments = segments;
        first.width = width;
        columns.subList(at + 1, at + segments).clear();
    }

    /** Gives the variables the names that people gave them. */
    void longNames() {
        for (String[] pair : pairs(13)) {
            column(pair[0]).ifPresent(column -> column.name = pair[1].strip());
        }
    }

    private Optional<SavColumn> named(List<SavColumn> columns, String name) {
        return columns.stream()
                .filter(column -> column.name.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private String next(ByteBuffer data, int length) {
        byte[] bytes = new byte[Math.min(Math.max(0, length), data.remaining())];
        data.get(bytes);
        return text.of(bytes);
    }

    /** Adds the value labels of texts of more than eight bytes. */
    void longTextLabels(List<SavColumn> columns) {
        byte[] record = records.get(21);
        if (record == null) {
            return;
        }
        ByteBuffer data = ByteBuffer.wrap(record).order(order);
        while (data.remaining() >= 12) {
            Optional<SavColumn> column = named(columns, next(data, data.getInt()));
            if (data.remaining() < 8) {
                return;
            }
            data.getInt();
            int count = data.getInt();
            for (int v = 0; v < count && data.remaining() >= 8; v++) {
                String value = next(data, data.getInt());
                String label = data.remaining() >= 4 ? next(data, data.getInt()) : "";
                column.ifPresent(known -> known.labels.put(value, label));
            }
        }
    }

    /** Adds the missing values of texts of more than eight bytes. */
    void longTextMissing(List<SavColumn> columns) {
        byte[] record = records.get(22);
        if (record == null) {
            return;
        }
        ByteBuffer data = ByteBuffer.wrap(record).order(order);
        while (data.remaining() >= 9) {
            Optional<SavColumn> column = named(columns, next(data, data.getInt()));
            if (data.remaining() < 5) {
                return;
            }
            int count = data.get() & 0xFF;
            int length = data.getInt();
            for (int v = 0; v < count && length > 0 && data.remaining() >= length; v++) {
                byte[] value = new byte[length];
                data.get(value);
                column.ifPresent(known -> known.missing.add(value));
            }
        }
    }
}
