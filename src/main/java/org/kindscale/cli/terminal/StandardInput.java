package org.kindscale.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard input, whose failures are told from those of outputs; a closed one is not taken for an empty one. */
public final class StandardInput extends FilterInputStream {

    private static final Path OURS = Path.of("/proc/self/fd/0");

    private boolean looked;

    /** Thrown where standard input cannot be read. */
    public static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message, Throwable cause) {
            super(message, cause);
        }

        UnreadableException(String message) {
            super(message);
        }
    }

    private StandardInput(InputStream in) {
        super(in);
    }

    /** {@return the standard input of this program} */
    public static InputStream ofProgram() {
        return new StandardInput(new FileInputStream(FileDescriptor.in));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!looked) {
            looked = true;
            requireOpen();
        }
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Where it is closed, the first file that the Java machine opens for itself takes its place. */
    private static void requireOpen() throws IOException {
        if (!Files.isDirectory(OURS.resolveSibling("."))) {
            return; // the system does not say
        }
        Path java = Path.of(System.getProperty("java.home", "/")).toRealPath();
        if (Files.isRegularFile(OURS) && OURS.toRealPath().startsWith(java)) {
            throw new UnreadableException("it is closed");
        }
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }
}
