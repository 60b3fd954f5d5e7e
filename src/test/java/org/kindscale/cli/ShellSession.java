package org.kindscale.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.cli.terminal.Streams;

/**
 * Runs command lines as the documentation shows them, in process.
 *
 * <p>Paths are seen from the project's root. Files that a page makes up, and outputs, lie in a folder of the session;
 * what a command prints names them as they were typed.
 */
final class ShellSession {

    private static final Pattern WORD = Pattern.compile("(?:'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+))(?=\\s|$)");
    private static final List<String> OUTPUTS =
            List.of("-o", "--output", "--rejects", "--save-columns", "--save-reading", "--provenance", "--change");

    private final Path folder;
    private int lastExit;

    /** Begins a session whose own files lie in {@code folder}. */
    ShellSession(Path folder) {
        this.folder = folder;
    }

    /**
     * What a command did.
     *
     * @param exit its exit code
     * @param stdout what it wrote to standard output
     * @param stderr what it wrote to standard error
     * @param both both in the order in which they were written
     */
    record Result(int exit, String stdout, String stderr, String both) {}

    /** {@return whether {@code line} calls kindscale} */
    static boolean isCall(String line) {
        return line.startsWith("target/kindscale ") || line.startsWith("kindscale ");
    }

    /** Writes a file of the session. */
    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Replaces {@code old} by {@code text} in a file of the session; false if it does not stand there exactly once. */
    boolean replace(String name, String old, String text) throws IOException {
        String before = Files.readString(folder.resolve(name));
        int at = before.indexOf(old);
        if (at < 0 || before.indexOf(old, at + 1) >= 0) {
            return false;
        }
        write(name, before.substring(0, at) + text + before.substring(at + old.length()));
        return true;
    }

    /** {@return the exit code of the last command} */
    int lastExit() {
        return lastExit;
    }

    /** Runs a call of kindscale, words quoted as in a shell. */
    Result run(String line) {
        List<String> words = words(line);
        String[] args = new String[words.size() - 1];
        for (int i = 1; i < words.size(); i++) {
            Path own = folder.resolve(words.get(i));
            boolean mine = OUTPUTS.contains(words.get(i - 1)) || Files.isRegularFile(own);
            args[i - 1] = mine ? own.toString() : words.get(i);
        }
        String home = folder.toAbsolutePath().toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        PrintWriter errors = new PrintWriter(tee(err, both), true, StandardCharsets.UTF_8);
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                tee(out, both),
                errors,
                Streams.Terminals.NONE,
                Map.of("XDG_DATA_HOME", home, "XDG_CONFIG_HOME", home, "LANG", "en_GB.UTF-8"));
        lastExit = Main.run(streams, args);
        errors.flush();
        return new Result(lastExit, text(out), text(err), text(both));
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(quoted == null ? matcher.group(3) : quoted);
        }
        return words;
    }

    private static OutputStream tee(OutputStream one, OutputStream other) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                one.write(b);
                other.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                one.write(bytes, from, length);
                other.write(bytes, from, length);
            }
        };
    }
}
