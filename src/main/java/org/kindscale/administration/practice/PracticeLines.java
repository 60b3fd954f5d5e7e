package org.kindscale.administration.practice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.kindscale.administration.Phrases;

/** Goes through an exercise line by line: says a step, and then nothing until the person wants to go on. */
public final class PracticeLines {

    private static final int MINUTE = 60;

    private final Phrases phrases;
    private final BufferedReader in;
    private final PrintWriter out;

    /** Prepares to say exercises to {@code out}, and to read from {@code in} when to go on. */
    public PracticeLines(Phrases phrases, BufferedReader in, PrintWriter out) {
        this.phrases = phrases;
        this.in = in;
        this.out = out;
    }

    /** Goes through {@code practice}; returns whether the person came to its end. */
    public boolean run(GuidedPractice practice) throws IOException {
        out.println(practice.title());
        for (int s = 0; s < practice.steps().size(); s++) {
            GuidedPractice.Step step = practice.steps().get(s);
            out.println();
            out.println(step.words());
            if (s == practice.steps().size() - 1) {
                break;
            }
            out.print((step.seconds() == 0 ? "" : time(step.seconds()) + " ") + phrases.get("practice.go.on") + " ");
            out.flush();
            String line = in.readLine();
            if (line == null || isWord("word.quit", line)) {
                out.println();
                out.flush();
                return false;
            }
        }
        out.flush();
        return true;
    }

    private String time(int seconds) {
        return seconds < MINUTE
                ? phrases.get("practice.seconds", seconds)
                : phrases.count("practice.minutes", Math.round(seconds / (float) MINUTE));
    }

    private boolean isWord(String word, String line) {
        return List.of(phrases.get(word).split(",", -1)).contains(line.strip().toLowerCase(Locale.ROOT));
    }
}
