package org.kindscale.survey;

import java.io.IOException;
import java.io.InputStream;

/**
 * A survey file that can be opened.
 *
 * @param name its path as the user typed it, {@code -} for standard input
 * @param opener opens it at its first byte
 */
public record SurveySource(String name, Opener opener) {

    /** Opens a file. */
    @FunctionalInterface
    public interface Opener {
        /** Returns the bytes from the first on. */
        InputStream open() throws IOException;
    }
}
