package org.kindscale.survey.text;

/** Tells whether bytes are UTF-8, as the JDK's decoder would. */
public final class Utf8 {

    private Utf8() {}

    /**
     * {@return whether {@code bytes[from, to)} is well-formed UTF-8: no stray or overlong sequence, no surrogate,
     * nothing beyond U+10FFFF}
     */
    public static boolean isValid(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int b = bytes[i];
            if (b >= 0) {
                i++;
                continue;
            }
            int length = length(b & 0xFF);
            if (length == 0 || i + length > to || !secondFits(b & 0xFF, bytes[i + 1] & 0xFF)) {
                return false;
            }
            for (int k = 2; k < length; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += length;
        }
        return true;
    }

    private static int length(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    private static boolean secondFits(int first, int second) {
        int low = switch (first) {
            case 0xE0 -> 0xA0;
            case 0xF0 -> 0x90;
            default -> 0x80;
        };
        int high = switch (first) {
            case 0xED -> 0x9F;
            case 0xF4 -> 0x8F;
            default -> 0xBF;
        };
        return second >= low && second <= high;
    }
}
