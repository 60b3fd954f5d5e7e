package org.kindscale.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jline.utils.Signals;
import org.kindscale.administration.Characters;
import org.kindscale.administration.LineLoop;
import org.kindscale.administration.Pager;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.ScreenLoop;
import org.kindscale.administration.ScreenLoop.JournalSink;
import org.kindscale.administration.Sitting;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.View;
import org.kindscale.administration.choice.Chooser;
import org.kindscale.administration.choice.ChooserLines;
import org.kindscale.administration.choice.ChooserScreen;
import org.kindscale.administration.choice.Offer;
import org.kindscale.administration.practice.GuidedPractice;
import org.kindscale.administration.practice.PracticeLines;
import org.kindscale.administration.practice.PracticeScreen;
import org.kindscale.app.take.TakeSitting;
import org.kindscale.diagnostics.Findings;
import org.kindscale.report.sitting.ResultText;

/** The person at the keyboard: on a screen where there is one, line by line otherwise. */
public final class FrontEnd implements TakeSitting.Person {

    /** Lines that may follow a result: how to see it again, the question for a note, and what is typed. */
    private static final int BEHIND = 7;

    private final Streams streams;
    private final boolean plain;
    private final TypedInput typed;
    private final BufferedReader lines;
    /** Columns of the screen the questions were on; 0 where they were not on one. */
    private int columns;
    /** Rows of that screen; 0 where there was none. */
    private int rows;
    /** Whether the person was served line by line, asked for or not. */
    private boolean byLines;

    /** Chooses the screen for {@code streams}; lines alone where {@code plain}. */
    public FrontEnd(Streams streams, boolean plain) {
        this.streams = streams;
        this.plain = plain;
        this.typed = new TypedInput(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
        this.lines = new BufferedReader(typed);
    }

    /** {@return whether somebody types, and can see what is asked} */
    public static boolean canAsk(Streams streams) {
        return streams.terminals().in()
                && (streams.terminals().err() || streams.terminals().out());
    }

    /** {@return whether lines serve better than a screen: asked for, or nothing to draw on} */
    public static boolean isPlain(Streams streams, boolean asked) {
        String accessible = streams.env("ACCESSIBLE").toLowerCase(Locale.ROOT);
        boolean accessibleSet =
                !accessible.isEmpty() && !List.of("0", "false", "no").contains(accessible);
        String term = streams.env("TERM");
        return asked || accessibleSet || term.isEmpty() || term.equals("dumb") || !canAsk(streams);
    }

    /** Begins to get the screen ready where {@code words} will want one, before it is known what it shall show. */
    public static void prepare(Streams streams, List<String> words) {
        boolean plain = words.contains("--plain") || words.contains("--help") || words.contains("-h");
        if (!isPlain(streams, plain)) {
            ScreenTerminal.prepare();
        }
    }

    /** {@return the columns of the window, as the environment or the terminal tells; 80 otherwise} */
    public static int columns(Streams streams) {
        String told = streams.env("COLUMNS");
        if (told.isEmpty() && streams.terminals().in() && streams.terminals().out()) {
            told = WindowSize.columns();
        }
        return told.matches("[1-9]\\d{0,3}") ? Integer.parseInt(told) : 80;
    }

    /** Says something to the person, in {@link #lines}. */
    public static void say(Streams streams, String words) {
        streams.err().print(lines(streams, words));
        streams.err().flush();
    }

    /** {@return {@code words} in lines as wide as the window, each ended; in one where there is none} */
    public static String lines(Streams streams, String words) {
        boolean seen = streams.terminals().out() || streams.terminals().err();
        int wide = seen ? columns(streams) : Integer.MAX_VALUE;
        return String.join("\n", Characters.wrap(words, wide, JLineScreen::displayWidth)) + "\n";
    }

    /** {@return where the result is shown: in the window in which the questions were} */
    public ResultText.Screen screen() {
        int wide = columns > 0 ? columns : columns(streams);
        return new ResultText.Screen(wide, JLineScreen::displayWidth, unicode(streams), !plain);
    }

    private void keepSize(JLineScreen screen) {
        columns = screen.columns();
        rows = screen.rows();
    }

    /**
     * {@return {@code text} as the last thing in the window: without the lines between its parts where only then its
     * first line stays in sight above the prompt of the shell}
     */
    public String last(String text) {
        if (rows == 0 || text.lines().count() + 2 <= rows) {
            return "\n" + text;
        }
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n"));
    }

    /** {@return whether colour is wanted} */
    static boolean colour(Streams streams) {
        return streams.env("NO_COLOR").isEmpty() && !streams.env("TERM").equals("dumb");
    }

    /** {@return whether the locale's character set is UTF-8} */
    public static boolean unicode(Streams streams) {
        String locale = "";
        for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
            locale = locale.isEmpty() ? streams.env(name) : locale;
        }
        String upper = locale.toUpperCase(Locale.ROOT);
        return upper.contains("UTF-8") || upper.contains("UTF8");
    }

