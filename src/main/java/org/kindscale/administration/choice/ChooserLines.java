package org.kindscale.administration.choice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kindscale.administration.Phrases;

/** Lets a person choose line by line: numbered rows, and words to search by. */
public final class ChooserLines {

    private final Chooser chooser;
    private final Phrases phrases;
    private final BufferedReader in;
    private final PrintWriter out;

    /** Prepares to choose. */
    public ChooserLines(Chooser chooser, Phrases phrases, BufferedReader in, PrintWriter out) {
        this.chooser = chooser;
        this.phrases = phrases;
        this.in = in;
        this.out = out;
    }

    /** Runs until something is chosen, the person leaves, or nothing more is typed. */
    public Optional<Offer> run() throws IOException {
        boolean say = true;
        while (!chooser.isOver()) {
            if (say) {
                say();
            }
            boolean topics = chooser.page() == Chooser.Page.TOPICS;
            out.print(phrases.get(topics ? "choose.prompt" : "choose.prompt.back") + " ");
            out.flush();
            String line = in.readLine();
            if (line == null) {
                out.println();
                chooser.leave();
            } else {
                say = take(line.strip());
            }
        }
        out.println();
        out.flush();
        return chooser.offer();
    }

    /** Takes a line; returns whether there is something new to say. */
    private boolean take(String line) {
        String word = line.toLowerCase(Locale.ROOT);
        if (is("word.quit", word)) {
            chooser.leave();
        } else if (is("word.back", word) && chooser.page() != Chooser.Page.TOPICS) {
            chooser.back();
        } else if (is("word.help", word)) {
            chooser.guide(true);
        } else if (word.matches("\\d{1,3}")) {
            if (!chooser.choose(Integer.parseInt(word) - 1)) {
                out.println(
                        phrases.get("question.out.of.range", 1, chooser.rows().size()));
                return false;
            }
            if (chooser.page() == Chooser.Page.MISSING) {
                missing();
            }
        } else if (word.isEmpty()) {
            out.println(phrases.get("choose.nothing"));
            return false;
        } else {
            chooser.search(line);
        }
        return true;
    }

    private boolean is(String words, String word) {
        return List.of(phrases.get(words).split(",", -1)).contains(word);
    }

    private void missing() {
        Offer offer = chooser.offer().orElseThrow();
        out.println();
        out.println(phrases.get("wording.missing.1", offer.id()));
        out.println(phrases.get("choose.missing.where", offer.source()));
        out.println(phrases.get("wording.missing.3", offer.id()));
        chooser.back();
    }

    private void say() {
        out.println();
        out.println(chooser.title());
        List<Chooser.Row> rows = chooser.rows();
        if (rows.isEmpty()) {
            out.println(phrases.get("choose.none", chooser.typed()));
        }
        for (int r = 0; r < rows.size(); r++) {
            Chooser.Row row = rows.get(r);
            String detail = row.detail().isEmpty() ? "" : " (" + row.detail() + ")";
            String ready = row.isReady() || chooser.page() == Chooser.Page.TOPICS
                    ? ""
                    : " " + phrases.get("choose.unready.one");
            out.println((r + 1) + ". " + row.text() + detail + ready);
        }
    }
}
