package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
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
        Files.createDirectories(folder, attributes("rwx------"));
    }

    /** Opens a new file, closed to others, for appending. */
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-------"));
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
    static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (POSIX && folder != null) {
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

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
