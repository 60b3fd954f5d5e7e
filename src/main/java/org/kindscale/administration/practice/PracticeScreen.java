package org.kindscale.administration.practice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Frame;
import org.kindscale.administration.Frame.Line;
import org.kindscale.administration.Frame.Style;
import org.kindscale.administration.Layout;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.Terminal;
import org.kindscale.administration.Terminal.Event;
import org.kindscale.administration.Terminal.Event.Special;

/**
 * Goes through an exercise on a screen, step by step, at the person's own pace. A row of dots says how much of the
 * quiet has gone by; when it is over, that is said and nothing more happens.
 */
public final class PracticeScreen {

    /** So often the dots are drawn anew, in milliseconds. */
    private static final long TICK = 5_000;

    private static final int DOTS = 20;
    private static final int WIDEST = 72;
    /** Lines besides the words: the title, what stands around it, the dots, an answer to a key. */
    private static final int AROUND = 6;

    private final GuidedPractice practice;
    private final Phrases phrases;
    private final Terminal terminal;
    private int step;
    private int part;
    private long since;
    private String message = "";

    /** Prepares to go through {@code practice}. */
    public PracticeScreen(GuidedPractice practice, Phrases phrases, Terminal terminal) {
        this.practice = practice;
        this.phrases = phrases;
        this.terminal = terminal;
    }

    /** Goes through it; returns whether the person came to its end. */
    public boolean run() throws IOException {
        since = terminal.millis();
        while (step < practice.steps().size()) {
            draw();
            Event event = terminal.read(isQuiet() ? TICK : Long.MAX_VALUE);
            message = "";
            if (event == Special.INTERRUPT || isLetter(event, "q")) {
                return false;
            }
            take(event);
        }
        return true;
    }

    private void take(Event event) {
        if (event == Special.RESIZED) {
            part = Math.min(part, parts().size() - 1);
        } else if (event == Special.ENTER || event == Special.DOWN || isLetter(event, " ")) {
            turn(1);
        } else if (event == Special.LEFT || event == Special.UP || isLetter(event, "b")) {
            turn(-1);
        } else if (event != Special.NOTHING) {
            message = phrases.get("key.nothing");
        }
    }

    private void turn(int by) {
        if (part + by >= 0 && part + by < parts().size()) {
            part += by;
            return;
        }
        if (step + by < 0) {
            message = phrases.get("practice.first");
            return;
        }
        step += by;
        part = 0;
        since = terminal.millis();
    }

    private static boolean isLetter(Event event, String letter) {
        return event instanceof Event.Letter typed
                && Character.toString(typed.codePoint())
                        .toLowerCase(Locale.ROOT)
                        .equals(letter);
    }

    private GuidedPractice.Step now() {
        return practice.steps().get(step);
    }

    private boolean isQuiet() {
        return now().seconds() > 0 && terminal.millis() - since < now().seconds() * 1000L;
    }

    /** {@return the words of the step in lines, in parts that fit into the window} */
    private List<List<String>> parts() {
        String words = terminal.unicode() ? now().words() : Characters.plainSigns(now().words());
        int columns = Math.max(4, Math.min(WIDEST, terminal.columns() - 4));
        List<String> lines = Characters.wrap(words, columns, terminal::width);
        int room = Math.max(1, terminal.rows() - AROUND - (terminal.columns() < WIDEST ? 1 : 0));
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += room) {
            parts.add(lines.subList(from, Math.min(lines.size(), from + room)));
        }
        return parts;
    }

    private void draw() throws IOException {
        List<Line> lines = new ArrayList<>();
        String place = phrases.get("practice.step", step + 1, practice.steps().size());
        Characters.wrap(" " + practice.title() + ". " + place, terminal.columns(), terminal::width)
                .forEach(line -> lines.add(new Line(line, Style.QUIET)));
        lines.add(new Line("", Style.PLAIN));
        parts().get(part).forEach(line -> lines.add(new Line("  " + line, Style.PLAIN)));
        lines.add(new Line("", Style.PLAIN));
        if (now().seconds() > 0) {
            lines.add(new Line("  " + quiet(), Style.QUIET));
        }
        if (!message.isEmpty()) {
            lines.add(new Line(" ! " + message, Style.MESSAGE));
        }
        List<String> keys = new ArrayList<>();
        boolean last = step == practice.steps().size() - 1;
        keys.add(phrases.get(last ? "practice.key.end" : "key.next"));
        keys.add(phrases.get("key.back"));
        keys.add(phrases.get("page.end"));
        Layout.keyLines(keys, terminal).forEach(line -> lines.add(new Line(line, Style.QUIET)));
        while (lines.size() > terminal.rows()) {
            lines.remove(lines.size() - 1);
        }
        terminal.show(new Frame(lines, lines.size() - 1, 0));
    }

    /** {@return how much of the quiet has gone by; that it is over, once it is} */
    private String quiet() {
        if (!isQuiet()) {
            return phrases.get("practice.over");
        }
        int dots = Math.min(DOTS, terminal.columns() - 4);
        int gone = (int) ((terminal.millis() - since) * dots / (now().seconds() * 1000L));
        String full = terminal.unicode() ? "●" : "o";
        String empty = terminal.unicode() ? "·" : ".";
        return full.repeat(gone) + empty.repeat(dots - gone);
    }
}
