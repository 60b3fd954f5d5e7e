package org.kindscale.administration;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.administration.Frame.Line;
import org.kindscale.administration.Frame.Style;
import org.kindscale.administration.View.Phase;

/** Lays a view out in a window; nothing is ever cut off: what does not fit is replaced by saying so. */
public final class Layout {

    private static final int NARROWEST = 20;
    private static final int BAR = 20;
    private static final int WIDE = 60;
    /** Rows from which on words can be read in parts. */
    private static final int FEWEST = 8;
    /** Lines below a part: a blank one, an answer to what was typed, and what the keys do. */
    private static final int FOOT = 4;

    private final View view;
    private final Phrases phrases;
    private final Terminal terminal;
    private final boolean skipAllowed;
    private final List<Line> lines = new ArrayList<>();
    private int cursorRow = -1;
    private int cursorColumn;

    private Layout(View view, Phrases phrases, Terminal terminal, boolean skipAllowed) {
        this.view = view;
        this.phrases = phrases;
        this.terminal = terminal;
        this.skipAllowed = skipAllowed;
    }

    /** Returns the frame of {@code view} in the window of {@code terminal}. */
    public static Frame frame(View view, Phrases phrases, Terminal terminal, boolean skipAllowed) {
        Layout full = new Layout(view, phrases, terminal, skipAllowed);
        for (int spare = 0; spare <= 2; spare++) {
            full.lay(spare);
            if (full.lines.size() <= terminal.rows() && terminal.columns() >= NARROWEST) {
                return full.frame();
            }
        }
        if (isPaged(view, terminal)) {
            return full.page();
        }
        int needed = full.lines.size();
        Layout small = new Layout(view, phrases, terminal, skipAllowed);
        int columns = Math.max(NARROWEST, terminal.columns());
        small.add(phrases.get("window.small", needed, columns), Style.MESSAGE, 0);
        if (small.lines.size() > terminal.rows()) {
            small.lines.clear();
            small.add(phrases.get("window.small.short", needed, columns), Style.MESSAGE, 0);
        }
        small.cursorRow = 0;
        return small.frame();
    }

    /** {@return whether words alone, in a window in which they can be read in parts} */
    private static boolean isPaged(View view, Terminal terminal) {
        return view.phase() != Phase.QUESTION && terminal.columns() >= NARROWEST && terminal.rows() >= FEWEST;
    }

    /** {@return into how many parts the words of {@code view} are broken in the window; 1 where they are not} */
    static int pages(View view, Phrases phrases, Terminal terminal, boolean skipAllowed) {
        if (isOnePage(view, phrases, terminal, skipAllowed) || !isPaged(view, terminal)) {
            return 1;
        }
        return new Layout(view, phrases, terminal, skipAllowed).parts().size();
    }

    /**
     * {@return the words in parts that fit above the lines of keys, broken between paragraphs where that is possible}
     */
    private List<List<Line>> parts() {
        int room = Math.max(1, terminal.rows() - FOOT - (terminal.columns() < WIDE ? 2 : 0));
        List<List<Line>> parts = new ArrayList<>();
        List<Line> part = new ArrayList<>();
        for (String paragraph : view.paragraphs()) {
            lines.clear();
            add(paragraph, Style.PLAIN, 1);
            if (!part.isEmpty() && part.size() + 1 + lines.size() > room) {
                parts.add(part);
                part = new ArrayList<>();
            }
            if (!part.isEmpty()) {
                part.add(new Line("", Style.PLAIN));
            }
            for (Line line : lines) {
                if (part.size() == room) {
                    parts.add(part);
                    part = new ArrayList<>();
                }
                part.add(line);
            }
        }
        parts.add(part);
        lines.clear();
        return parts;
    }

    private Frame page() {
        List<List<Line>> parts = parts();
        int page = Math.min(view.page(), parts.size() - 1);
        lines.addAll(parts.get(page));
        lines.add(new Line("", Style.PLAIN));
        if (!view.message().isEmpty()) {
            add("! " + view.message(), Style.MESSAGE, 1);
        }
        List<String> keys = new ArrayList<>(List.of(phrases.get("page.of", page + 1, parts.size())));
        if (page == parts.size() - 1) {
            keys.addAll(keys());
        } else {
            keys.add(phrases.get("page.next"));
        }
        if (page > 0) {
            keys.add(phrases.get("page.up"));
        }
        if (page < parts.size() - 1) {
            keys.add(phrases.get(view.phase() == Phase.CONSENT ? "key.decline" : "key.quit"));
        }
        keys(keys);
        while (lines.size() > terminal.rows()) {
            lines.remove(parts.get(page).size()); // the blank line, then what the keys do: never the words
        }
        return frame();
    }

