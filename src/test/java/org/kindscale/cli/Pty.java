package org.kindscale.cli;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/** A shell on a pseudo-terminal, and what a person would see on its screen. */
final class Pty implements AutoCloseable {

    private static final long PATIENCE = 30_000;

    private final PtyProcess shell;
    private final ScreenTerminal screen = new ScreenTerminal(80, 24);
    private final Path home;
    private int commands;

    private Pty(PtyProcess shell, Path home) {
        this.shell = shell;
        this.home = home;
    }

    /** Opens a shell in {@code home}, where {@code ./k} runs kindscale and writes its process id to {@code pid}. */
    static Pty open(Path home) throws IOException {
        String words =
                Program.command("012").stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path script = home.resolve("k");
        Files.writeString(script, "#!/bin/sh\necho $$ > pid\nexec " + words + " \"$@\"\n");
        script.toFile().setExecutable(true);
        Map<String, String> environment = new HashMap<>(Program.environment(home));
        environment.put("PS1", "ready> ");
        try {
            PtyProcess shell = new PtyProcessBuilder(new String[] {"/bin/sh", "-i"})
                    .setEnvironment(environment)
                    .setDirectory(home.toString())
                    .setInitialColumns(80)
                    .setInitialRows(24)
                    .start();
            Pty pty = new Pty(shell, home);
            pty.watch();
            pty.await("ready>");
            return pty;
        } catch (IOException | LinkageError e) {
            return abort("no pseudo-terminal can be opened here: " + e);
        }
    }

    private void watch() {
        Reader from = new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8);
        Thread reader = new Thread(
                () -> {
                    char[] said = new char[4096];
                    try {
                        for (int n = from.read(said); n >= 0; n = from.read(said)) {
                            screen.write(new String(said, 0, n));
                        }
                    } catch (IOException e) {
                        // the shell is gone
                    }
                },
                "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /** Types keys. */
    Pty type(String keys) throws IOException {
        shell.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().flush();
        return this;
    }

    /** Waits until {@code text} stands on the screen. */
    Pty await(String text) {
        return await(text, shown -> shown.contains(text));
    }

    /** Waits until the screen is as described. */
    Pty await(String what, Predicate<String> wanted) {
        long end = System.nanoTime() + PATIENCE * 1_000_000;
        while (!wanted.test(text())) {
            if (System.nanoTime() > end) {
                fail("the screen never shows " + what + ":\n" + text());
            }
            pause();
        }
        return this;
    }

    /**
     * Waits until the shell asks for a command: the prompt of the one before stands on the screen that comes back, too.
     */
    Pty prompt() {
        return await("a prompt with nothing behind it", shown -> shown.strip().endsWith("ready>"));
    }

    /** Waits until an Enter is no more taken for a key held down. */
    Pty breathe() {
        for (int i = 0; i < 20; i++) {
            pause();
        }
        return this;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return what stands on the screen} */
    String text() {
        return screen.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    /** Gives the window another size. */
    Pty resize(int columns, int rows) {
        screen.setSize(Size.of(columns, rows));
        shell.setWinSize(new WinSize(columns, rows));
        return this;
    }

    /**
     * Waits for the shell, since a program about to end may swallow a key; clears, runs a command, waits for its end.
     */
    Pty run(String command) throws IOException {
        prompt();
        commands++; // what an earlier one said may still stand on the screen
        type("clear; " + command + "; echo do''ne" + commands + ".\n"); // not Enter: a raw terminal keeps it as it is
        return await("done" + commands + ".");
    }

    /** {@return how the terminal is set, but for the size of its window} */
    List<String> settings() throws IOException {
        run("stty -a > settings");
        return Files.readAllLines(home.resolve("settings")).stream()
                .filter(line -> !line.contains("columns"))
                .toList();
    }

    /** Sends a signal to kindscale. */
    Pty signal(String name) throws IOException, InterruptedException {
        String pid = Files.readString(home.resolve("pid")).strip();
        new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor();
        return this;
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
