package org.kindscale.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher's file in a folder of its own, called by a shell as a user calls it. */
final class Launcher {

    private static final long LONGEST_WAIT_SECONDS = 120;

    private final Path folder;
    private final Path file;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /**
     * What a call came to.
     *
     * @param exit the exit code
     * @param out standard output
     * @param err standard error
     */
    record Call(int exit, String out, String err) {

        /** {@return the lines of standard output} */
        List<String> lines() {
            return out.lines().toList();
        }
    }

    /**
     * Takes {@code folder/kindscale}, to be run by the JVM in {@code javaHome}, with {@code folder/cache} for a cache.
     */
    Launcher(Path folder, Path javaHome) {
        this.folder = folder;
        this.file = folder.resolve("kindscale");
        environment.put("JAVA_HOME", javaHome.toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    /** Copies {@code program} into its place. */
    void install(Path program) throws IOException {
        Files.createDirectories(folder);
        Files.copy(program, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        age(file, 60);
    }

    /** Sets the time at which {@code file} was changed to so many seconds ago. */
    static void age(Path file, long seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    Path file() {
        return file;
    }

    /** Sets a variable for the calls to come. */
    Launcher with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Takes a variable out for the calls to come. */
    Launcher without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Calls the launcher by its full path. */
    Call call(String... args) throws IOException, InterruptedException {
        return callAs(file.toString(), args);
    }

    /** Calls the launcher by {@code name}, seen from the folder of the file. */
    Call callAs(String name, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(List.of(args));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "KINDSCALE_ARCHIVE")) {
            builder.environment().remove(variable);
        }
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " does not end");
        }
        return new Call(process.exitValue(), text(out), text(err));
    }

    private static String text(Path path) throws IOException {
        return Files.readString(path, StandardCharsets.UTF_8);
    }

    /** {@return the folder for archives, whether it is there or not} */
    Path cache() {
        return folder.resolve("cache/kindscale");
    }

    /** {@return what lies in {@code place}; nothing if it is not there} */
    static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(place)) {
            return paths.sorted().toList();
        }
    }
}
