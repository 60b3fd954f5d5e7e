package org.kindscale.administration.practice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;

/**
 * An exercise in steps.
 *
 * @param name the word by which it is called
 * @param title its title in the person's language
 * @param steps its steps, one or more; copied
 */
public record GuidedPractice(String name, String title, List<Step> steps) {

    private static final int MINUTE = 60;
    private static final int READING = 15;

    /** Copies the list. */
    public GuidedPractice {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param seconds how long it may be quiet behind it, in seconds; 0 for a step that is only read
     * @param words what is said
     */
    public record Step(int seconds, String words) {}

    /** {@return about how many minutes it takes: the quiet, and a quarter of a minute to read each step} */
    public int minutes() {
        int quiet = steps.stream().mapToInt(Step::seconds).sum();
        return Math.max(1, (quiet + READING * steps.size() + MINUTE / 2) / MINUTE);
    }

    /** {@return the exercise that {@code word} names, by its name or its number from 1; absent for none} */
    public static Optional<GuidedPractice> named(List<GuidedPractice> all, String word) {
        for (int p = 0; p < all.size(); p++) {
            if (word.equals(Integer.toString(p + 1)) || word.equals(all.get(p).name())) {
                return Optional.of(all.get(p));
            }
        }
        return Optional.empty();
    }

    /** {@return all exercises in the language of {@code phrases}} */
    public static List<GuidedPractice> all(Phrases phrases) {
        String file = "practices_" + phrases.language() + ".txt";
        List<GuidedPractice> all = new ArrayList<>();
        String name = "";
        String title = "";
        List<Step> steps = new ArrayList<>();
        for (String line : text(file).lines().filter(l -> !l.startsWith("#")).toList()) {
            String[] parts = line.split(" \\| ", 2);
            if (!parts[0].startsWith("= ")) {
                steps.add(new Step(Integer.parseInt(parts[0]), parts[1]));
                continue;
            }
            if (!steps.isEmpty()) {
                all.add(new GuidedPractice(name, title, steps));
                steps.clear();
            }
            name = parts[0].substring(2);
            title = parts[1];
        }
        all.add(new GuidedPractice(name, title, steps));
        return all;
    }

    private static String text(String file) {
        try (InputStream in = GuidedPractice.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file is damaged", e);
        }
    }
}
