package org.kindscale.cli.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The program's version, as the build wrote it. */
public final class Version {

    private Version() {}

    /** {@return the version, such as {@code 0.1.0}} */
    public static String number() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            String line = in == null ? "version=?" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return line.substring(line.indexOf('=') + 1);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file is damaged", e);
        }
    }
}
