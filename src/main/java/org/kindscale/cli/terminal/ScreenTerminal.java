package org.kindscale.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import org.kindscale.administration.Characters;
import org.kindscale.administration.WordingMark;

/** Opens the terminal of the process by JLine, quickly: what JLine does at leisure is done beside, or not at all. */
final class ScreenTerminal {

    private static final String USUAL_TYPE = "xterm-256color";
    private static final String LOGGING = "java.util.logging.config.class";
    /** The alternate screen, the way back from it, and a clear screen. */
    private static final List<String> USED = List.of("smcup=", "rmcup=", "clear=");

    /** The thread that gets the first screen ready; a process has one terminal. */
    private static final AtomicReference<@Nullable Thread> PREPARING = new AtomicReference<>();

    static {
        if (System.getProperty(LOGGING) == null && System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty(LOGGING, Silence.class.getName());
        }
    }

    private ScreenTerminal() {}

    /**
     * Sets logging up, if anything is ever logged: what JLine has to say about terminals must not get on the screen.
     */
    public static final class Silence {
        /** Adds no handler. */
        public Silence() {}
    }

    /**
     * Lets the JVM meet on a second thread what a first page needs, while the first still finds out what to show. The
     * terminal is opened and closed again as it was, without a signal; a failure comes again when the screen opens.
     */
    static void prepare() {
        Thread thread = new Thread(ScreenTerminal::meet, "prepare the screen");
        thread.setDaemon(true);
        PREPARING.set(thread);
        thread.start();
    }

    private static void meet() {
        TerminalBuilder builder = system().nativeSignals(false);
        try {
            WordingMark.digest(OffsetDateTime.now(ZoneId.systemDefault()).toString());
            try (Terminal unseen = build(builder, builder.computeType())) {
                unseen.getSize();
            }
            // nobody but a screen, which waits for this thread, hears of a window's size
            Signals.unregister("WINCH", Signals.register("WINCH", () -> {}));
            Characters.wrap("a page", 1, JLineScreen::displayWidth);
        } catch (IOException | RuntimeException | LinkageError e) {
            return; // it comes again, where it can be told
        }
    }

    /** Waits until the terminal is as it was; nothing else may change what it echoes before. */
    static void awaitPrepared() {
        Thread thread = PREPARING.getAndSet(null);
        if (thread == null) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Opens the terminal.
     *
     * @throws IOException if there is none that keys can be read from one by one
     */
    static Terminal open() throws IOException {
        awaitPrepared();
        TerminalBuilder builder = system();
        return build(builder, builder.computeType());
    }

    /** Opens a terminal that nobody sees: it has these keys, and shows what it is given there. */
    static Terminal unseen(InputStream keys, OutputStream shown) throws IOException {
        return build(TerminalBuilder.builder().system(false).streams(keys, shown), USUAL_TYPE);
    }

    private static TerminalBuilder system() {
        return TerminalBuilder.builder()
                .system(true)
                .systemOutput(TerminalBuilder.SystemOutput.SysErrOrSysOut)
                .dumb(false);
    }

    /** Opens a terminal; no other program is started for it, unless there is no other way. */
    private static Terminal build(TerminalBuilder builder, @Nullable String type) throws IOException {
        String known = type == null ? null : description(type);
        if (known != null) {
            InfoCmp.setLoadedInfoCmp(type, used(known));
        }
        // a terminal is asked nothing about graphemes: what it answered would be taken for keys
        builder.type(type).graphemeCluster(false).exec(false);
        try {
            return builder.build();
        } catch (IOException | IllegalStateException e) {
            return builder.exec(true).build();
        }
    }

    /** {@return JLine's description of a type of terminals, read at once: its own reader goes sign by sign} */
    private static @Nullable String description(String type) throws IOException {
        try (InputStream in = InfoCmp.class.getResourceAsStream(type + ".caps")) {
            return in == null ? InfoCmp.getDefaultInfoCmp(type) : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@return the lines of a terminal's description that tell what this screen asks of it; reading all takes long} */
    private static String used(String description) {
        return description
                .lines()
                .filter(line -> !line.startsWith("\t") || USED.stream().anyMatch(line::contains))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
