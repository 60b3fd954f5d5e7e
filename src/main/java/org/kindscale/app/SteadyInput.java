package org.kindscale.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A file that must stay as it is from its first byte to its last: half of one and half of another is neither. */
final class SteadyInput extends FilterInputStream {

    private final Path file;
    private final State before;

    /**
     * How a file stands.
     *
     * @param size in bytes
     * @param changed when it was last written
     * @param key tells it from a file that takes its name
     */
    record State(long size, FileTime changed, String key) {

        /** Looks at a file. */
        static State of(Path file) throws IOException {
            BasicFileAttributes its = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(its.size(), its.lastModifiedTime(), String.valueOf(its.fileKey()));
        }

        /**
         * Compares by hand: a record's own {@code equals} is linked at its first use, which costs more than a small
         * file.
         */
        private boolean isStill(State other) {
            return size == other.size && changed.equals(other.changed) && key.equals(other.key);
        }
    }

    /**
     * Watches a file while it is read.
     *
     * @param before how it stood when it was first opened
     */
    SteadyInput(InputStream in, Path file, State before) {
        super(in);
        this.file = file;
        this.before = before;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b < 0) {
            requireSame();
        }
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        if (n < 0) {
            requireSame();
        }
        return n;
    }

    /** Refuses a file that is another now; one that was deleted is still read whole. */
    void requireSame() throws IOException {
        if (Files.exists(file) && !State.of(file).isStill(before)) {
            throw new IOException("it changed while it was read; wait until whoever writes it is done");
        }
    }
}
