package org.kindscale.administration.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of a journal, open and locked: read, locked and written through one channel.
 *
 * <p>One channel, because POSIX gives up a program's locks on a file as soon as the program closes any of its channels
 * on that file. Nothing is written but behind what this program knows to be there, so that a writer who keeps to no
 * lock is found out and not overwritten.
 */
final class JournalFile implements Closeable {

    private static final long LARGEST = 16 << 20;
    private static final int ATTEMPTS = 10;
    private static final long PAUSE = 30;

    private final FileChannel channel;
    private long length;

    private JournalFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    /** Takes a file in work that is locked already. */
    static JournalFile of(PartFile part) throws IOException {
        return new JournalFile(part.channel());
    }

    /** Opens and locks a file; absent if somebody else has it locked. */
    static Optional<JournalFile> lock(Path file) throws IOException {
        requireFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (tryLock(channel)) {
                    return Optional.of(new JournalFile(channel));
                }
                Thread.sleep(PAUSE); // somebody may only be looking whether it is open
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Refuses what is no regular file: a pipe would be waited for, a folder cannot be read. */
    private static void requireFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (!Files.exists(file)) {
            throw Files.isSymbolicLink(file)
                    ? new IOException("it is a link to nothing")
                    : new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no regular file");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than any sitting");
        }
    }

    /** Returns the lines of a file that are whole; one that was being written when the machine died is left out. */
    static List<String> lines(Path file) throws IOException {
        requireFile(file);
        return lines(Files.readAllBytes(file));
    }

    /** {@return the lines that are whole} */
    List<String> lines() throws IOException {
        channel.position(0);
        return lines(Channels.newInputStream(channel).readNBytes((int) Math.min(channel.size(), LARGEST)));
    }

    private static List<String> lines(byte[] bytes) throws IOException {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString();
            return text.isEmpty()
                    ? List.of()
                    : List.of(text.substring(0, text.length() - 1).split("\n", -1));
        } catch (CharacterCodingException e) {
            throw new IOException("it has bytes that are no UTF-8 text", e);
        }
    }

    /** Cuts off what stands behind the whole lines. */
    void cutTo(List<String> lines) throws IOException {
        length = lines.stream()
                .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
        channel.truncate(length);
    }

    /** Adds text at the end; it is on disk when this returns. */
    void append(String text) throws IOException {
        if (channel.size() != length) {
            throw new IOException("another program has written into the journal of this sitting");
        }
        write(text.getBytes(StandardCharsets.UTF_8), length);
        length = channel.size();
    }

    /** Writes over what stands at {@code position}; it is on disk when this returns. */
    void overwrite(String text, long position) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8), position);
    }

    private void write(byte[] bytes, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position());
        }
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close(); // and its lock with it
    }
}
