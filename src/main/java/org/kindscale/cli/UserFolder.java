package org.kindscale.cli;

import java.nio.file.Path;

/** Where a user's own files live, by the XDG base directory specification. */
final class UserFolder {

    private UserFolder() {}

    /** {@return the folder of the user's own data: {@code $XDG_DATA_HOME/kindscale}, else {@code ~/.local/share/kindscale}} */
    static Path data(Streams streams) {
        String given = streams.env("XDG_DATA_HOME");
        if (!given.isEmpty() && Path.of(given).isAbsolute()) {
            return Path.of(given, "kindscale");
        }
        String home = streams.env("HOME").isEmpty() ? System.getProperty("user.home", ".") : streams.env("HOME");
        return Path.of(home, ".local", "share", "kindscale");
    }
}
