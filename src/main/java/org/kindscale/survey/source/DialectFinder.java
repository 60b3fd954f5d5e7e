package org.kindscale.survey.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.survey.text.Dialect;

/** Tells the delimiter of a file, also where its first lines are no table. */
public final class DialectFinder {

    private static final Pattern SEP = Pattern.compile("\"?sep=([,;\t|])\"?[,;\t|]*");
    /** As R's write.table writes names: all in quotes, one space between them; no other delimiter leaves that whole. */
    private static final Pattern OF_R = Pattern.compile("\"[^\"]*\"(?: \"[^\"]*\")+");
    /** How many lines without a delimiter may stand above the table. */
    private static final int TITLES = 20;

    private DialectFinder() {}

    /**
     * Returns the delimiter that the first line declares, as Excel has it: {@code sep=;}.
     *
     * @param start first bytes of the file
     */
    public static Optional<Dialect> declared(byte[] start) {
        int end = lineEnd(start, 0);
        if (end > 12) {
            return Optional.empty();
        }
        Matcher line = SEP.matcher(new String(start, 0, end, StandardCharsets.ISO_8859_1));
        return line.matches() ? Optional.of(new Dialect(line.group(1).charAt(0))) : Optional.empty();
    }

    /**
     * Returns the delimiter, told from the first record that has one and from the next; empty when two fit equally.
     *
     * @param start first bytes of the file
     */
    public static Optional<Dialect> of(byte[] start) {
        Optional<Dialect> declared = declared(start);
        if (declared.isPresent()) {
            return declared;
        }
        if (OF_R.matcher(new String(start, 0, lineEnd(start, 0), StandardCharsets.ISO_8859_1))
                .matches()) {
            return Optional.of(new Dialect(' '));
        }
        int from = 0;
        for (int line = 0; line < TITLES && from < start.length; line++) {
            int end = lineEnd(start, from);
            if (hasDelimiter(start, from, end)) {
                byte[] table = from == 0 ? start : Arrays.copyOfRange(start, from, start.length);
                return Dialect.sniff(table, table.length);
            }
            from = end + 1;
        }
        return Dialect.sniff(start, start.length);
    }

    private static boolean hasDelimiter(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == ',' || bytes[i] == ';' || bytes[i] == '\t' || bytes[i] == '|' || bytes[i] == '"') {
                return true;
            }
        }
        return false;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i;
    }
}
