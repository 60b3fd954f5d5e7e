package org.kindscale.administration.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of sittings in a folder. */
final class StoreFiles {

    /** Ends the name of a sitting that is stored as it is. */
    static final String OPEN = ".jsonl";
    /** Ends the name of an encrypted sitting. */
    static final String LOCKED = ".locked";

    private StoreFiles() {}

    /** {@return the names of all sittings, in order; none where the folder is not there} */
    static List<String> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(OPEN) || name.endsWith(LOCKED))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** {@return the names of the encrypted sittings; none where the folder cannot be read, which reading it tells} */
    static List<String> locked(Path folder) {
        try {
            return all(folder).stream().filter(name -> name.endsWith(LOCKED)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static boolean hasLocked(Path folder) {
        return !locked(folder).isEmpty();
    }

    /** {@return the lines of a file; absent where it cannot be read, which reading the sitting tells} */
    static Optional<List<String>> linesIfAny(Path file) {
        try {
            return Optional.of(JournalFile.lines(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
