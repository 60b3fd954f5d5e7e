package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can read. */
public final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes a folder, and those above it, if they are not there; those made are closed to others. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes("rwx------"));
        }
    }

    /** Opens a new file, closed to others, for reading and writing. */
    static FileChannel create(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Opens a file for writing, such as one to lock; one that is not there is made, closed to others. */
    public static FileChannel openOrCreate(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileChannel open(Path file, OpenOption... how) throws IOException {
        return FileChannel.open(file, Set.of(how), attributes("rw-------"));
    }

    /** Writes a new file, closed to others, whole: it is on disk when this returns. */
    public static void writeNew(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            makeFolder(folder);
        }
        try (FileChannel channel = create(file)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        forceFolder(file);
    }

    /** Has the name of a new file on disk, where the system can. */
    public static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (POSIX && folder != null && Files.isReadable(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** {@return whether others than the owner may read, write or enter {@code path}} */
    public static boolean isOpenToOthers(Path path) throws IOException {
        if (!POSIX || !Files.exists(path)) {
            return false;
        }
        return Files.getPosixFilePermissions(path).stream()
                .map(PosixFilePermission::name)
                .anyMatch(name -> name.startsWith("GROUP") || name.startsWith("OTHERS"));
    }

    /**
     * Returns whether others than the owner may make, replace and delete files in {@code folder}. A group that bears
     * the name of the owner is the owner's own; where each may delete their own files alone, nobody can replace any.
     */
    public static boolean othersCanWrite(Path folder) throws IOException {
        if (!POSIX || !Files.exists(folder) || isSticky(folder)) {
            return false;
        }
        PosixFileAttributes its = Files.readAttributes(folder, PosixFileAttributes.class);
        boolean shared = its.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !its.group().getName().equals(its.owner().getName());
        return shared || its.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static boolean isSticky(Path folder) throws IOException {
        boolean known = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
        return known && ((int) Files.getAttribute(folder, "unix:mode") & 01000) != 0;
    }

    /** {@return whether {@code path} belongs to another user than this program runs for, or the machine itself} */
    public static boolean belongsToOthers(Path path) throws IOException {
        Path self = Path.of("/proc/self");
        if (!POSIX || !Files.exists(path)) {
            return false;
        }
        String owner = Files.getOwner(path).getName();
        String user = Files.exists(self)
                ? Files.getOwner(self, LinkOption.NOFOLLOW_LINKS).getName()
                : System.getProperty("user.name", owner);
        return !owner.equals(user) && !owner.equals("root");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
