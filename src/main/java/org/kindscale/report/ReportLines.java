package org.kindscale.report;

import org.kindscale.diagnostics.VisibleText;

/** A report in the making: sections, paragraphs and tables, no wider than {@value #WIDTH} columns. */
public final class ReportLines {

    /** Columns of a report. */
    public static final int WIDTH = 80;

    /** Columns of the longest name in a table's first column. */
    public static final int NAME = 24;

    private final StringBuilder text = new StringBuilder();

    /** Adds lines as they are. */
    public void append(String lines) {
        text.append(lines);
    }

    /** Adds a heading. */
    public void section(String title) {
        text.append('\n').append(VisibleText.inLine(title)).append('\n');
    }

    /** Adds a paragraph, broken into lines. */
    public void paragraph(String words) {
        text.append(TextWrap.hanging("  ", words, 2, WIDTH));
    }

    /** Adds a table. */
    public void table(TextTable table) {
        text.append(table.render("  "));
    }

    /** {@return a number with its noun, in the plural unless it is one} */
    public static String counted(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** {@return an id, cut where it would widen its table} */
    public static String name(String id) {
        return TextWrap.cut(id, 20);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