    /** {@return the language of the environment, such as {@code de}; English without one} */
    public static String language(Streams streams) {
        String locale = "";
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            locale = locale.isEmpty() ? streams.env(name) : locale;
        }
        String language = locale.split("[_.@]", 2)[0].toLowerCase(Locale.ROOT);
        return language.isEmpty() || language.equals("c") || language.equals("posix") ? "en" : language;
    }

    /**
     * Shows what must be seen, alone, until a key is pressed: on the screen, or between the lines where there is none.
     * Where nobody types, it is said, and that is all.
     *
     * @param text the text for a screen of some size
     */
    public void alone(Phrases phrases, Function<ResultText.Screen, String> text) throws IOException {
        if (onPages(phrases, text, screen -> "", Pager.Kind.CARE)) {
            return;
        }
        streams.err().print("\n" + text.apply(screen()));
        if (streams.terminals().in()) {
            streams.err().print("\n" + phrases.get("plain.continue") + " ");
            streams.err().flush();
            lines.readLine();
        }
        streams.err().println();
        streams.err().flush();
    }

    /**
     * Shows a text page by page if it is longer than the window; line by line and in small, nothing is shown here.
     *
     * @param more what stands behind it for who asks; empty for nothing
     */
    public void paged(
            Phrases phrases, Function<ResultText.Screen, String> text, Function<ResultText.Screen, String> more)
            throws IOException {
        onPages(phrases, text, more, Pager.Kind.RESULT);
    }

    private boolean onPages(
            Phrases phrases,
            Function<ResultText.Screen, String> text,
            Function<ResultText.Screen, String> more,
            Pager.Kind kind)
            throws IOException {
        if (plain || byLines) {
            return false;
        }
        IntFunction<ResultText.Screen> window = wide ->
                new ResultText.Screen(wide, JLineScreen::displayWidth, unicode(streams), kind == Pager.Kind.RESULT);
        IntFunction<String> inLines = wide -> text.apply(window.apply(wide));
        try (JLineScreen screen = JLineScreen.open(colour(streams), unicode(streams))) {
            if (kind == Pager.Kind.CARE) {
                Pager.show(screen, phrases, inLines, kind);
            } else if (!Pager.fits(screen, inLines, BEHIND)) {
                Pager.show(screen, phrases, inLines, wide -> more.apply(window.apply(wide)));
            }
            keepSize(screen);
            return true;
        } catch (IOException | IllegalStateException e) {
            awaitTheEnd(e);
            return false;
        }
    }

    /** Goes through an exercise; returns whether the person came to its end. */
    public boolean practise(GuidedPractice practice, Phrases phrases) throws IOException {
        if (!plain) {
            try (JLineScreen screen = JLineScreen.open(colour(streams), unicode(streams))) {
                return new PracticeScreen(practice, phrases, screen).run();
            } catch (IOException | IllegalStateException e) {
                awaitTheEnd(e);
            }
        }
        Object before = Signals.register("INT", typed::end);
        try {
            return new PracticeLines(phrases, lines, streams.err()).run(practice);
        } finally {
            Signals.unregister("INT", before);
        }
    }

    /** Asks for a line of words; absent where none are typed, or the one to leave by. */
    public Optional<String> line(String question, Phrases phrases) throws IOException {
        streams.err().print("\n" + screen().lines(question) + "> ");
        streams.err().flush();
        Object before = Signals.register("INT", typed::end);
        try {
            return Optional.ofNullable(lines.readLine())
                    .map(String::strip)
                    .filter(words -> !words.isEmpty() && !isOneOf(phrases.get("word.quit"), words));
        } finally {
            Signals.unregister("INT", before);
        }
    }

    /** Asks which exercise of {@code list} it shall be; absent if the person leaves without one. */
    public Optional<GuidedPractice> ask(String list, List<GuidedPractice> all, Phrases phrases) throws IOException {
        streams.err().println(list);
        Object before = Signals.register("INT", typed::end);
        try {
            while (true) {
                streams.err().print(phrases.get("practice.ask") + " ");
                streams.err().flush();
                String line = lines.readLine();
                if (line == null || isOneOf(phrases.get("word.quit"), line)) {
                    return Optional.empty();
                }
                Optional<GuidedPractice> named = GuidedPractice.named(all, line.strip());
                if (named.isPresent()) {
                    return named;
                }
                say(streams, phrases.get("question.out.of.range", 1, all.size()));
            }
        } finally {
            Signals.unregister("INT", before);
        }
    }

    /** Lets the person choose one of {@code offers}; absent if they leave without a choice. */
    public Optional<Offer> choose(Supplier<List<Offer>> offers, Phrases phrases) throws IOException {
        Chooser chooser = new Chooser(phrases);
        if (!plain) {
            try (JLineScreen screen = JLineScreen.open(colour(streams), unicode(streams))) {
                return new ChooserScreen(chooser, phrases, screen).run(offers);
            } catch (IOException | IllegalStateException e) {
                awaitTheEnd(e);
            }
        }
        chooser.know(offers.get());
        Object before = Signals.register("INT", typed::end);
        try {
            return new ChooserLines(chooser, phrases, lines, streams.err()).run();
        } finally {
            Signals.unregister("INT", before);
        }
    }

    @Override
    public void hear(Findings findings) {
        streams.err().print(findings.render());
        streams.err().flush();
    }

    @Override
    public boolean wantsToResume(SittingRecord stopped, Phrases phrases) throws IOException {
        int answered = stopped.answered();
        int of = stopped.header().order().size();
        String when = stopped.header().started().substring(0, 10);
        say(streams, phrases.get("resume.found", when, answered, of));
        while (true) {
            streams.err().print(phrases.get("resume.ask") + " ");
            streams.err().flush();
            String line = lines.readLine();
            if (!streams.terminals().in()) {
                streams.err().println();
            }
            if (line == null || isOneOf(phrases.get("word.yes"), line)) {
                return true;
            }
            if (isOneOf(phrases.get("word.no"), line)) {
                return false;
            }
        }
    }

    private static boolean isOneOf(String words, String line) {
        return List.of(words.split(",", -1)).contains(line.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void take(Sitting sitting, Phrases phrases, JournalSink journal) throws IOException {
        run(sitting, phrases, journal);
    }

    /** Goes through a sitting of whatever kind to its end; what is to be written down is given to {@code journal}. */
    public void run(View.Course sitting, Phrases phrases, JournalSink journal) throws IOException {
        if (!plain && onScreen(sitting, phrases, journal)) {
            return;
        }
        byLines = true;
        LineLoop.Lines ends =
                new LineLoop.Lines(lines, streams.terminals().in(), streams.err(), () -> System.nanoTime() / 1_000_000);
        Object before = Signals.register("INT", typed::end);
        try {
            new LineLoop(sitting, phrases, ends, journal).run();
        } finally {
            Signals.unregister("INT", before);
        }
    }

    /** Runs on the screen; returns false if there is none, or the person asked for lines. */
    private boolean onScreen(View.Course sitting, Phrases phrases, JournalSink journal) throws IOException {
        JLineScreen screen;
        try {
            screen = JLineScreen.open(colour(streams), unicode(streams));
        } catch (IOException | IllegalStateException e) {
            return false;
        }
        try (screen) {
            boolean over = new ScreenLoop(sitting, phrases, screen, journal).run();
            keepSize(screen);
            return over;
        } catch (IOException | IllegalStateException e) {
            awaitTheEnd(e);
            throw e;
        }
    }

    /**
     * Where a signal is ending the program, JLine has closed the terminal under our hands; nothing is wrong then, and
     * nothing left to say. Returns only where the program is not ending.
     */
    private static void awaitTheEnd(Exception closed) {
        try {
            Runtime.getRuntime().removeShutdownHook(Thread.currentThread());
        } catch (IllegalStateException ending) {
            closed.addSuppressed(ending);
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        }
    }
}
