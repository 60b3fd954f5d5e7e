package org.kindscale.administration;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kindscale.administration.Key.Kind;
import org.kindscale.administration.Terminal.Event;
import org.kindscale.administration.View.Phase;

/** Runs a sitting on a terminal, one page after the other. */
public final class ScreenLoop {

    /** An Enter so soon after another is a key held down, not a decision. */
    private static final long HELD_DOWN = 150;

    private final View.Course sitting;
    private final Phrases phrases;
    private final Terminal terminal;
    private final JournalSink journal;
    private long lastEnter = -HELD_DOWN;
    /** The digits typed one after the other, for numbers above 9. */
    private String digits = "";
    /** What the loop itself answers to the last that came; empty for nothing. */
    private String quiet = "";
    /** Which part of the words is shown, where they are longer than the window. */
    private int page;

    /** Takes what must be on disk before a sitting goes on. */
    @FunctionalInterface
    public interface JournalSink {
        /** Returns only when {@code entry} is on disk. */
        void write(JournalEntry entry) throws IOException;
    }

    /** Prepares to run {@code sitting}. */
    public ScreenLoop(View.Course sitting, Phrases phrases, Terminal terminal, JournalSink journal) {
        this.sitting = sitting;
        this.phrases = phrases;
        this.terminal = terminal;
        this.journal = journal;
    }

    /**
     * Runs until the sitting is over, or the person asks for plain mode because the window is too small.
     *
     * @return whether the sitting is over
     */
    public boolean run() throws IOException {
        show(0);
        while (!sitting.view().isOver()) {
            Event event = terminal.read();
            boolean fits = Layout.fits(view(), phrases, terminal, sitting.skipAllowed());
            if (!fits && isLetter(event, "p")) {
                return false;
            }
            take(event, fits);
        }
        return true;
    }

    private void take(Event event, boolean fits) throws IOException {
        if (event == Event.Special.RESIZED) {
            redraw();
            return;
        }
        if (event == Event.Special.PASTED) {
            quiet = phrases.get("paste.ignored");
            digits = "";
            redraw();
            return;
        }
        quiet = "";
        if (fits && turns(event)) {
            redraw();
            return;
        }
        Key key = key(event, fits);
        if (isHeldDown(key)) {
            return;
        }
        if (key.kind() == Kind.OTHER) {
            quiet = fits ? phrases.get(withoutMeaning()) : "";
            redraw();
            return;
        }
        press(key);
    }

    /** {@return the name of the phrase that answers a key without meaning} */
    private String withoutMeaning() {
        if (sitting.view().phase() != Phase.CONSENT) {
            return "key.nothing";
        }
        return page < lastPage() ? "consent.read.on" : "consent.again";
    }

    private int lastPage() {
        return Layout.pages(sitting.view(), phrases, terminal, sitting.skipAllowed()) - 1;
    }

    private void press(Key key) throws IOException {
        Optional<Key> whole = whole(key);
        if (whole.isEmpty()) {
            redraw();
            return;
        }
        View before = sitting.view().saying("");
        for (JournalEntry entry : sitting.press(whole.get(), terminal.millis())) {
            journal.write(entry);
        }
        View after = sitting.view();
        boolean chosen = key.kind() == Kind.NUMBER && after.phase() == Phase.QUESTION; // perhaps once more
        if (after.equals(before) && !chosen) {
            quiet = phrases.get("key.nothing");
        }
        show(after.paragraphs().equals(before.paragraphs()) ? page : 0);
    }

    /** Turns to another part of words that are longer than the window; false if the event means something else. */
    private boolean turns(Event event) {
        View view = sitting.view();
        int last = lastPage();
        page = Math.min(page, last);
        if (last == 0) {
            return false;
        }
        boolean back = event == Event.Special.UP
                || isLetter(event, "k")
                || (view.phase() != Phase.REVIEW && (event == Event.Special.LEFT || isLetter(event, "b")));
        if (back) {
            quiet = page == 0 ? phrases.get("key.nothing") : "";
            page = Math.max(0, page - 1);
            return true;
        }
        if (page == last) {
            return false;
        }
        boolean on = event == Event.Special.ENTER
                || event == Event.Special.DOWN
                || isLetter(event, " ")
                || isLetter(event, "j");
        boolean early = view.phase() == Phase.CONSENT && event instanceof Event.Letter c && begins("word.yes", c);
        page += on ? 1 : 0;
        quiet = early ? phrases.get("consent.read.on") : "";
        return on || early;
    }