    /** {@return whether {@code view} can be shown in the window, at once or in parts} */
    public static boolean fits(View view, Phrases phrases, Terminal terminal, boolean skipAllowed) {
        return isPaged(view, terminal) || isOnePage(view, phrases, terminal, skipAllowed);
    }

    private static boolean isOnePage(View view, Phrases phrases, Terminal terminal, boolean skipAllowed) {
        Layout layout = new Layout(view, phrases, terminal, skipAllowed);
        layout.lay(2);
        return layout.lines.size() <= terminal.rows() && terminal.columns() >= NARROWEST;
    }

    /** Lays everything out, leaving out blank lines ({@code spare} 1), and of a question progress and keys too (2). */
    private void lay(int spare) {
        lines.clear();
        cursorRow = -1;
        if (view.progress().isPresent() && spare < 2) {
            progress(view.progress().get());
            blank(spare);
        }
        for (int p = 0; p < view.paragraphs().size(); p++) {
            boolean stem = view.phase() == Phase.QUESTION && p == 0;
            add(view.paragraphs().get(p), stem ? Style.STRONG : Style.PLAIN, 1);
            blank(spare);
        }
        for (int c = 0; c < view.choices().size(); c++) {
            choice(c);
        }
        view.entry().ifPresent(this::field);
        if (!view.choices().isEmpty() || view.entry().isPresent()) {
            blank(spare);
        }
        if (!view.message().isEmpty()) {
            add("! " + view.message(), Style.MESSAGE, 1);
        }
        if (spare < 2 || view.phase() != Phase.QUESTION) {
            keys(keys());
        }
    }

    private void blank(int spare) {
        if (spare < 1) {
            lines.add(new Line("", Style.PLAIN));
        }
    }

    private void progress(View.Progress progress) {
        String words = phrases.get("progress", progress.number(), progress.of());
        String within = progress.section() + ". " + words;
        if (!progress.section().isEmpty() && terminal.width(within) <= terminal.columns()) {
            words = within;
        }
        int width = Math.min(BAR, terminal.columns() - terminal.width(words) - 3);
        String bar = "";
        if (width >= 5) {
            int done = width * (progress.number() - 1) / progress.of();
            bar = "  " + sign("█", "#").repeat(done) + sign("░", "-").repeat(width - done);
        }
        add(words + bar, Style.QUIET, 0);
    }

    private String shown(String text) {
        return terminal.unicode() ? text : Characters.plainSigns(text);
    }

    private String sign(String unicode, String ascii) {
        return terminal.unicode() ? unicode : ascii;
    }

    private void choice(int c) {
        Form.Choice choice = view.choices().get(c);
        boolean selected = c == view.selected();
        String marker = selected ? sign("●", "(x)") : sign("○", "( )");
        String number =
                choice.number() < 10 && widest() > 9 ? " " + choice.number() : Integer.toString(choice.number());
        String head = (selected ? " > " : "   ") + marker + " " + number + "  ";
        int indent = terminal.width(head);
        List<String> label =
                Characters.wrap(shown(choice.label()), Math.max(4, terminal.columns() - indent), terminal::width);
        if (selected) {
            cursorRow = lines.size();
            cursorColumn = 3;
        }
        for (int l = 0; l < label.size(); l++) {
            String begin = l == 0 ? head : " ".repeat(indent);
            lines.add(new Line((begin + label.get(l)).stripTrailing(), selected ? Style.SELECTED : Style.PLAIN));
        }
    }

    /** Lays out the field of an answer in words or figures: what it looks like, and what stands in it. */
    private void field(View.Entry entry) {
        add(entry.hint(), Style.PLAIN, 1);
        if (entry.kind() == View.Entry.Kind.SLIDER) {
            slider(entry);
        }
        int columns = Math.max(4, terminal.columns() - 4);
        List<String> typed = Characters.wrap(shown(entry.typed()), columns, terminal::width);
        for (int l = 0; l < typed.size(); l++) {
            lines.add(new Line(((l == 0 ? " > " : "   ") + typed.get(l)).stripTrailing(), Style.SELECTED));
        }
        cursorRow = lines.size() - 1;
        boolean blank = entry.typed().endsWith(" ");
        int at = 3 + terminal.width(typed.get(typed.size() - 1)) + (blank ? 1 : 0);
        cursorColumn = Math.min(terminal.columns() - 1, at);
    }

