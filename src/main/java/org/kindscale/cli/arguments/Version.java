package org.kindscale.cli.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.kindscale.app.score.FileHash;

/** The program's version, as the build wrote it. */
public final class Version {

    private Version() {}

    /**
     * {@return SHA-256 of the program's file, as {@code sha256sum} gives it, 64 hex digits in lower case; absent where
     * its classes lie in a folder}
     */
    public static Optional<String> programSha256() {
        CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        try {
            Path program =
                    source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(program) ? Optional.of(FileHash.of(program)) : Optional.empty();
        } catch (IOException | URISyntaxException e) {
            return Optional.empty(); // it runs, and cannot be read: what cannot be told is left out
        }
    }

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
