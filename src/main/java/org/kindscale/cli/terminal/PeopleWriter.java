package org.kindscale.cli.terminal;

import java.io.PrintWriter;
import java.io.Writer;
import org.kindscale.diagnostics.VisibleText;

/**
 * Standard error, behind a net: whatever a command says, characters that nobody could see arrive by their names; line
 * feeds and tabs pass. Safe for use by several threads, as any {@link PrintWriter}.
 */
final class PeopleWriter extends PrintWriter {

    /** Writes to {@code end}, which is flushed at each line's end. */
    PeopleWriter(Writer end) {
        super(end, true);
    }

    @Override
    public void write(String text, int from, int length) {
        String shown = VisibleText.inLines(text.substring(from, from + length));
        super.write(shown, 0, shown.length());
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(int c) {
        write(Character.toString((char) c), 0, 1);
    }

    /** Writes what moves the cursor, and is ours, as it is; and flushes. */
    void control(String ours) {
        super.write(ours, 0, ours.length());
        flush();
    }
}
