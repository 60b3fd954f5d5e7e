package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file cannot be read or written. */
public final class Reasons {

    private Reasons() {}

    /** {@return the reason, without the file's name} */
    public static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it is not there any more";
        }
        if (e instanceof AccessDeniedException) {
            return "its permissions do not allow it";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
