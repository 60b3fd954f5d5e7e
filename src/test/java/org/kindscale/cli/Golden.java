package org.kindscale.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindscale.cli.arguments.Version;
import org.kindscale.cli.terminal.Streams;

/**
 * One case of {@code src/test/resources/golden}: a call, and everything that comes of it.
 *
 * <p>{@code args} holds an argument a line, paths from the project's root; {@code {out}} stands for a folder of the
 * case's own. {@code stdin}, if there is one, is standard input.
 *
 * @param folder the case's folder
 */
record Golden(Path folder) {

    private static final Path CASES = Path.of("src/test/resources/golden");

    /** Returns all cases, sorted by name. */
    static List<Golden> all() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(Golden::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the case called {@code name}. */
    static Golden named(String name) {
        return new Golden(CASES.resolve(name));
    }

    String name() {
        return String.valueOf(folder.getFileName());
    }

    Path expected() {
        return folder.resolve("expected.txt");
    }

    /** Runs the case and returns its exit code, its output, what it says, and the files it leaves in {@code out}. */
    String run(Path out, String... more) throws IOException {
        Stream<String> given = Files.readAllLines(folder.resolve("args")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.equals("''") ? "" : line.replace("{out}", out.toString()));
        String[] args = Stream.concat(given, Arrays.stream(more)).toArray(String[]::new);
        Path stdin = folder.resolve("stdin");
        InputStream in = new ByteArrayInputStream(Files.exists(stdin) ? Files.readAllBytes(stdin) : new byte[0]);
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        StringWriter stderr = new StringWriter();
        Map<String, String> environment = Map.of("HOME", out.resolve("nobody").toString());
        Streams streams = new Streams(in, stdout, new PrintWriter(stderr), Streams.Terminals.NONE, environment);
        int code = Main.run(streams, args);
        StringBuilder text = new StringBuilder("exit " + code + "\n--- stdout\n");
        text.append(shown(stdout.toString(StandardCharsets.UTF_8)))
                .append("--- stderr\n")
                .append(shown(stderr.toString().replace(System.lineSeparator(), "\n")));
        for (Path file : files(out)) {
            text.append("--- ").append(file.getFileName()).append('\n').append(shown(Files.readString(file)));
        }
        return text.toString()
                .replace(out.toString(), "{out}")
                .replace("\"kindscale\" : \"" + Version.number() + "\"", "\"kindscale\" : \"{version}\"");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Makes visible what editors and version control might change. */
    private static String shown(String text) {
        String marked = text.replace("\r", "\\r").replace("\uFEFF", "\\uFEFF").replace("\u0000", "\\0");
        return marked.isEmpty() || marked.endsWith("\n") ? marked : marked + "\\\n";
    }
}
