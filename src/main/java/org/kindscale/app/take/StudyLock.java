package org.kindscale.app.take;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.kindscale.administration.store.PrivateFiles;
import org.kindscale.administration.store.RealFile;

/**
 * A study file, locked under whatever name it was called by: whoever waits for it sees what was added before.
 *
 * <p>Two locks. One on a file beside it, found by its real path, for a study file that is not there yet or is replaced;
 * one on the file itself, which also those find who come by a hard link. It is read through the channel that is locked,
 * for another one would give up the lock when it is closed.
 */
final class StudyLock implements Closeable {

    private final Path file;
    private final FileChannel beside;
    private Optional<FileChannel> itself = Optional.empty();

    private StudyLock(Path file, FileChannel beside) {
        this.file = file;
        this.beside = beside;
    }

    /** Waits for the study file {@code target} and locks it. */
    static StudyLock of(Path target) throws IOException {
        Path file = RealFile.of(target);
        Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
        StudyLock locked = new StudyLock(file, PrivateFiles.openOrCreate(lock));
        try {
            lock(locked.beside);
            locked.lockItself();
            return locked;
        } catch (IOException e) {
            locked.close();
            throw e;
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        FileLock lock = channel.lock();
        if (!lock.isValid()) {
            throw new IOException("the lock on the study file was lost");
        }
    }

    /** Locks the file that bears the name now; while one waits it may be replaced. */
    private void lockItself() throws IOException {
        while (itself.isEmpty() && Files.exists(file)) {
            Object before = key(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            itself = Optional.of(channel);
            lock(channel);
            if (!Objects.equals(before, key(file))) {
                channel.close();
                itself = Optional.empty();
            }
        }
    }

    private static Object key(Path file) throws IOException {
        try {
            return String.valueOf(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException e) {
            return "gone";
        }
    }

    /** {@return the file under its real name} */
    Path file() {
        return file;
    }

    /** {@return everything in it; absent if it is not there} */
    Optional<byte[]> bytes() throws IOException {
        if (itself.isEmpty()) {
            return Optional.empty();
        }
        FileChannel channel = itself.get().position(0);
        return Optional.of(Channels.newInputStream(channel).readAllBytes());
    }

    /** {@return whether the file has another name too, by a hard link} */
    boolean hasOtherNames() throws IOException {
        boolean known = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return known && itself.isPresent() && (int) Files.getAttribute(file, "unix:nlink") > 1;
    }

    /** {@return the file itself, open for writing} */
    FileChannel channel() {
        return itself.orElseThrow();
    }

    @Override
    public void close() throws IOException {
        try {
            if (itself.isPresent()) {
                itself.get().close();
            }
        } finally {
            beside.close();
        }
    }
}
