package org.kindscale.administration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kindscale.administration.Frame.Line;
import org.kindscale.administration.Frame.Style;
import org.kindscale.administration.Terminal.Event;
import org.kindscale.administration.Terminal.Event.Special;

/**
 * Shows a text page by page, alone on the screen, until the person has gone through it.
 *
 * <p>Nothing is cut off: what does not fit into the window stands on the next page. Keys that were typed before a page
 * could be seen, and a key held down, turn no page.
 */
public final class Pager {

    /** So soon after a page is shown nobody has read it: a key was meant for what stood there before. */
    private static final long UNREAD = 400;

    private static final long HELD_DOWN = 150;
    /** Columns from which on one line tells what the keys do, in every language. */
    private static final int WIDE = 72;

    private final Terminal terminal;
    private final Phrases phrases;
    private final IntFunction<String> text;
    private final Kind kind;
    /** What stands behind the text, for who asks for it by {@code ?}; empty for nothing. */
    private final IntFunction<String> more;

    private String message = "";
    private int page;

    /** What a text is to the person. */
    public enum Kind {
        /** It must be seen: every key but the one for the page before goes on, none passes over a page. */
        CARE,
        /** It may be left at any time. */
        RESULT
    }

    private enum Turn {
        MORE,
        ON,
        BACK,
        END,
        STAY
    }

    private Pager(Terminal terminal, Phrases phrases, IntFunction<String> text, IntFunction<String> more, Kind kind) {
        this.more = more;
        this.terminal = terminal;
        this.phrases = phrases;
        this.text = text;
        this.kind = kind;
    }

    /**
     * Shows a text, and returns when the person has gone through it.
     *
     * @param text the text in lines for a window of so many columns
     */
    public static void show(Terminal terminal, Phrases phrases, IntFunction<String> text, Kind kind)
            throws IOException {
        new Pager(terminal, phrases, text, columns -> "", kind).run();
    }

    /**
     * Shows a result, and behind it, for who types {@code ?}, what else there is to know; returns when the person has
     * gone through it or left.
     *
     * @param text the result in lines for a window of so many columns
     * @param more what stands behind it, likewise; empty for nothing
     */
    public static void show(Terminal terminal, Phrases phrases, IntFunction<String> text, IntFunction<String> more)
            throws IOException {
        new Pager(terminal, phrases, text, more, Kind.RESULT).run();
    }

    private void run() throws IOException {
        long since = draw();
        long before = since;
        while (page < pages().size()) {
            Event event = terminal.read();
            long now = terminal.millis();
            if (event == Special.RESIZED) {
                page = Math.min(page, pages().size() - 1);
                draw();
                continue;
            }
            boolean unread = now - since < UNREAD && (kind == Kind.CARE || page == 0);
            boolean early = unread || now - before < HELD_DOWN;
            before = now;
            Turn turn = event == Special.INTERRUPT ? Turn.END : early ? Turn.STAY : turn(event);
            if (turn == Turn.END) {
                return;
            }
            message = "";
            if (turn == Turn.STAY && !early) {
                message = phrases.get("key.nothing");
                draw();
            } else if (turn == Turn.MORE) {
                show(terminal, phrases, more, Kind.RESULT);
                since = draw();
            } else if (turn != Turn.STAY) {
                page += turn == Turn.ON ? 1 : -1;
                since = page < pages().size() ? draw() : now;
            }
        }
    }

    private Turn turn(Event event) {
        String letter = event instanceof Event.Letter typed
                ? Character.toString(typed.codePoint()).toLowerCase(Locale.ROOT)
                : "";
        boolean back = event == Special.LEFT || event == Special.UP || letter.equals("b") || letter.equals("k");
        if (back && page > 0) {
            return Turn.BACK;
        }
        if (kind == Kind.CARE) {
            return event == Special.PASTED ? Turn.STAY : Turn.ON;
        }
        if (letter.equals("q")) {
            return Turn.END;
        }
        if (letter.equals("?") && hasMore()) {
            return Turn.MORE;
        }
        boolean on = event == Special.ENTER || event == Special.DOWN || letter.equals(" ") || letter.equals("j");
        return on ? Turn.ON : Turn.STAY;
    }

    private boolean hasMore() {
        return !more.apply(terminal.columns()).isBlank();
    }

    /** Shows the page; returns when. */
    private long draw() throws IOException {
        List<Line> lines = new ArrayList<>();
        pages().get(page).forEach(line -> lines.add(new Line(line, Style.PLAIN)));
        int body = lines.size();
        List<String> foot = foot();
        if (!message.isEmpty() && body + foot.size() < terminal.rows()) {
            lines.add(new Line(" ! " + message, Style.MESSAGE));
        } else if (body + foot.size() < terminal.rows()) {
            lines.add(new Line("", Style.PLAIN));
        }
        for (String line : foot) {
            if (lines.size() < terminal.rows()) {
                lines.add(new Line(line, Style.QUIET));
            }
        }
        terminal.show(new Frame(lines, lines.size() - 1, 0));
        return terminal.millis();
    }

    /** {@return whether {@code text} fits into the window as one page, with {@code spare} lines left} */
    public static boolean fits(Terminal terminal, IntFunction<String> text, int spare) {
        return text.apply(terminal.columns()).lines().count() + spare <= terminal.rows();
    }

    /** Parts the text where a paragraph ends, else a sentence, if one does in the lower half of the page. */
    private List<List<String>> pages() {
        List<String> lines = text.apply(terminal.columns()).strip().lines().toList();
        int room = Math.max(1, terminal.rows() - (terminal.columns() < WIDE ? 3 : 2));
        if (lines.size() > room && kind == Kind.CARE) { // rather one page without lines between than two
            lines = lines.stream().filter(line -> !line.isBlank()).toList();
            room = lines.size() < terminal.rows() ? lines.size() : room;
        }
        List<List<String>> pages = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = Math.min(lines.size(), from + room);
            if (to < lines.size()) {
                to = end(lines, from + room / 2, to);
            }
            pages.add(lines.subList(from, to));
            from = to;
            while (from < lines.size() && lines.get(from).isBlank()) {
                from++;
            }
        }
        return pages.isEmpty() ? List.of(List.of("")) : pages;
    }

    /** {@return where a page ends best: behind line {@code low}, and behind {@code high} lines at the latest} */
    private static int end(List<String> lines, int low, int high) {
        for (int end = high; end > low; end--) {
            if (lines.get(end - 1).isBlank() || lines.get(end).isBlank()) {
                return end;
            }
        }
        return IntStream.iterate(high, end -> end > low, end -> end - 1)
                .filter(end -> lines.get(end - 1).endsWith("."))
                .findFirst()
                .orElse(high);
    }

    /** {@return what the keys do, in one line or two} */
    private List<String> foot() {
        int of = pages().size();
        boolean last = page == of - 1;
        List<String> words = new ArrayList<>();
        if (of > 1) {
            words.add(phrases.get("page.of", page + 1, of));
        }
        if (kind == Kind.CARE) {
            words.add(phrases.get("key.any"));
        } else {
            words.add(phrases.get(last ? "page.close" : "page.next"));
        }
        if (page > 0) {
            words.add(phrases.get("page.back"));
        }
        if (kind == Kind.RESULT && hasMore()) {
            words.add(phrases.get("page.sources"));
        }
        if (kind == Kind.RESULT && !last) {
            words.add(phrases.get("page.end"));
        }
        return Layout.keyLines(words, terminal);
    }
}
