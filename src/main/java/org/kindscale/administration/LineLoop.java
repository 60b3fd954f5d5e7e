package org.kindscale.administration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.kindscale.administration.Key.Kind;
import org.kindscale.administration.ScreenLoop.JournalSink;
import org.kindscale.administration.View.Phase;

/**
 * Runs a sitting line by line: numbered choices, one question at a time, the same features by typed words.
 *
 * <p>It never moves the cursor and repeats nothing, so that a screen reader, a dumb terminal and a pipe are served
 * alike.
 */
public final class LineLoop {

    private final View.Course sitting;
    private final Phrases phrases;
    private final Lines lines;
    private final PrintWriter out;
    private final JournalSink journal;

    /**
     * Where lines come from and go to.
     *
     * @param in what is typed, or piped in
     * @param typed whether a person types, whose Enter ends the line of a prompt
     * @param out what is said
     * @param millis a clock that never runs backwards, in milliseconds
     */
    public record Lines(BufferedReader in, boolean typed, PrintWriter out, LongSupplier millis) {}

    /** Prepares to run {@code sitting}. */
    public LineLoop(View.Course sitting, Phrases phrases, Lines lines, JournalSink journal) {
        this.sitting = sitting;
        this.phrases = phrases;
        this.lines = lines;
        this.out = lines.out();
        this.journal = journal;
    }

    /** Runs until the sitting is over; the end of input stops it as {@code quit} does. */
    public void run() throws IOException {
        View said = say(sitting.view());
        while (!sitting.view().isOver()) {
            if (said.phase() == Phase.INSTRUCTIONS) { // nothing to decide here: the first question follows
                said = press(Key.of(Kind.ENTER));
                continue;
            }
            prompt(said);
            sitting.shown(lines.millis().getAsLong());
            String line = lines.in().readLine();
            if (!lines.typed() || line == null) {
                out.println();
            }
            said = line == null ? press(Key.of(Kind.QUIT)) : take(line.strip());
        }
    }

    private View take(String line) throws IOException {
        View before = sitting.view();
        String word = line.toLowerCase(Locale.ROOT);
        if (before.entry().isPresent() && !isWord(word, before.entry().get())) {
            return fill(before.entry().get(), line);
        }
        Key key = key(word, before.phase());
        if (before.phase() == Phase.QUESTION && key.kind() == Kind.NUMBER) {
            for (JournalEntry entry : sitting.press(key, lines.millis().getAsLong())) {
                journal.write(entry);
            }
            View chosen = sitting.view();
            if (!chosen.message().isEmpty()) {
                out.println(chosen.message());
                out.flush();
                return chosen;
            }
            return press(Key.of(Kind.ENTER));
        }
        return press(key);
    }

    /** {@return whether a line is a word to the program; in a field of words a single letter belongs to the answer} */
    private boolean isWord(String word, View.Entry field) {
        boolean one = word.length() == 1 && field.kind() == View.Entry.Kind.WORDS;
        return !one
                && Stream.of("back", "skip", "help", "quit")
                        .anyMatch(name -> List.of(phrases.get("word." + name).split(",", -1))
                                .contains(word));
    }

    /** Types a line into the field, in place of what stood there, and confirms it. */
    private View fill(View.Entry field, String line) throws IOException {
        field.typed().codePoints().forEach(c -> sitting.press(Key.of(Kind.ERASE), 0));
        long now = lines.millis().getAsLong();
        Characters.clean(line).codePoints().forEach(c -> sitting.press(Key.character(c), now));
        return press(Key.of(Kind.ENTER));
    }

    private View press(Key key) throws IOException {
        View before = sitting.view();
        for (JournalEntry entry : sitting.press(key, lines.millis().getAsLong())) {
            journal.write(entry);
            if (entry instanceof JournalEntry.Answered answered) {
                echo(before, answered.answer());
            }
        }
        View after = sitting.view();
        if (!after.message().isEmpty()) {
            out.println(after.message());
            out.flush();
        }
        boolean news = after.phase() != before.phase()
                || !after.progress().equals(before.progress())
                || !after.paragraphs().equals(before.paragraphs());
        return news && !after.isOver() ? say(after) : after;
    }

    /** Confirms an answer once, in words. */
    private void echo(View question, Answer answer) {
        int number = question.progress().map(View.Progress::number).orElse(0);
        String words = answer.text().orElse(phrases.get("plain.skipped"));
        for (Form.Choice choice : question.choices()) {
            if (answer.code().isPresent() && choice.code() == answer.code().getAsInt()) {
                words = choice.label().isEmpty() ? Integer.toString(choice.number()) : choice.label();
            }
        }
        out.println(phrases.get("plain.echo", number, words));
        out.println();
        out.flush();
    }

    private View say(View view) {
        view.progress().ifPresent(p -> out.println(phrases.get("plain.question", p.number(), p.of())));
        if (view.phase() == Phase.HELP) {
            if (!sitting.reminder().isEmpty()) {
                out.println(sitting.reminder());
            }
            out.println(phrases.get(sitting.skipAllowed() ? "plain.help" : "plain.help.no.skip"));
            out.println(phrases.get("help.privacy"));
        } else {
            view.paragraphs().forEach(out::println);
        }
        for (Form.Choice choice : view.choices()) {
            out.println((choice.number() + ". " + choice.label()).stripTrailing());
        }
        view.entry().ifPresent(entry -> out.println(entry.hint()));
        if (view.phase() == Phase.INSTRUCTIONS || view.phase() == Phase.HELP) {
            out.println();
        }
        out.flush();
        return view;
    }

    private void prompt(View view) {
        String prompt = switch (view.phase()) {
            case CONSENT -> phrases.get("plain.consent");
            case QUESTION -> {
                if (view.entry().isPresent()) {
                    yield phrases.get(sitting.skipAllowed() ? "plain.entry" : "plain.entry.no.skip");
                }
                int first = view.choices().get(0).number();
                int last = view.choices().get(view.choices().size() - 1).number();
                yield phrases.get(sitting.skipAllowed() ? "plain.prompt" : "plain.prompt.no.skip", first, last);
            }
            case REVIEW -> phrases.get(sitting.anySkipped() ? "plain.review.skipped" : "plain.review");
            default -> phrases.get("plain.continue");
        };
        out.print(prompt + " ");
        out.flush();
    }

    private Key key(String word, Phase phase) {
        if (word.matches("\\d{1,3}")) {
            return Key.number(Integer.parseInt(word));
        }
        if (word.isEmpty()) {
            return Key.of(phase == Phase.QUESTION ? Kind.OTHER : Kind.ENTER);
        }
        List<Kind> answers = phase == Phase.QUESTION ? List.of() : List.of(Kind.YES, Kind.NO);
        List<Kind> moves = List.of(Kind.BACK, Kind.SKIP, Kind.HELP, Kind.QUIT);
        for (Kind kind : (Iterable<Kind>) Stream.concat(answers.stream(), moves.stream())::iterator) {
            String words = phrases.get("word." + kind.name().toLowerCase(Locale.ROOT));
            if (List.of(words.split(",", -1)).contains(word)) {
                return Key.of(kind);
            }
        }
        return Key.of(phase == Phase.HELP ? Kind.ENTER : Kind.OTHER);
    }
}
