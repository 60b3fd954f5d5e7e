package org.kindscale.survey.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.kindscale.survey.text.BulkInput;

/** A copy of a stream in a temporary file that only its owner can read, for what cannot be read from front to back. */
public final class SpooledFile implements Closeable {

    private final Path path;
    private final FileChannel channel;

    private SpooledFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
    }

    /** Copies all of {@code in}. */
    public static SpooledFile of(InputStream in) throws IOException {
        Path path = Files.createTempFile("kindscale", ".data");
        path.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(path)) {
            in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new SpooledFile(path);
    }

    /** {@return where it is} */
    public Path path() {
        return path;
    }

    /** {@return how many bytes there are} */
    public long size() throws IOException {
        return channel.size();
    }

    /** Fills {@code into} with the bytes from {@code position} on. */
    public void read(long position, byte... into) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        long at = position;
        while (buffer.hasRemaining()) {
            int n = at < 0 ? -1 : channel.read(buffer, at);
            if (n < 0) {
                throw new EOFException("the file ends before its content");
            }
            at += n;
        }
    }

    /** {@return the bytes from {@code position} on as a stream, which need not be closed} */
    public InputStream from(long position) {
        return new BulkInput() {
            private long at = position;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int n = channel.read(ByteBuffer.wrap(into, offset, length), at);
                at += Math.max(0, n);
                return n;
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
