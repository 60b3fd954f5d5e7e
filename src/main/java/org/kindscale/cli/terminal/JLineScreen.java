package org.kindscale.cli.terminal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.ShutdownHooks;
import org.jline.utils.WCWidth;
import org.jspecify.annotations.Nullable;
import org.kindscale.administration.Frame;
import org.kindscale.administration.Terminal;

/**
 * The real terminal, by JLine: keys one by one, an alternate screen, and the terminal left as it was whatever happens.
 */
public final class JLineScreen implements Terminal, AutoCloseable {

    private static final int ESCAPE = 27;
    private static final int SUSPEND = 26;
    private static final long ESCAPE_WAIT = 50;
    private static final long TICK = 200;
    private static final int STOP_WAITS = 20;
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final org.jline.terminal.Terminal terminal;
    private final NonBlockingReader reader;
    private final Attributes before;
    private final boolean colour;
    private final boolean unicode;
    private final ShutdownHooks.Task ending;
    private volatile boolean resized;
    private volatile boolean interrupted;
    private volatile boolean suspended;
    private volatile boolean continued;
    private boolean entered;
    private boolean ended;

    /** Takes a terminal, and the {@code ending} that has this screen {@link #end} before JLine closes the terminal. */
    private JLineScreen(
            org.jline.terminal.Terminal terminal, ShutdownHooks.Task ending, boolean colour, boolean unicode) {
        this.terminal = terminal;
        this.ending = ending;
        this.reader = terminal.reader();
        this.before = terminal.getAttributes();
        this.colour = colour;
        this.unicode = unicode;
        // signals from outside; without these JLine has the system end the program, and the terminal stays raw
        terminal.handle(Signal.WINCH, signal -> resized = true);
        terminal.handle(Signal.CONT, signal -> {
            continued = true;
            resized = true;
        });
        terminal.handle(Signal.INT, signal -> interrupted = true);
        terminal.handle(Signal.TSTP, signal -> suspended = true);
    }

    /**
     * Opens the terminal.
     *
     * @throws IOException if there is none that keys can be read from one by one
     */
    static JLineScreen open(boolean colour, boolean unicode) throws IOException {
        AtomicReference<@Nullable JLineScreen> opened = new AtomicReference<>();
        // when a signal ends the program JLine does what it has to in the order in which it was asked: it is asked to
        // restore the screen before there is a terminal to close
        ShutdownHooks.Task ending = ShutdownHooks.add(() -> end(opened.get()));
        try {
            org.jline.terminal.Terminal terminal = ScreenTerminal.open();
            JLineScreen screen = new JLineScreen(terminal, ending, colour, unicode);
            opened.set(screen);
            screen.enter();
            return screen;
        } catch (IOException | IllegalStateException e) {
            ShutdownHooks.remove(ending);
            throw e;
        }
    }

    /** Opens a terminal that nobody sees, shows a line there and reads a key, so that the JVM meets what that needs. */
    public static void rehearse() throws IOException {
        InputStream keys = new ByteArrayInputStream(new byte[] {'1'});
        org.jline.terminal.Terminal unseen = ScreenTerminal.unseen(keys, OutputStream.nullOutputStream());
        try (JLineScreen screen = new JLineScreen(unseen, ShutdownHooks.add(() -> {}), true, true)) {
            screen.enter();
            screen.show(new Frame(List.of(new Frame.Line("1", Frame.Style.STRONG)), 0, 0));
            screen.read(ESCAPE_WAIT);
        }
    }

    private static void end(@Nullable JLineScreen screen) {
        if (screen != null) {
            synchronized (screen) {
                screen.ended = true;
                screen.restore();
            }
        }
    }

    private synchronized void enter() {
        if (ended) {
            return;
        }
        terminal.enterRawMode();
        terminal.puts(Capability.enter_ca_mode);
        terminal.writer().print(PastedText.ON);
        terminal.flush();
        entered = true;
    }

    private synchronized void restore() {
        if (!entered) {
            return;
        }
        entered = false;
        terminal.writer().print("\033[0m" + PastedText.OFF);
        if (terminal.getStringCapability(Capability.exit_ca_mode) == null) {
            terminal.puts(Capability.clear_screen); // no second screen: answers must not stay on this one
        }
        terminal.puts(Capability.exit_ca_mode);
        terminal.flush();
        terminal.setAttributes(before);
    }

    @Override
    public int columns() {
        return terminal.getSize().getColumns() > 0 ? terminal.getSize().getColumns() : 80;
    }

    @Override
    public int rows() {
        return terminal.getSize().getRows() > 0 ? terminal.getSize().getRows() : 24;
    }

    @Override
    public int width(String text) {
        return displayWidth(text);
    }

