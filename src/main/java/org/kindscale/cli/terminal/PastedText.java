package org.kindscale.cli.terminal;

import java.io.IOException;
import org.jline.utils.NonBlockingReader;

/** Text that is pasted into the terminal: it answers no question, and does not reach the shell afterwards. */
final class PastedText {

    /** Has the terminal put marks around what is pasted. */
    static final String ON = "\033[?2004h";
    /** Has it paste as if it were typed, as it did before. */
    static final String OFF = "\033[?2004l";
    /** Stands between {@code ESC [} and {@code ~} in the mark before what is pasted. */
    static final String BEGINS = "200";

    private static final String ENDS = "\033[201~";
    private static final long PAUSE = 1000;
    private static final long SILENCE = 30;
    private static final int MOST = 10_000_000;

    private PastedText() {}

    /** Reads up to the mark behind what is pasted; a pause that no paste makes ends it too. */
    static void swallow(NonBlockingReader reader) throws IOException {
        StringBuilder last = new StringBuilder();
        for (int c = reader.read(PAUSE); c >= 0; c = reader.read(PAUSE)) {
            last.append((char) c);
            if (last.length() > ENDS.length()) {
                last.deleteCharAt(0);
            }
            if (last.toString().equals(ENDS)) {
                return;
            }
        }
    }

    /** Reads what has come and nobody has asked for, until nothing more comes. */
    static void drain(NonBlockingReader reader) throws IOException {
        int read = 0;
        while (read < MOST && reader.read(SILENCE) >= 0) {
            read++;
        }
    }
}
