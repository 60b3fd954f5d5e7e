package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Files behind their names. */
public final class RealFile {

    private static final int MOST_LINKS = 40;
    private static final Set<PosixFilePermission> WRITE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private RealFile() {}

    /** {@return the place at which {@code path} is, or will be made: links are followed, also those to nothing yet} */
    public static Path of(Path path) throws IOException {
        Path at = path.toAbsolutePath();
        for (int links = 0; links <= MOST_LINKS; links++) {
            if (Files.exists(at)) {
                return at.toRealPath();
            }
            if (!Files.isSymbolicLink(at)) {
                return placed(at);
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemLoopException(path.toString());
    }

    private static Path placed(Path at) throws IOException {
        Path folder = at.getParent();
        Path name = at.getFileName();
        if (folder == null || name == null || !Files.exists(folder)) {
            return at;
        }
        return folder.toRealPath().resolve(name);
    }

    /** {@return whether two names are of one file, as far as they can be looked at} */
    public static boolean isSame(Path one, Path other) {
        try {
            boolean there = Files.exists(one) && Files.exists(other);
            return there ? Files.isSameFile(one, other) : of(one).equals(of(other));
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /**
     * Returns whether a file is there that is not to be written: also where its owner has said so to himself, which
     * does not keep the administrator of a machine from writing.
     */
    public static boolean isReadOnly(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            boolean closed =
                    posix && Files.getPosixFilePermissions(file).stream().noneMatch(WRITE::contains);
            return closed || !Files.isWritable(file);
        } catch (IOException e) {
            return true;
        }
    }
}
