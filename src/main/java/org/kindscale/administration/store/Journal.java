package org.kindscale.administration.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.SittingHeader;

/**
 * The journal of one sitting, open for writing: each entry is one line, on disk when {@link #write} returns.
 *
 * <p>While it is open it is locked, so that no other sitting goes on in it.
 */
public final class Journal implements Closeable {

    private final FileChannel channel;
    private final FileLock lock;
    private final Store.Scribe scribe;
    private final String name;
    private final Supplier<String> now;
    private long lines;

    Journal(FileChannel channel, FileLock lock, String name, long lines, Store.Scribe scribe, Supplier<String> now) {
        this.channel = channel;
        this.lock = lock;
        this.name = name;
        this.lines = lines;
        this.scribe = scribe;
        this.now = now;
    }

    void writeHeader(SittingHeader header) throws IOException {
        append(JournalCodec.header(header));
    }

    /** Writes an entry; it is on disk when this returns. */
    public void write(JournalEntry entry) throws IOException {
        append(JournalCodec.entry(entry, now.get()));
    }

    private void append(String line) throws IOException {
        String stored = scribe.vault().isPresent() ? scribe.vault().get().encrypt(line, name, lines) : line;
        ByteBuffer bytes = ByteBuffer.wrap((stored + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
        lines++;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
