package org.kindscale.survey.codes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;

/**
 * Turns the cells of one item into option numbers.
 *
 * <p>Codes of one to three digits go by a table; everything else goes by {@link ResponseCodes} and is remembered.
 * Belongs to one thread.
 */
public final class CellDecoder {

    /** How many different texts are remembered; survey cells hold few. */
    private static final int REMEMBERED = 256;

    private final ResponseCodes codes;
    private final MissingCodes missing;
    /** Option number, or kind of missing, of the codes 0 to 999. */
    private final int[] table = new int[1000];

    private final Map<String, Integer> remembered = new HashMap<>();
    private Predicate<String> declared = text -> false;

    /** Creates a decoder for the cells that {@code codes} and {@code missing} give a meaning. */
    public CellDecoder(ResponseCodes codes, MissingCodes missing) {
        this.codes = codes;
        this.missing = missing;
        Arrays.fill(table, ResponseVector.INVALID);
        for (int code : codes.smallNumbers(missing)) {
            table[code] = decode(Integer.toString(code));
        }
    }

    /** Takes cells for omitted responses that the file itself declares to be none, whatever else they may mean. */
    public void declare(Predicate<String> none) {
        declared = none;
        remembered.clear();
        for (int code = 0; code < table.length; code++) {
            if (none.test(Integer.toString(code))) {
                table[code] = ResponseVector.OMITTED;
            }
        }
    }

    /** {@return what the cells may hold} */
    public ResponseCodes codes() {
        return codes;
    }

    /** {@return the option numbers, or kinds of missing, of the codes 0 to 999} */
    int[] table() {
        return table;
    }

    /** {@return the option number, or the kind of missing, that the cell {@code bytes[from, to)} holds} */
    public int decode(byte[] bytes, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && isSpace(bytes[begin])) {
            begin++;
        }
        while (end > begin && isSpace(bytes[end - 1])) {
            end--;
        }
        int length = end - begin;
        if (length == 0) {
            return ResponseVector.OMITTED;
        }
        if (length <= 3) {
            int code = smallCode(bytes, begin, end);
            if (code >= 0) {
                return table[code];
            }
        }
        String text = codes.plain(new String(bytes, begin, length, StandardCharsets.UTF_8));
        Integer known = remembered.get(text);
        if (known != null) {
            return known;
        }
        int option = decode(text);
        if (remembered.size() < REMEMBERED) {
            remembered.put(text, option);
        }
        return option;
    }

    /** Returns the number that one to three digits write, or -1. */
    private static int smallCode(byte[] bytes, int begin, int end) {
        int code = 0;
        for (int i = begin; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            code = code * 10 + digit;
        }
        return code;
    }

    private int decode(String text) {
        if (declared.test(text)) {
            return ResponseVector.OMITTED;
        }
        Optional<Integer> kind = missing.kindOf(text);
        if (kind.isPresent() && (!codes.isWord(text) || missing.declares(text))) {
            return kind.get();
        }
        ResponseCodes.Said said = codes.read(text);
        return said.reading() == ResponseCodes.Reading.OPTION ? said.option() : ResponseVector.INVALID;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }
}
