package org.kindscale.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps an output aside until it is whole: in memory while it is small, then in a temporary file that only its owner
 * can read.
 */
public final class Spool extends OutputStream {

    private static final int IN_MEMORY = 4 << 20;

    private Optional<ByteArrayOutputStream> memory = Optional.of(new ByteArrayOutputStream(1 << 14));
    private Optional<Path> file = Optional.empty();
    private OutputStream out = memory.orElseThrow();

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (memory.isPresent() && memory.get().size() + length > IN_MEMORY) {
            Path path = Files.createTempFile("kindscale", ".part");
            path.toFile().deleteOnExit();
            file = Optional.of(path);
            out = Files.newOutputStream(path);
            memory.get().writeTo(out);
            memory = Optional.empty();
        }
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Writes everything to {@code to}. */
    void copyTo(OutputStream to) throws IOException {
        if (memory.isPresent()) {
            memory.get().writeTo(to);
        } else {
            Files.copy(file.orElseThrow(), to);
        }
    }

    /** {@return everything written so far, to be read from the beginning} */
    public InputStream open() throws IOException {
        return memory.isPresent()
                ? new ByteArrayInputStream(memory.get().toByteArray())
                : Files.newInputStream(file.orElseThrow());
    }

    /** Deletes the temporary file, if there is one. */
    public void delete() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
