package org.kindscale.administration;

import java.util.List;

/**
 * What stands on the screen.
 *
 * @param lines the lines from the top, none wider than the window; copied
 * @param cursorRow row of the cursor, from 0
 * @param cursorColumn column of the cursor, from 0
 */
public record Frame(List<Line> lines, int cursorRow, int cursorColumn) {

    /** How a line is meant; terminals without colour show all alike. */
    public enum Style {
        /** Words to read. */
        PLAIN,
        /** The question. */
        STRONG,
        /** The selected choice. */
        SELECTED,
        /** Progress and keys. */
        QUIET,
        /** An answer to what was typed. */
        MESSAGE
    }

    /**
     * One line.
     *
     * @param text its characters
     * @param style how it is meant
     */
    public record Line(String text, Style style) {}

    /** Copies the list. */
    public Frame {
        lines = List.copyOf(lines);
    }
}
