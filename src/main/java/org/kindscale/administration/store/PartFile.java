package org.kindscale.administration.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file in work beside the place where it will stand: closed to others, and locked as long as somebody works on it.
 *
 * <p>What a killed run has left bears the same kind of name and no lock, so that the next run knows it.
 */
public final class PartFile implements Closeable {

    private static final Pattern NAME = Pattern.compile("\\.(.*)\\.kindscale-(\\d+)-[0-9a-f]{16}\\.part(\\.mode)?");
    private static final int NAME_KEPT = 60;
    private static final int ATTEMPTS = 20;

    private final Path path;
    private final FileChannel channel;
    private boolean moved;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes a file in work beside {@code target}. */
    public static PartFile beside(Path target) throws IOException {
        long self = ProcessHandle.current().pid();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String name = "." + shortened(target) + ".kindscale-" + self + "-" + instant() + ".part";
            Path path = target.resolveSibling(name);
            FileChannel channel = PrivateFiles.create(path);
            if (isLocked(channel) && Files.exists(path)) {
                return new PartFile(path, channel);
            }
            channel.close(); // another run took it for a leftover before it was locked
            Files.deleteIfExists(path);
        }
        throw new IOException("a file beside " + target + " cannot be locked");
    }

    /** {@return sixteen digits that no other work of this process bears; a file of that name is never taken over} */
    private static String instant() {
        return HexFormat.of().toHexDigits(System.nanoTime());
    }

    private static String shortened(Path target) {
        String name = String.valueOf(target.getFileName());
        return name.substring(0, Math.min(NAME_KEPT, name.length()));
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException e) {
            return true; // a file system without locks: there is no lock that a leftover could be known by, either
        }
    }

    /** Removes what killed runs have left beside {@code target}; returns what was removed. */
    public static List<Path> removeLeftovers(Path target) throws IOException {
        return remove(target, shortened(target));
    }

    /** Removes what killed runs have left in {@code folder}. */
    static void removeAllLeftovers(Path folder) throws IOException {
        remove(folder.resolve("any"), "");
    }

    private static List<Path> remove(Path target, String wanted) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        List<Path> removed = new ArrayList<>();
        if (folder == null || !Files.isReadable(folder)) {
            return removed;
        }
        List<Path> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(file -> isOurs(file, wanted)).sorted().toList();
        }
        for (Path file : found) {
            if (removed(file)) {
                removed.add(file);
            }
        }
        return removed;
    }

    /** Not that of this very program: to open and close it would give up its lock. */
    private static boolean isOurs(Path file, String wanted) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                && (wanted.isEmpty() || name.group(1).equals(wanted))
                && !name.group(2).equals(Long.toString(ProcessHandle.current().pid()))
                && Files.isRegularFile(file);
    }

    private static boolean removed(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null && Files.deleteIfExists(file);
        } catch (IOException | OverlappingFileLockException e) {
            return false; // not ours to delete, or gone
        }
    }

    /** {@return where it is while it is in work} */
    public Path path() {
        return path;
    }

    /** {@return its content, open for reading and writing} */
    public FileChannel channel() {
        return channel;
    }

    /** Puts it at {@code target}, in place of what is there: content and name are on disk when this returns. */
    public void moveTo(Path target) throws IOException {
        channel.force(true);
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
        moved = true;
        PrivateFiles.forceFolder(target);
    }

    /** Puts it at {@code target} unless something is there already; it never replaces anything. */
    void moveToFree(Path target) throws IOException {
        channel.force(true);
        try {
            Files.createLink(target, path);
        } catch (UnsupportedOperationException e) {
            Files.move(path, target); // no hard links here: two first runs at one moment are the only danger
            moved = true;
        }
        PrivateFiles.forceFolder(target);
    }

    /** Ends the work; what was not put in its place is deleted. */
    @Override
    public void close() throws IOException {
        try {
            if (!moved) {
                Files.deleteIfExists(path);
            }
        } finally {
            channel.close();
        }
    }
}
