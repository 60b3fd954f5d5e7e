package org.kindscale.app.wording;

import org.kindscale.diagnostics.Location;

/**
 * The text in which items are looked for.
 *
 * @param file the file's path as typed, {@code -} for standard input
 * @param text the text
 * @param made whether it was made of the file, whose lines are others then
 */
public record FormText(String file, String text, boolean made) {

    /** {@return the place of line number {@code line}, from 1; 0: of the whole} */
    public Location at(int line) {
        return new Location(file, made ? 0 : line, 0, made && line > 0 ? "line " + line + " of its text" : "");
    }
}
