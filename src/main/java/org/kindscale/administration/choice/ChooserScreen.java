package org.kindscale.administration.choice;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.Terminal;
import org.kindscale.administration.Terminal.Event;

/** Lets a person choose on a screen: by the arrow keys, or by typing what it is called. */
public final class ChooserScreen {

    private static final int LONGEST = 60;

    private final Chooser chooser;
    private final Phrases phrases;
    private final Terminal terminal;

    /** Prepares to choose. */
    public ChooserScreen(Chooser chooser, Phrases phrases, Terminal terminal) {
        this.chooser = chooser;
        this.phrases = phrases;
        this.terminal = terminal;
    }

    /**
     * Runs until something is chosen or the person leaves.
     *
     * @param offers looks up what there is; called when the topics can be seen, since it takes longer than showing them
     */
    public Optional<Offer> run(Supplier<List<Offer>> offers) throws IOException {
        String message = "";
        terminal.show(new ChooserLayout(chooser, phrases, terminal).frame(message));
        chooser.know(offers.get());
        while (!chooser.isOver()) {
            terminal.show(new ChooserLayout(chooser, phrases, terminal).frame(message));
            message = take(terminal.read());
        }
        return chooser.offer();
    }

    /** Takes an event; returns an answer to it, empty for none. */
    private String take(Event event) {
        if (event == Event.Special.INTERRUPT) {
            chooser.leave();
            return "";
        }
        if (event == Event.Special.RESIZED) {
            return "";
        }
        if (chooser.page() == Chooser.Page.MISSING) {
            if (isLetter(event, "q")) {
                chooser.leave();
            } else {
                chooser.back();
            }
            return "";
        }
        return event instanceof Event.Letter letter ? letter(letter) : special((Event.Special) event);
    }

    private String special(Event.Special event) {
        return switch (event) {
            case UP -> chooser.move(-1) ? "" : phrases.get("key.nothing");
            case DOWN -> chooser.move(1) ? "" : phrases.get("key.nothing");
            case LEFT -> left();
            case ENTER -> chooser.choose() ? "" : phrases.get("choose.nothing");
            case PASTED -> phrases.get("choose.pasted");
            default -> phrases.get("key.nothing");
        };
    }

    private String left() {
        String typed = chooser.typed();
        if (typed.isEmpty() && chooser.page() == Chooser.Page.TOPICS) {
            return phrases.get("key.nothing");
        }
        if (typed.isEmpty()) {
            chooser.back();
        } else {
            chooser.search(typed.substring(0, typed.offsetByCodePoints(typed.length(), -1)));
        }
        return "";
    }

    private String letter(Event.Letter letter) {
        String typed = chooser.typed();
        if (typed.isEmpty() && isLetter(letter, "q")) {
            chooser.leave();
            return "";
        }
        if (isLetter(letter, "?")) {
            chooser.guide(chooser.page() != Chooser.Page.GUIDE);
            return "";
        }
        boolean word = Character.isLetterOrDigit(letter.codePoint()) || (letter.codePoint() <= '~' && !typed.isEmpty());
        if (!word || typed.length() >= LONGEST) {
            return phrases.get("key.nothing");
        }
        chooser.search(typed + Character.toString(letter.codePoint()));
        return "";
    }

    private static boolean isLetter(Event event, String letter) {
        return event instanceof Event.Letter c
                && Character.toString(c.codePoint()).toLowerCase(Locale.ROOT).equals(letter);
    }
}