    /**
     * Draws the line between both ends, and where on it the answer stands; nothing stands there before one is given.
     */
    private void slider(View.Entry entry) {
        int width = Math.max(10, Math.min(51, terminal.columns() - 4));
        StringBuilder line = new StringBuilder(sign("─", "-").repeat(width));
        if (entry.typed().matches("\\d{1,3}") && Integer.parseInt(entry.typed()) <= 100) {
            int at = Math.round(Integer.parseInt(entry.typed()) * (width - 1) / 100f);
            line.replace(at, at + 1, sign("●", "O"));
        }
        add(line.toString(), Style.STRONG, 2);
        String low = entry.ends().get(0);
        String high = entry.ends().get(1);
        int between = width - terminal.width(low) - terminal.width(high);
        if (between >= 2) {
            add(low + " ".repeat(between) + high, Style.QUIET, 2);
        } else {
            add(low, Style.QUIET, 2);
            add(high, Style.QUIET, 2);
        }
    }

    private List<String> fieldKeys(View.Entry entry) {
        List<String> keys = new ArrayList<>();
        boolean words = entry.kind() == View.Entry.Kind.WORDS;
        if (entry.kind() == View.Entry.Kind.SLIDER) {
            keys.add(phrases.get(terminal.unicode() ? "key.move" : "key.move.arrows"));
        }
        keys.add(phrases.get("key.next"));
        keys.add(phrases.get(words ? "key.back.words" : "key.back"));
        if (skipAllowed) {
            keys.add(phrases.get(words ? "key.skip.words" : "key.skip"));
        }
        keys.add(phrases.get(words ? "key.quit.words" : "key.quit"));
        keys.add(phrases.get(words ? "key.help.words" : "key.help"));
        return keys;
    }

    private int widest() {
        return view.choices().stream().mapToInt(Form.Choice::number).max().orElse(0);
    }

    private void keys(List<String> keys) {
        keyLines(keys, terminal).forEach(line -> add(line.strip(), Style.QUIET, 1));
    }

    /** {@return what the keys do, in lines that are broken between two keys only} */
    public static List<String> keyLines(List<String> keys, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        String between = terminal.unicode() ? " · " : "   ";
        String line = keys.get(0);
        for (String key : keys.subList(1, keys.size())) {
            String longer = line + between + key;
            if (terminal.width(longer) > terminal.columns() - 2) {
                lines.add(" " + line);
                line = key;
            } else {
                line = longer;
            }
        }
        lines.add(" " + line);
        return lines;
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        switch (view.phase()) {
            case CONSENT -> keys.addAll(List.of(phrases.get("key.agree"), phrases.get("key.decline")));
            case INSTRUCTIONS -> keys.addAll(List.of(phrases.get("key.begin"), phrases.get("key.quit")));
            case QUESTION -> {
                if (view.entry().isPresent()) {
                    return fieldKeys(view.entry().get());
                }
                int first = view.choices().get(0).number();
                keys.add(phrases.get("key.choose", first, widest()));
                keys.add(phrases.get(terminal.unicode() ? "key.move" : "key.move.ascii"));
                keys.add(phrases.get("key.next"));
                keys.add(phrases.get("key.back"));
                if (skipAllowed) {
                    keys.add(phrases.get("key.skip"));
                }
                keys.add(phrases.get("key.quit"));
                keys.add(phrases.get("key.help"));
            }
            case REVIEW ->
                keys.addAll(List.of(
                        phrases.get("key.finish"),
                        phrases.get("key.review"),
                        phrases.get("key.back"),
                        phrases.get("key.quit")));
            default -> keys.add(phrases.get("key.any"));
        }
        return keys;
    }

    private void add(String text, Style style, int indent) {
        int columns = Math.max(4, terminal.columns() - 2 * indent);
        for (String line : Characters.wrap(shown(text), columns, terminal::width)) {
            lines.add(new Line(" ".repeat(indent) + line, style));
        }
    }

    private Frame frame() {
        int row = cursorRow >= 0 ? cursorRow : Math.max(0, lines.size() - 1);
        int column = cursorRow >= 0 ? cursorColumn : 0;
        return new Frame(lines, row, column);
    }
}
