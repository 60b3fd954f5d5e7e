package org.kindscale.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.cli.terminal.Streams.Terminals;

/**
 * Runs commands in process. Their files lie in a folder, arguments name them with {@code @} in front; what is said
 * leaves the folder out.
 */
final class CommandRun {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Terminals terminals = Terminals.NONE;
    private String stdin = "";

    private CommandRun(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.toString());
        environment.put("LANG", "en_GB.UTF-8");
    }

    /** Runs commands whose files lie in {@code folder}, which is also the user's home. */
    static CommandRun in(Path folder) {
        return new CommandRun(folder);
    }

    /**
     * What a command did.
     *
     * @param exit its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Result(int exit, String out, String err) {}

    /** Writes a file. */
    CommandRun file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Sets an environment variable; {@code @} stands for the folder. */
    CommandRun env(String name, String value) {
        environment.put(name, placed(value));
        return this;
    }

    /** Gives the following commands {@code text} to read. */
    CommandRun stdin(String text) {
        stdin = text;
        return this;
    }

    /** Has the following commands run with these terminals. */
    CommandRun terminals(Terminals which) {
        terminals = which;
        return this;
    }

    /** Runs a command. */
    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        ByteArrayInputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        int exit = Main.run(
                new Streams(in, out, errors, terminals, environment),
                Arrays.stream(args).map(this::placed).toArray(String[]::new));
        errors.flush();
        return new Result(exit, said(out), said(err));
    }

    private String placed(String argument) {
        return argument.startsWith("@") ? folder + "/" + argument.substring(1) : argument;
    }

    private String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }
}
