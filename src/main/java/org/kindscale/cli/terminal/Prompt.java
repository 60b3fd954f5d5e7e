package org.kindscale.cli.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kindscale.administration.Phrases;

/** Asks on the terminal. */
public final class Prompt {

    private Prompt() {}

    /** {@return what is typed, unseen; empty where there is no terminal to ask on} */
    @SuppressWarnings("SystemConsoleNull") // newer JDKs have a console without a terminal; the streams tell
    public static char[] secret(Streams streams, String question) throws IOException {
        Console console = streams.terminals().in() ? System.console() : null;
        if (console == null) {
            return new char[0];
        }
        ScreenTerminal.awaitPrepared();
        streams.err().print(question);
        streams.err().flush();
        char[] typed = console.readPassword();
        return typed == null ? new char[0] : typed;
    }

    /** Asks a question that only a clear yes answers with yes. */
    public static boolean yes(Streams streams, String question, Phrases phrases) throws IOException {
        streams.err().print(question + " ");
        streams.err().flush();
        BufferedReader lines = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        return line != null
                && List.of(phrases.get("word.yes").split(",", -1))
                        .contains(line.strip().toLowerCase(Locale.ROOT));
    }
}
