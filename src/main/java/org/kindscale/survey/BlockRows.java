package org.kindscale.survey;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.text.BlankLines;
import org.kindscale.survey.text.BlockSource;
import org.kindscale.survey.text.PlainReader;

/**
 * Reads rows block by block on several threads and hands on what they come to in the order of the file.
 *
 * <p>Blocks are cut behind a line end that looks like the end of a record. Whether it was one is known when the block
 * has been scanned: if the block ends inside a record, the cut was wrong, and the next block is scanned again with the
 * open record in front of it. So the result is that of reading from front to back, whatever the size of the blocks and
 * the number of threads.
 *
 * @param <T> what a block of rows comes to
 */
final class BlockRows<T> {

    private final SurveyFile file;
    private final Row.Worker.Sink<T> sink;
    private final Findings findings;
    private final BlockSource source;
    private final BlankLines blank = new BlankLines();
    private final BadBytes bad;
    /** Number of the block whose turn it is. */
    private long turn;

    private long lines;
    private long rows;
    /** Bytes of a record that began in the blocks before. */
    private byte[] open = {};

    private boolean stopped;
    private Optional<Throwable> failure = Optional.empty();

    /**
     * Prepares to read.
     *
     * @param file the file
     * @param rest its bytes behind the header
     * @param linesBefore how many lines the header takes
     * @param blockSize size of a block, in bytes
     */
    BlockRows(
            SurveyFile file,
            InputStream rest,
            long linesBefore,
            int blockSize,
            Row.Worker.Sink<T> sink,
            Findings findings) {
        this.file = file;
        this.bad = file.badBytes();
        this.sink = sink;
        this.findings = findings;
        this.lines = linesBefore;
        this.source = new BlockSource(
                rest, blockSize, file.header().size(), (byte) file.dialect().delimiter());
    }

    /** A thread's own workers. */
    interface Lanes<T> {
        /** Returns a new scanner with a worker and a decoder of its own. */
        BlockScanner<T> scanner();
    }

    /**
     * Reads all rows on {@code threads} threads; returns how many there are. The others begin behind the first block:
     * by then what runs most has been compiled, and is not run slowly on each of them.
     */
    long read(int threads, Lanes<T> lanes) throws IOException {
        BlockSource.Block block = new BlockSource.Block();
        List<Thread> helpers = new ArrayList<>();
        run(block, lanes, () -> {
            while (helpers.size() < threads - 1 && !block.last) {
                Thread helper =
                        new Thread(() -> run(new BlockSource.Block(), lanes, () -> {}), "rows " + (helpers.size() + 1));
                helper.setDaemon(true);
                helper.start();
                helpers.add(helper);
            }
        });
        join(helpers);
        if (failure.isPresent()) {
            rethrow(failure.get());
        }
        blank.report(file.header().file(), findings);
        bad.report(file.header(), file.decoder().severity(), findings);
        return rows;
    }

    private static void join(List<Thread> helpers) {
        try {
            for (Thread helper : helpers) {
                helper.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    private void run(BlockSource.Block block, Lanes<T> lanes, Runnable afterEach) {
        try {
            BlockScanner<T> scanner = lanes.scanner();
            while (source.next(block)) {
                BlockScanner.Scanned<T> scanned =
                        scanner.scan(block.bytes, block.length, block.last && block.broken.isEmpty());
                takeTurn(block, scanned, scanner);
                afterEach.run();
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private synchronized void fail(Throwable e) {
        failure = failure.isPresent() ? failure : Optional.of(e);
        stopped = true;
        source.stop();
        notifyAll();
    }

    /** Waits until all blocks before {@code block} have been taken, then takes it. */
    private synchronized void takeTurn(
            BlockSource.Block block, BlockScanner.Scanned<T> scanned, BlockScanner<T> scanner) throws IOException {
        while (turn != block.number && failure.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        if (!stopped) {
            take(block, scanned, scanner);
        }
        turn++;
        notifyAll();
    }

    private void take(BlockSource.Block block, BlockScanner.Scanned<T> guessed, BlockScanner<T> scanner)
            throws IOException {
        BlockScanner.Scanned<T> scanned = guessed;
        byte[] bytes = block.bytes;
        int length = block.length;
        boolean whole = block.last && block.broken.isEmpty();
        if (open.length > 0) {
            length = open.length + block.length;
            bytes = Arrays.copyOf(open, length + 2);
            System.arraycopy(block.bytes, 0, bytes, open.length, block.length);
            scanned = scanner.scan(bytes, length, whole);
        }
        findings.addAll(scanned.findings(), lines);
        sink.accept(scanned.result(), lines);
        blank.addAll(scanned.blank(), lines);
        bad.addAll(scanned.bad(), lines);
        rows += scanned.rows();
        lines += scanned.lines();
        open = scanned.incomplete() < 0 ? new byte[0] : Arrays.copyOfRange(bytes, scanned.incomplete(), length);
        long linesBefore = lines - scanned.lines();
        for (Diagnostic stop : scanned.stop()) {
            stop(stop.down(linesBefore));
        }
        if (!stopped && open.length > PlainReader.LONGEST_RECORD) {
            stop(PlainReader.tooLong(new Location(file.header().file(), lines + 1, 0)));
        }
        if (!stopped && block.broken.isPresent()) {
            stop(PlainReader.unreadable(file.header().file(), lines + 1, block.broken.get()));
        }
    }

    private void stop(Diagnostic why) {
        findings.add(why);
        stopped = true;
        source.stop();
    }
}
