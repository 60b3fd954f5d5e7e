package org.kindscale.cli.arguments;

import java.nio.file.Path;
import org.kindscale.cli.terminal.Streams;

/** Where a user's own files live, by the XDG base directory specification. */
public final class UserFolder {

    private UserFolder() {}

    /**
     * {@return the folder of the user's own data: {@code $XDG_DATA_HOME/kindscale}, else
     * {@code ~/.local/share/kindscale}}
     */
    static Path data(Streams streams) {
        return folder(streams, "XDG_DATA_HOME", Path.of(".local", "share"));
    }

    /**
     * {@return the folder of what the user sets: {@code $XDG_CONFIG_HOME/kindscale}, else {@code ~/.config/kindscale}}
     */
    public static Path config(Streams streams) {
        return folder(streams, "XDG_CONFIG_HOME", Path.of(".config"));
    }

    /** {@return the folder of stored sittings} */
    public static Path sittings(Streams streams) {
        return data(streams).resolve("sittings");
    }

    /** {@return the folder of added wordings} */
    public static Path wording(Streams streams) {
        return data(streams).resolve("wording");
    }

    private static Path folder(Streams streams, String variable, Path below) {
        String given = streams.env(variable);
        if (!given.isEmpty() && Path.of(given).isAbsolute()) { // a relative one is to be ignored
            return Path.of(given, "kindscale");
        }
        String home = streams.env("HOME").isEmpty() ? System.getProperty("user.home", ".") : streams.env("HOME");
        return Path.of(home).resolve(below).resolve("kindscale");
    }
}
