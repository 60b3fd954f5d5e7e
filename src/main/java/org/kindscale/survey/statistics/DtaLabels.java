package org.kindscale.survey.statistics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kindscale.survey.table.SpooledFile;

/** The labels of values in a Stata data file, by the name of their list. */
final class DtaLabels {

    private static final int OPEN = "<value_labels>".length();
    private static final int TAG = "<lbl>".length();

    private DtaLabels() {}

    /** Reads all lists; a list that ends behind the file is left out. */
    static Map<String, Map<String, String>> of(SpooledFile file, DtaHeader header, FileText text) throws IOException {
        Map<String, Map<String, String>> lists = new HashMap<>();
        boolean tagged = header.release() >= 117;
        int nameLength = header.release() >= 118 ? 129 : 33;
        long at = header.labels() + (tagged ? OPEN : 0);
        while (at >= 0 && at + TAG + 4 + nameLength < file.size()) {
            BinaryInput in = header.at(file, at);
            if (tagged && !text.of(in.bytes(TAG)).equals("<lbl>")) {
                break;
            }
            long length = in.unsigned32();
            String name = text.upToNul(in.bytes(nameLength));
            in.skip(3);
            if (length < 8 || length > file.size() - at) {
                break;
            }
            lists.put(name, list(in.bytes(length), header.order(), text));
            at += in.position() + (tagged ? "</lbl>".length() : 0);
        }
        return lists;
    }

    private static Map<String, String> list(byte[] bytes, ByteOrder order, FileText text) {
        ByteBuffer table = ByteBuffer.wrap(bytes).order(order);
        Map<String, String> labels = new LinkedHashMap<>();
        int count = table.getInt(0);
        int texts = 8 + 8 * count;
        for (int v = 0; v < count && texts >= 0 && texts <= table.limit(); v++) {
            int from = texts + table.getInt(8 + 4 * v);
            if (from >= texts && from < table.limit()) {
                labels.put(value(table.getInt(8 + 4 * count + 4 * v)), text.upToNul(bytes, from, bytes.length));
            }
        }
        return labels;
    }

    private static String value(int value) {
        int letter = value - 2_147_483_621;
        return letter > 0 && letter <= 26 ? "." + (char) ('a' + letter - 1) : Integer.toString(value);
    }
}
