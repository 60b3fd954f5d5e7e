package org.kindscale.cli.terminal;

import java.util.Locale;
import org.kindscale.app.Progress;
import org.kindscale.diagnostics.Diagnostic;

/**
 * What a run says while it goes on: notes, and one line on the terminal that says how far it has come; the line is
 * silent where standard error is no terminal.
 */
public final class ProgressLine implements Progress {

    private static final long FIRST_AFTER = 1_000_000_000L;
    private static final long EVERY = 200_000_000L;

    private final Streams streams;
    private final boolean wanted;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long next = start + FIRST_AFTER;
    private boolean drawn;
    private long bytes;
    private long size;

    /** Shows progress on {@code streams} if it is wanted and somebody sits there. */
    public ProgressLine(Streams streams, boolean wanted) {
        this.streams = streams;
        this.wanted = wanted;
        this.shown = wanted && streams.terminals().err() && !streams.env("TERM").equals("dumb");
    }

    @Override
    public void note(Diagnostic note) {
        if (wanted) {
            streams.err().println(note.render());
        }
    }

    @Override
    public void read(String file, long more, long fileSize) {
        bytes += more;
        size = fileSize;
    }

    @Override
    public void rows(long rows) {
        long now = System.nanoTime();
        if (!shown || now < next) {
            return;
        }
        next = now + EVERY;
        double seconds = (now - start) / 1e9;
        String line = rows + " rows, " + Math.round(rows / seconds) + " a second";
        if (size > 0 && bytes <= size) {
            long left = Math.round((size - bytes) * seconds / bytes);
            int done = (int) (20 * bytes / size);
            line = "[" + "#".repeat(done) + ".".repeat(20 - done) + "] " + line
                    + String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60);
        }
        streams.control("\r" + line + "   ");
        drawn = true;
    }

    /** Takes the line away. */
    public void clear() {
        if (drawn) {
            streams.control("\r" + " ".repeat(78) + "\r");
        }
    }
}
