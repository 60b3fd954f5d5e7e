package org.kindscale.report.table;

import org.kindscale.survey.table.Moment;
import org.kindscale.survey.table.Variable.Kind;

/** What the cells of a column are, all of them looked at. */
final class ColumnProfile {

    private boolean numbers = true;
    private boolean dates = true;
    private boolean dateTimes = true;
    private boolean times = true;
    private boolean whole = true;
    private boolean any;
    private boolean letters;
    private int widest;
    private int mostDecimals;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    /** Looks at a cell. */
    void look(TableRecords record, int cell, boolean typed) {
        int length = record.length(cell);
        if (length == 0) {
            return;
        }
        widest = Math.max(widest, length);
        boolean quoted = typed && record.isQuoted(cell);
        double value = quoted || !numbers ? Double.NaN : record.number(cell);
        if (!Double.isNaN(value)) {
            any = true;
            number(value);
            dates = false;
            dateTimes = false;
            times = false;
            return;
        }
        String text = record.text(cell);
        if (!quoted && isMissing(text)) {
            letters |= text.length() == 2;
            return;
        }
        any = true;
        numbers = false;
        dates &= typed && !quoted && text.length() == 10 && Moment.seconds(text).isPresent();
        dateTimes &=
                typed && !quoted && text.length() >= 10 && Moment.seconds(text).isPresent();
        times &= typed && !quoted && Moment.duration(text).isPresent();
    }

    private void number(double value) {
        whole &= value == Math.rint(value);
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
        for (int d = mostDecimals; !whole && d < 6; d++) {
            double shifted = value * POWERS[d];
            if (Math.abs(shifted - Math.rint(shifted)) < 1e-9 * Math.max(1, Math.abs(shifted))) {
                return;
            }
            mostDecimals = d + 1;
        }
    }

    private static final double[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

    /** {@return whether a bare text is what programs write for a missing number: NA, a point, or {@code .a}} */
    static boolean isMissing(String text) {
        if (text.length() > 2 || !text.startsWith(".")) {
            return text.equals("NA");
        }
        char letter = text.charAt(text.length() - 1);
        return text.length() == 1 || (letter >= 'a' && letter <= 'z') || letter == '_';
    }

    /** {@return what the column holds} */
    Kind kind() {
        if (!any) {
            return widest == 0 || letters ? Kind.NUMBER : Kind.TEXT;
        }
        if (numbers) {
            return Kind.NUMBER;
        }
        if (dates || dateTimes) {
            return dates ? Kind.DATE : Kind.DATETIME;
        }
        return times ? Kind.TIME : Kind.TEXT;
    }

    /** {@return bytes of the longest cell} */
    int widest() {
        return widest;
    }

    /** {@return whether all numbers are whole} */
    boolean isWhole() {
        return whole;
    }

    /** {@return most decimals, 6 at most} */
    int decimals() {
        return mostDecimals;
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }

    /** {@return whether there are missing numbers with a letter} */
    boolean hasLetters() {
        return letters;
    }
}
