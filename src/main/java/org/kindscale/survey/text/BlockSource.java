package org.kindscale.survey.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a stream into blocks, each behind a line end that looks like the end of a record. Safe for several threads. */
public final class BlockSource {

    /** How many line ends are tried before one is taken untested. */
    private static final int TRIES = 64;

    private final InputStream in;
    private final int blockSize;
    private final int columns;
    private final byte delimiter;
    /** Bytes read that belong to the next block. */
    private byte[] carried = {};

    private long next;
    private boolean ended;

    /** Some bytes of the stream; filled again and again. */
    public static final class Block {
        public byte[] bytes = new byte[0];
        public int length;
        /** Number of the block, from 0. */
        public long number;
        /** Whether it is the last one. */
        public boolean last;
        /** Why the stream cannot be read on behind it. */
        public Optional<IOException> broken = Optional.empty();
    }

    /** Cuts {@code in}, which begins with a record of {@code columns} cells, into blocks of {@code blockSize} bytes. */
    public BlockSource(InputStream in, int blockSize, int columns, byte delimiter) {
        this.in = in;
        this.blockSize = blockSize;
        this.columns = columns;
        this.delimiter = delimiter;
    }

    /** Makes the next call of {@link #next} return false. */
    public synchronized void stop() {
        ended = true;
    }

    /** Fills {@code block}; returns false when there is no more. The last block may be empty. */
    public synchronized boolean next(Block block) {
        if (ended) {
            return false;
        }
        int wanted = carried.length + blockSize;
        if (block.bytes.length < wanted + 2) {
            block.bytes = new byte[wanted + 2];
        }
        System.arraycopy(carried, 0, block.bytes, 0, carried.length);
        int filled = carried.length;
        block.last = false;
        block.broken = Optional.empty();
        try {
            while (filled < wanted && !block.last) {
                int n = in.read(block.bytes, filled, wanted - filled);
                block.last = n < 0;
                filled += Math.max(0, n);
            }
        } catch (IOException e) {
            block.last = true;
            block.broken = Optional.of(e);
        }
        ended = block.last;
        block.number = next++;
        block.length = block.last ? filled : cut(block.bytes, filled);
        carried = Arrays.copyOfRange(block.bytes, block.length, filled);
        return true;
    }

    /**
     * Returns where to cut: behind the last line that, taken for a record, has the right number of cells; all of it if
     * there is no line end.
     */
    private int cut(byte[] bytes, int filled) {
        int end = lastLineEnd(bytes, filled);
        int untested = end;
        for (int tries = 0; end > 0 && tries < TRIES; tries++) {
            int begin = lastLineEnd(bytes, end - 1);
            if (begin > 0 && looksLikeRecord(bytes, begin, end - 1)) {
                return end;
            }
            end = begin;
        }
        return untested > 0 ? untested : filled;
    }

    /** Returns the position behind the last LF before {@code to}; 0 if there is none. */
    private static int lastLineEnd(byte[] bytes, int to) {
        int i = to;
        while (i > 0 && bytes[i - 1] != '\n') {
            i--;
        }
        return i;
    }

    private boolean looksLikeRecord(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        FieldSplitter.WellFormed reached = FieldSplitter.wellFormed(bytes, from, end, delimiter);
        return reached.end() == end && reached.column() == columns && !reached.open();
    }
}