    private boolean begins(String words, Event.Letter letter) {
        return begins(words, Character.toString(letter.codePoint()).toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the key that is meant, digits put together to numbers; absent while the number of a question may still go
     * on.
     */
    private Optional<Key> whole(Key key) {
        boolean review = sitting.view().phase() == Phase.REVIEW;
        if (key.kind() != Kind.NUMBER) {
            Optional<Key> typed = review && key.kind() == Kind.ENTER && !digits.isEmpty()
                    ? Optional.of(Key.number(Integer.parseInt(digits)))
                    : Optional.of(key);
            digits = "";
            return typed;
        }
        int highest = sitting.highestNumber();
        String longer = digits + key.number();
        digits = Integer.parseInt(longer) <= highest ? longer : Integer.toString(key.number());
        int number = Integer.parseInt(digits);
        if (review && number > 0 && number * 10 <= highest) {
            return Optional.empty();
        }
        digits = review ? "" : digits;
        return Optional.of(Key.number(number));
    }

    /** {@return what to show; an answer to a key is left out where the question has no room for it} */
    private View view() {
        View view = answered();
        return Layout.fits(view, phrases, terminal, sitting.skipAllowed()) ? view : view.saying("");
    }

    private View answered() {
        View view = sitting.view().on(page);
        if (!quiet.isEmpty()) {
            return view.saying(quiet);
        }
        boolean typing = view.phase() == Phase.REVIEW && !digits.isEmpty();
        return typing ? view.saying(phrases.get("review.typed", digits)) : view;
    }

    private void show(int part) throws IOException {
        page = part;
        redraw();
        sitting.shown(terminal.millis());
    }

    private void redraw() throws IOException {
        if (!sitting.view().isOver()) {
            terminal.show(Layout.frame(view(), phrases, terminal, sitting.skipAllowed()));
        }
    }

    private boolean isHeldDown(Key key) {
        if (key.kind() != Kind.ENTER) {
            lastEnter = -HELD_DOWN;
            return false;
        }
        long now = terminal.millis();
        boolean held = now - lastEnter < HELD_DOWN;
        lastEnter = now;
        return held;
    }

    private static boolean isLetter(Event event, String letter) {
        return event instanceof Event.Letter c
                && Character.toString(c.codePoint()).toLowerCase(Locale.ROOT).equals(letter);
    }

    /**
     * Returns what an event means on the page that is shown; in a window that is too small only quitting has a meaning.
     */
    private Key key(Event event, boolean fits) {
        boolean inWords = sitting.view()
                .entry()
                .filter(entry -> entry.kind() == View.Entry.Kind.WORDS)
                .isPresent();
        if (event == Event.Special.INTERRUPT || (!inWords && isLetter(event, "q"))) {
            return Key.of(Kind.QUIT);
        }
        if (!fits) { // help that does not fit must not lock anybody in
            return Key.of(sitting.view().phase() == Phase.HELP ? Kind.ENTER : Kind.OTHER);
        }
        Optional<Key> typed = sitting.view().entry().flatMap(entry -> typed(event, entry));
        if (typed.isPresent()) {
            return typed.get();
        }
        if (event instanceof Event.Special special) {
            return Key.of(
                    switch (special) {
                        case UP -> Kind.UP;
                        case DOWN -> Kind.DOWN;
                        case LEFT -> Kind.BACK;
                        case ENTER -> Kind.ENTER;
                        default -> sitting.view().phase() == Phase.HELP ? Kind.ENTER : Kind.OTHER;
                    });
        }
        String letter = Character.toString(((Event.Letter) event).codePoint()).toLowerCase(Locale.ROOT);
        return letter(letter);
    }

    /** Returns what an event means in a field; absent where it means what it does on every question. */
    private static Optional<Key> typed(Event event, View.Entry entry) {
        boolean empty = entry.typed().isEmpty();
        boolean inWords = entry.kind() == View.Entry.Kind.WORDS;
        if (event instanceof Event.Letter letter) {
            boolean help = letter.codePoint() == '?' && empty;
            boolean figure = "0123456789-.,".indexOf(letter.codePoint()) >= 0;
            return !help && (inWords || figure) ? Optional.of(Key.character(letter.codePoint())) : Optional.empty();
        }
        if (event == Event.Special.LEFT) {
            return Optional.of(Key.of(empty ? Kind.BACK : Kind.ERASE));
        }
        boolean up = event == Event.Special.UP && entry.kind() != View.Entry.Kind.SLIDER;
        return up ? Optional.of(Key.of(Kind.BACK)) : Optional.empty();
    }

    private Key letter(String letter) {
        Phase phase = sitting.view().phase();
        if (phase == Phase.CONSENT) {
            boolean yes = begins("word.yes", letter);
            return Key.of(
                    yes ? Kind.YES : begins("word.no", letter) ? Kind.NO : letter.equals("?") ? Kind.HELP : Kind.OTHER);
        }
        if (letter.charAt(0) >= '0' && letter.charAt(0) <= '9') {
            return Key.number(letter.charAt(0) - '0');
        }
        return Key.of(
                switch (letter) {
                    case "j" -> Kind.DOWN;
                    case "k" -> Kind.UP;
                    case "b" -> Kind.BACK;
                    case "s" -> Kind.SKIP;
                    case "h", "?" -> Kind.HELP;
                    case "f" -> phase == Phase.REVIEW ? Kind.ENTER : Kind.OTHER;
                    default -> phase == Phase.HELP ? Kind.ENTER : Kind.OTHER;
                });
    }

    private boolean begins(String words, String letter) {
        return List.of(phrases.get(words).split(",", -1)).stream().anyMatch(word -> word.startsWith(letter));
    }
}
