package org.kindscale.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.administration.store.RealFile;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;

/** Input files, whatever names they are given by; {@code -} is standard input. */
public final class InputFiles {

    private static final List<Path> STANDARD = List.of(Path.of("/proc/self/fd/0"), Path.of("/dev/stdin"));

    private InputFiles() {}

    /** Refuses a file that is given twice, by one name or by two: its people would count twice. */
    public static void requireDistinct(List<String> inputs) throws InvalidInputException {
        Map<String, String> seen = new HashMap<>();
        for (String input : inputs) {
            Optional<String> key = key(input);
            String before = key.isEmpty() ? null : seen.put(key.get(), input);
            if (before != null && before.equals("-") && input.equals("-")) {
                throw Readings.usage(
                        FindingCode.USE_005, "-", "standard input is named twice", "name it once, it can be read once");
            }
            if (before != null) {
                throw Readings.usage(
                        FindingCode.USE_007,
                        input,
                        before.equals(input) ? "this file is given twice" : "this is the same file as " + before,
                        "name each file once");
            }
        }
    }

    /** {@return what tells a file from all others; absent for pipes, devices, and what is not there} */
    private static Optional<String> key(String input) {
        Optional<Path> path = path(input);
        if (path.isEmpty()) {
            return input.equals("-") ? Optional.of("-") : Optional.empty();
        }
        try {
            BasicFileAttributes its = Files.readAttributes(path.get(), BasicFileAttributes.class);
            Object key = its.fileKey() == null ? path.get().toRealPath() : its.fileKey();
            return its.isRegularFile() ? Optional.of(key.toString()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // opening it will tell
        }
    }

    /** {@return whether an input comes out of the regular file at {@code path}} */
    static boolean isSame(String input, Path path) {
        Optional<Path> from = path(input);
        if (from.isEmpty() || (Files.exists(path) && !Files.isRegularFile(path))) {
            return false; // what goes through a pipe or a device is nowhere
        }
        return RealFile.isSame(from.get(), path);
    }

    /** {@return where an input is; absent for standard input that comes out of no file} */
    private static Optional<Path> path(String input) {
        return input.equals("-") ? standard() : Optional.of(Path.of(input));
    }

    private static Optional<Path> standard() {
        for (Path path : STANDARD) {
            try {
                if (Files.isRegularFile(path)) {
                    return Optional.of(path.toRealPath());
                }
            } catch (IOException e) {
                return Optional.empty(); // deleted since it was opened: nothing can replace it any more
            }
        }
        return Optional.empty();
    }
}
