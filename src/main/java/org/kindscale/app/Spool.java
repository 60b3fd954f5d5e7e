package org.kindscale.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an output aside until it is whole: in memory while it is small, then in a temporary file that only its owner
 * can read.
 */
public final class Spool extends OutputStream {

    private static final int IN_MEMORY = 4 << 20;

    /** Larger arrays have regions of the heap to themselves, and set the collector to work on all of it. */
    private static final int CHUNK = 1 << 16;

    private final List<byte[]> chunks = new ArrayList<>();
    /** Bytes in memory. */
    private int length;

    private Optional<Path> file = Optional.empty();
    private OutputStream out = nullOutputStream();

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (file.isEmpty() && length + count > IN_MEMORY) {
            Path path = Files.createTempFile("kindscale", ".part");
            path.toFile().deleteOnExit();
            out = Files.newOutputStream(path);
            open().transferTo(out);
            chunks.clear();
            file = Optional.of(path);
        }
        if (file.isPresent()) {
            out.write(bytes, from, count);
        } else {
            keep(bytes, from, count);
        }
    }

    private void keep(byte[] bytes, int from, int count) {
        int done = 0;
        while (done < count) {
            if (length == chunks.size() * CHUNK) {
                chunks.add(new byte[CHUNK]);
            }
            byte[] chunk = chunks.get(chunks.size() - 1);
            int at = length % CHUNK;
            int n = Math.min(count - done, CHUNK - at);
            System.arraycopy(bytes, from + done, chunk, at, n);
            length += n;
            done += n;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Writes everything to {@code to}. */
    void copyTo(OutputStream to) throws IOException {
        try (InputStream all = open()) {
            all.transferTo(to);
        }
    }

    /** {@return everything written so far, to be read from the beginning} */
    public InputStream open() throws IOException {
        if (file.isPresent()) {
            return Files.newInputStream(file.get());
        }
        List<InputStream> parts = new ArrayList<>();
        for (int begin = 0; begin < length; begin += CHUNK) {
            parts.add(new ByteArrayInputStream(chunks.get(begin / CHUNK), 0, Math.min(CHUNK, length - begin)));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    /** Deletes the temporary file, if there is one. */
    public void delete() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
