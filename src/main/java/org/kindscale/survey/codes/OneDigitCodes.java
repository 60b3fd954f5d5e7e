package org.kindscale.survey.codes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kindscale.scoring.ResponseVector;

/** What cells of one digit mean for an item, and {@code NA}: nearly all cells that a survey file has. */
public final class OneDigitCodes {

    /** The byte is no code of one digit. */
    public static final byte NONE = -100;

    private static final byte[] NA = "NA".getBytes(StandardCharsets.US_ASCII);

    /** By byte: the option number or kind of missing that the digit stands for; {@link #NONE} for what is no code. */
    public final byte[] meaning = new byte[256];
    /** What {@code NA} means, {@link ResponseVector#INVALID} if it is no code. */
    public final int na;
    /**
     * Tabulates what {@code decoder} makes of digits.
     *
     * @param delimiter a digit that is the delimiter is no code
     */
    public OneDigitCodes(CellDecoder decoder, byte delimiter) {
        Arrays.fill(meaning, NONE);
        na = decoder.decode(NA, 0, NA.length);
        for (int digit = 0; digit < 10; digit++) {
            int option = decoder.table()[digit];
            if (option != ResponseVector.INVALID && delimiter != '0' + digit) {
                meaning['0' + digit] = (byte) option;
            }
        }
    }

    /** {@return whether all digits and {@code NA} mean the same in {@code other}} */
    public boolean same(OneDigitCodes other) {
        return na == other.na && Arrays.equals(meaning, other.meaning);
    }
}
