package org.kindscale.testing;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.kindscale.administration.Frame;
import org.kindscale.administration.Terminal;

/**
 * A terminal without a person: keys by their names, and the frame that was shown last.
 *
 * <p>A name is a character, {@code Enter}, {@code Up}, {@code Down}, {@code Left}, {@code Ctrl-C}, {@code Tab}, or a
 * new size such as {@code 40x24}. A key is typed a second after the one before; {@code Enter@50} after 50 milliseconds.
 */
public final class FakeTerminal implements Terminal {

    private final boolean unicode;
    private final ToIntFunction<String> width;
    private final Deque<String> keys = new ArrayDeque<>();
    private int columns;
    private int rows;
    private long millis;
    private int shows;
    private Runnable waiting = () -> {};
    private Optional<Frame> frame = Optional.empty();

    /**
     * Makes a terminal.
     *
     * @param size columns and rows, such as {@code 80x24}
     * @param unicode whether it can show signs beyond ASCII
     * @param width columns that a text takes
     */
    public FakeTerminal(String size, boolean unicode, ToIntFunction<String> width) {
        this.unicode = unicode;
        this.width = width;
        resize(size);
    }

    /** Types these keys, one each time the program waits for one. */
    public FakeTerminal type(List<String> names) {
        keys.addAll(names);
        return this;
    }

    /** Calls {@code watcher} whenever the program waits for a key. */
    public FakeTerminal watched(Runnable watcher) {
        waiting = watcher;
        return this;
    }

    private void resize(String size) {
        String[] parts = size.split("x", 2);
        columns = Integer.parseInt(parts[0]);
        rows = Integer.parseInt(parts[1]);
    }

    /** {@return the frame shown last} */
    public Frame frame() {
        return frame.orElseThrow();
    }

    /** {@return the lines shown last, without their styles} */
    public List<String> lines() {
        return frame().lines().stream().map(Frame.Line::text).toList();
    }

    /** {@return how often a frame was shown} */
    public int shows() {
        return shows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width(String text) {
        return width.applyAsInt(text);
    }

    @Override
    public boolean unicode() {
        return unicode;
    }

    @Override
    public void show(Frame next) {
        frame = Optional.of(next);
        shows++;
    }

    /** Returns the next key; where there are no more, the terminal is gone. */
    @Override
    public Event read() throws IOException {
        waiting.run();
        if (keys.isEmpty()) {
            throw new EOFException("no more keys");
        }
        String[] parts = keys.remove().split("(?<=.)@", 2);
        millis += parts.length == 2 ? Long.parseLong(parts[1]) : 1000;
        String key = parts[0];
        if (key.matches("\\d+x\\d+")) {
            resize(key);
            return Event.Special.RESIZED;
        }
        if (key.codePointCount(0, key.length()) == 1) {
            return new Event.Letter(key.codePointAt(0));
        }
        return switch (key) {
            case "Ctrl-C" -> Event.Special.INTERRUPT;
            case "Tab" -> Event.Special.UNKNOWN;
            default -> Event.Special.valueOf(key.toUpperCase(Locale.ROOT));
        };
    }

    @Override
    public long millis() {
        return millis;
    }
}
