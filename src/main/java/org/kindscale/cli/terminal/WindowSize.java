package org.kindscale.cli.terminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** The size of the window, from the terminal at standard input, where no screen is open that knows it. */
final class WindowSize {

    private WindowSize() {}

    /** {@return the number of columns, as {@code stty} tells it; empty if it does not} */
    static String columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            try (Reader said = new InputStreamReader(stty.getInputStream(), StandardCharsets.US_ASCII);
                    Scanner words = new Scanner(said)) {
                String rows = words.hasNext() ? words.next() : "";
                return rows.isEmpty() || !words.hasNext() ? "" : words.next();
            }
        } catch (IOException e) {
            return ""; // a system without stty
        }
    }
}
