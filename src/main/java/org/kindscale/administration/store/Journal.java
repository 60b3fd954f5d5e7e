package org.kindscale.administration.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingHeader;

/**
 * The journal of one sitting, open for writing: each entry is one line, on disk when {@link #write} returns.
 *
 * <p>While it is open it is locked, so that no other sitting goes on in it.
 */
public final class Journal implements Closeable {

    private final JournalFile file;
    private final JournalLines lines;
    private final Supplier<String> now;
    private Runnable closed = () -> {};

    Journal(JournalFile file, JournalLines lines, Supplier<String> now) {
        this.file = file;
        this.lines = lines;
        this.now = now;
    }

    /** Has {@code then} run when this is closed. */
    void whenClosed(Runnable then) {
        closed = then;
    }

    void writeHeader(SittingHeader header) throws IOException {
        if (!lines.head().isEmpty()) {
            file.append(lines.head());
        }
        append(JournalCodec.header(header));
    }

    /** Writes an entry; it is on disk when this returns. Returns its time. */
    public String write(JournalEntry entry) throws IOException {
        String at = now.get();
        append(JournalCodec.entry(entry, at));
        return at;
    }

    private void append(String line) throws IOException {
        file.append(lines.written(line) + "\n");
        Optional<String> seal = lines.seal();
        if (seal.isPresent()) {
            file.overwrite(seal.get(), lines.sealAt());
        }
    }

    @Override
    public void close() throws IOException {
        closed.run();
        file.close();
    }
}
