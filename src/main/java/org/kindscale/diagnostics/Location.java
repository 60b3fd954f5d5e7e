package org.kindscale.diagnostics;

/**
 * A place in an input.
 *
 * @param path the path as the user typed it, {@code -} for standard input
 * @param line line in the file from 1; 0 when the finding concerns the whole input
 * @param column column from 1 (in survey files the number of the field); 0 when the finding concerns the whole line
 */
public record Location(String path, long line, int column) {

    /** Checks the numbers. */
    public Location {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column must be 0 or more, got " + line + " and " + column);
        }
    }

    /** {@return the place that is the whole of {@code path}} */
    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    /** {@return this place, {@code lines} lines further down} */
    public Location down(long lines) {
        return line == 0 ? this : new Location(path, line + lines, column);
    }

    /**
     * Returns {@code path:line:column}, leaving out what is unknown; editors can jump to it, unless the path has
     * characters that must be named.
     */
    @Override
    public String toString() {
        String shown = VisibleText.inLine(path);
        if (line == 0) {
            return shown;
        }
        return column == 0 ? shown + ":" + line : shown + ":" + line + ":" + column;
    }
}