    /**
     * {@return the columns that a text takes: each cluster of characters as wide as its widest, two for an emoji shown
     * as a picture}
     */
    public static int displayWidth(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text.length();
        }
        int width = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            String cluster = clusters.group();
            int widest = cluster.codePoints()
                    .map(c -> Math.max(0, WCWidth.wcwidth(c)))
                    .max()
                    .orElse(0);
            width += cluster.indexOf('\uFE0F') >= 0 ? 2 : widest;
        }
        return width;
    }

    @Override
    public boolean unicode() {
        return unicode;
    }

    @Override
    public synchronized void show(Frame frame) {
        if (!entered) {
            return; // the program is ending: the screen is the shell's again
        }
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < frame.lines().size(); row++) {
            Frame.Line line = frame.lines().get(row);
            String style = colour ? style(line.style()) : "";
            // the line is erased before it is written: after a full line the cursor still stands on its last sign
            out.append("\033[")
                    .append(row + 1)
                    .append(";1H\033[K")
                    .append(style)
                    .append(line.text());
            out.append(style.isEmpty() ? "" : "\033[0m");
        }
        if (frame.lines().size() < rows()) {
            out.append("\033[").append(frame.lines().size() + 1).append(";1H\033[J");
        }
        out.append("\033[").append(frame.cursorRow() + 1).append(';');
        out.append(frame.cursorColumn() + 1).append('H');
        terminal.writer().print(out);
        terminal.flush();
    }

    private static String style(Frame.Style style) {
        return switch (style) {
            case PLAIN -> "";
            case STRONG -> "\033[1m";
            case SELECTED -> "\033[1;36m";
            case QUIET -> "\033[2m";
            case MESSAGE -> "\033[33m";
        };
    }

    @Override
    public long millis() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public Event read() throws IOException {
        return read(Long.MAX_VALUE);
    }

    @Override
    public Event read(long most) throws IOException {
        long begun = millis();
        while (true) {
            if (millis() - begun > most) {
                return Event.Special.NOTHING;
            }
            if (resized) {
                resized = false;
                return Event.Special.RESIZED;
            }
            if (interrupted) {
                return Event.Special.INTERRUPT;
            }
            if (suspended) {
                return suspend();
            }
            int c = reader.read(TICK);
            if (c == NonBlockingReader.EOF) {
                return Event.Special.INTERRUPT;
            }
            if (c != NonBlockingReader.READ_EXPIRED) {
                return event(c);
            }
        }
    }

    private Event event(int c) throws IOException {
        return switch (c) {
            case '\r', '\n' -> Event.Special.ENTER;
            case 3, 4 -> Event.Special.INTERRUPT;
            case 8, 127 -> Event.Special.LEFT;
            case SUSPEND -> suspend();
            case ESCAPE -> escape();
            default -> c < ' ' ? Event.Special.UNKNOWN : new Event.Letter(codePoint(c));
        };
    }

    private int codePoint(int c) throws IOException {
        if (!Character.isHighSurrogate((char) c)) {
            return c;
        }
        int low = reader.read(ESCAPE_WAIT);
        return low > 0 && Character.isLowSurrogate((char) low) ? Character.toCodePoint((char) c, (char) low) : '?';
    }

    /** Reads the rest of what an arrow key sends, or swallows an unknown sequence whole. */
    private Event escape() throws IOException {
        int next = reader.read(ESCAPE_WAIT);
        if (next != '[' && next != 'O') {
            return Event.Special.UNKNOWN;
        }
        StringBuilder between = new StringBuilder();
        int last = reader.read(ESCAPE_WAIT);
        if (last == '[') { // F1 to F5 of a console: the letter behind it is no answer
            reader.read(ESCAPE_WAIT);
        }
        while (last >= 0 && (last < 0x40 || last > 0x7E)) {
            between.append((char) last);
            last = reader.read(ESCAPE_WAIT);
        }
        if (last == '~' && between.toString().equals(PastedText.BEGINS)) {
            PastedText.swallow(reader);
            return Event.Special.PASTED;
        }
        return switch (last) {
            case 'A' -> Event.Special.UP;
            case 'B' -> Event.Special.DOWN;
            case 'C' -> Event.Special.ENTER;
            case 'D' -> Event.Special.LEFT;
            default -> Event.Special.UNKNOWN;
        };
    }

    /** Leaves the terminal to the shell until the person comes back with fg. */
    private Event suspend() throws IOException {
        restore();
        continued = false;
        try {
            new ProcessBuilder(
                            "kill",
                            "-STOP",
                            Long.toString(ProcessHandle.current().pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            // the program may run on for a moment before it stops; the terminal is the shell's until fg
            for (int wait = 0; !continued && wait < STOP_WAITS; wait++) {
                Thread.sleep(ESCAPE_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        suspended = false; // the key may have raised the signal too
        enter();
        return Event.Special.RESIZED;
    }

    @Override
    public void close() throws IOException {
        if (!ended()) {
            PastedText.drain(reader); // what is still to come is not for the shell
        }
        restore();
        if (!ended()) {
            ShutdownHooks.remove(ending);
            terminal.close();
        }
    }

    private synchronized boolean ended() {
        return ended;
    }
}
