package org.kindscale.administration;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindscale.administration.View.Phase;
import org.kindscale.definition.Instrument;
import org.kindscale.testing.FakeTerminal;
import org.kindscale.testing.Instruments;

/**
 * One table of {@code src/test/resources/sittings}: keys, the screen that each leads to, and what it puts on disk.
 *
 * <p>The first line names the case, the second says what the sitting is like: {@code questions=3}, {@code options=1-5},
 * {@code window=80x24}, {@code skip=no}, {@code instructions=no}, {@code agreed=yes}, and answers given before such as
 * {@code i1=4} or {@code i2=skipped}.
 */
final class SittingTable {

    private static final String HEAD = row("key", "screen", "on disk");

    private final String name;
    private final String setting;
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> keys;
    private final Sitting sitting;
    private final FakeTerminal terminal;
    private final List<String> rows = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private String key = "";

    /** Reads a table; only its name, its setting and its keys count. */
    SittingTable(List<String> lines) {
        name = lines.get(0);
        setting = lines.get(1);
        for (String each : setting.split(" ", -1)) {
            String[] parts = each.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        keys = lines.subList(4, lines.size()).stream()
                .map(line -> line.split("\\|", -1)[0].strip())
                .toList();
        terminal = new FakeTerminal(set("window", "80x24"), true, String::length);
        Phrases phrases = Phrases.in("en");
        String instructions = set("instructions", "yes").equals("yes") ? "Think of today." : "";
        Sitting.Script script = new Sitting.Script(
                List.of("This is for a test.", "Do you want to begin?"),
                instructions,
                set("skip", "yes").equals("yes"),
                set("agreed", "no").equals("yes"));
        sitting = new Sitting(form(), phrases, script, before());
    }

    private String set(String which, String otherwise) {
        return settings.getOrDefault(which, otherwise);
    }

    /** {@return the name of the case} */
    String name() {
        return name.substring(2);
    }

    private Form form() {
        int questions = Integer.parseInt(set("questions", "3"));
        String[] options = set("options", "1-5").split("-", 2);
        String[] ids =
                IntStream.rangeClosed(1, questions).mapToObj(n -> "i" + n).toArray(String[]::new);
        Instrument instrument = Instruments.tiny()
                .items(Integer.parseInt(options[0]), Integer.parseInt(options[1]), ids)
                .scores(Instruments.mean("all", 1, ids))
                .build();
        Map<String, String> wording = new HashMap<>();
        for (String id : ids) {
            wording.put(id, "Words of " + id + ".");
        }
        return Form.of(instrument, wording, "en", Form.publishedOrder(questions));
    }

    private List<Answer> before() {
        return settings.entrySet().stream()
                .filter(entry -> entry.getKey().matches("i\\d+"))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Answer(entry.getKey(), code(entry.getValue()), 100, 1))
                .toList();
    }

    private static OptionalInt code(String written) {
        return written.equals("skipped") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(written));
    }

    /** Types the keys and returns the table as it comes out. */
    String play() throws IOException {
        List<String> typed = keys.subList(1, keys.size());
        int[] next = {0};
        terminal.type(typed).watched(() -> {
            rows.add(row(key, screen(), disk()));
            key = next[0] < typed.size() ? typed.get(next[0]) : "";
            next[0]++;
        });
        try {
            ScreenLoop loop = new ScreenLoop(sitting, Phrases.in("en"), terminal, this::write);
            boolean over = loop.run();
            rows.add(row(key, over ? state() : "goes on line by line", disk()));
        } catch (EOFException e) {
            // all keys are typed
        }
        return String.join("\n", List.of(name, setting, HEAD, "-".repeat(110))) + "\n" + String.join("\n", rows) + "\n";
    }

    private void write(JournalEntry entry) {
        if (entry instanceof JournalEntry.Answered answered) {
            Answer answer = answered.answer();
            String what = answer.skipped() ? "skipped" : "= " + answer.code().getAsInt();
            written.add(answer.item() + " " + what + ", " + answer.millis() + " ms, visit " + answer.visits());
        } else {
            written.add(entry instanceof JournalEntry.Ended ? "end" : "consent");
        }
    }

    private String disk() {
        String all = String.join("; ", written);
        written.clear();
        return all;
    }

    /** {@return the page, and what it answers to the key} */
    private String screen() {
        String message = terminal.frame().lines().stream()
                .filter(line -> line.style() == Frame.Style.MESSAGE)
                .map(Frame.Line::text)
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return message.startsWith("!")
                ? state() + " " + message
                : message.isEmpty() ? state() : "too small: " + state();
    }

    private String state() {
        View view = sitting.view();
        if (view.phase() == Phase.QUESTION) {
            View.Progress progress = view.progress().orElseThrow();
            String selected = view.selected() < 0
                    ? "nothing selected"
                    : view.choices().get(view.selected()).number() + " selected";
            return progress.number() + " of " + progress.of() + ", " + selected;
        }
        if (view.phase() == Phase.REVIEW) {
            return "review: " + String.join(" ", view.paragraphs());
        }
        return view.phase().name().toLowerCase(Locale.ROOT);
    }

    private static String row(String key, String screen, String disk) {
        return (pad(key, 9) + "| " + pad(screen, 64) + "| " + disk).stripTrailing();
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - text.length()));
    }
}
