package org.kindscale.diagnostics;

/**
 * A place in an input.
 *
 * @param path the path as the user typed it, {@code -} for standard input
 * @param line line in the file from 1; 0 when the finding concerns the whole input
 * @param column column from 1 (in survey files the number of the field); 0 when the finding concerns the whole line
 * @param inWords the place as people call it where lines and columns say nothing to them, such as {@code Sheet1!C7};
 *     empty: line and column
 */
public record Location(String path, long line, int column, String inWords) {

    /** Checks the numbers. */
    public Location {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column must be 0 or more, got " + line + " and " + column);
        }
    }

    /** A place that is called by its line and column. */
    public Location(String path, long line, int column) {
        this(path, line, column, "");
    }

    /** {@return the place that is the whole of {@code path}} */
    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    /** {@return this place, {@code lines} lines further down} */
    public Location down(long lines) {
        return line == 0 ? this : new Location(path, line + lines, column, inWords);
    }

    /**
     * Returns {@code path:line:column}, leaving out what is unknown; editors can jump to it, unless the path has
     * characters that must be named. A place that has a name of its own is called by it: {@code study.xlsx:Sheet1!C7}.
     */
    @Override
    public String toString() {
        String shown = VisibleText.inLine(path);
        if (!inWords.isEmpty()) {
            return shown + ":" + VisibleText.inLine(inWords);
        }
        if (line == 0) {
            return shown;
        }
        return column == 0 ? shown + ":" + line : shown + ":" + line + ":" + column;
    }
}
