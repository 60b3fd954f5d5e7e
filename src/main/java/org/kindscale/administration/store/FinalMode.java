package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Who may read a file that was written for its owner alone, once it is in its place. */
public enum FinalMode {
    /** As any new file of this user. */
    USUAL,
    /** The owner alone. */
    OWNER;

    /** Gives {@code part} the mode, and where possible the owner, of the file that it replaces; else those of this. */
    public void give(Path part, Path replaced) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        if (Files.exists(replaced)) {
            adopt(view, Files.readAttributes(replaced, PosixFileAttributes.class));
        } else if (this == USUAL) {
            view.setPermissions(usual(part));
        }
    }

    /** A group that cannot be kept loses its rights: they are not another group's. */
    private static void adopt(PosixFileAttributeView view, PosixFileAttributes replaced) throws IOException {
        Set<PosixFilePermission> mode = EnumSet.noneOf(PosixFilePermission.class);
        mode.addAll(replaced.permissions());
        PosixFileAttributes own = view.readAttributes();
        if (!own.group().equals(replaced.group())) {
            try {
                view.setGroup(replaced.group());
            } catch (IOException e) {
                mode.removeIf(right -> right.name().startsWith("GROUP"));
            }
        }
        if (!own.owner().equals(replaced.owner())) {
            try {
                view.setOwner(replaced.owner());
            } catch (IOException e) {
                mode.add(PosixFilePermission.OWNER_READ); // it is this user's now
            }
        }
        view.setPermissions(mode);
    }

    /** {@return the mode that the system gives a new file in this folder, by an empty one that is removed at once} */
    private static Set<PosixFilePermission> usual(Path part) throws IOException {
        Path empty = part.resolveSibling(part.getFileName() + ".mode");
        Files.newOutputStream(empty, StandardOpenOption.CREATE_NEW).close();
        try {
            return Files.getPosixFilePermissions(empty);
        } finally {
            Files.deleteIfExists(empty);
        }
    }
}
