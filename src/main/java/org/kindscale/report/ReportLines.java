package org.kindscale.report;

/** A report in the making: sections, paragraphs and tables, no wider than {@value #WIDTH} columns. */
final class ReportLines {

    /** Columns of a report. */
    static final int WIDTH = 80;

    /** Columns of the longest name in a table's first column. */
    static final int NAME = 24;

    private final StringBuilder text = new StringBuilder();

    void append(String lines) {
        text.append(lines);
    }

    void section(String title) {
        text.append('\n').append(title).append('\n');
    }

    void paragraph(String words) {
        text.append(TextWrap.hanging("  ", words, 2, WIDTH));
    }

    void table(TextTable table) {
        text.append(table.render("  "));
    }

    /** {@return a number with its noun, in the plural unless it is one} */
    static String counted(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** {@return an id, cut where it would widen its table} */
    static String name(String id) {
        return TextWrap.cut(id, 20);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
