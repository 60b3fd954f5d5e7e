package org.kindscale.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program as a process of its own, from the classes under test, with a home of its own. */
final class Program {

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xmx48m");

    private Program() {}

    /** {@return the words that run the program with {@code args}} */
    static List<String> command(String terminals, String... args) {
        List<String> command = new ArrayList<>(JAVA);
        command.add("-Dkindscale.terminals=_" + terminals);
        command.addAll(List.of("-cp", classPath(), "org.kindscale.cli.Main"));
        command.addAll(List.of(args));
        return command;
    }

    /** {@return the class path of the program alone, without the tests} */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .filter(part -> part.matches(".*(/classes|jackson-core|picocli|jline|commons-|hipparchus|jspecify).*"))
                .reduce((one, other) -> one + java.io.File.pathSeparator + other)
                .orElseThrow();
    }

    /** Starts the program; standard error goes with standard output. */
    static Process start(Path home, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command("", args)).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment(home));
        return builder.start();
    }

    /** {@return the environment of a person whose home is {@code home}} */
    static Map<String, String> environment(Path home) {
        return Map.of(
                "HOME",
                home.toString(),
                "LANG",
                "C.UTF-8",
                "TERM",
                "xterm-256color",
                "PATH",
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }

    /** {@return the folder of the sittings of a person whose home is {@code home}} */
    static Path sittings(Path home) {
        return home.resolve(".local/share/kindscale/sittings");
    }

    /** {@return the journals of a person whose home is {@code home}} */
    static List<Path> journals(Path home) throws IOException {
        if (!Files.exists(sittings(home))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(sittings(home))) {
            return files.sorted().toList();
        }
    }
}
