package org.kindscale.administration.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.administration.Phrases;

/** The words of a battery's headings, of its help and of its review. */
final class BatteryWords {

    /** Questions left out that the review shows in their words; of more it shows the numbers. */
    private static final int FEW = 5;

    private final BatteryForm form;
    private final Phrases phrases;
    private final BatteryScript script;

    BatteryWords(BatteryForm form, Phrases phrases, BatteryScript script) {
        this.form = form;
        this.phrases = phrases;
        this.script = script;
    }

    String title(int section) {
        return form.sections().get(section).title();
    }

    String instructions(int section) {
        return form.sections().get(section).instructions();
    }

    /** {@return what stands before the first question of a section: its heading, how to answer; empty for neither} */
    List<String> heading(int section) {
        List<String> heading = new ArrayList<>();
        if (!title(section).isEmpty()) {
            heading.add(
                    phrases.get("section.heading", section + 1, form.sections().size(), title(section)));
        }
        if (!instructions(section).isEmpty()) {
            heading.add(instructions(section));
        }
        return heading;
    }

    /** {@return what the keys do and what becomes of the answers, the instructions of the section first} */
    List<String> help(int current, boolean skipAllowed) {
        List<String> help = new ArrayList<>();
        boolean asking = current < form.questions().size();
        if (asking && !instructions(form.questions().get(current).section()).isEmpty()) {
            help.add(instructions(form.questions().get(current).section()));
        }
        boolean typed = asking && form.questions().get(current).typed().isPresent();
        help.add(phrases.get(typed ? "help.entry" : "help.choose"));
        help.add(phrases.get(typed ? "help.back.entry" : "help.back"));
        if (skipAllowed) {
            help.add(phrases.get(typed ? "help.skip.entry" : "help.skip"));
        }
        help.add(phrases.get(typed ? "help.quit.entry" : "help.quit"));
        help.add(phrases.get("help.privacy"));
        return help;
    }

    /**
     * Returns the titles of the scores that cannot be given.
     *
     * @param skipped questions left out, from 0
     */
    List<String> lost(List<Integer> skipped) {
        return script.costs()
                .apply(skipped.stream().map(q -> form.questions().get(q).id()).collect(Collectors.toSet()));
    }

    /**
     * Returns how many questions are answered, which scores are lost, and what is left out.
     *
     * @param path the questions that are asked, from 0, in order
     * @param skipped those left out, in order
     */
    List<String> review(List<Integer> path, List<Integer> skipped) {
        List<String> review = new ArrayList<>();
        review.add(phrases.get("review.answered", path.size() - skipped.size(), path.size()));
        List<String> lost = lost(skipped);
        if (!lost.isEmpty()) {
            review.add(phrases.get("review.lost", String.join(", ", lost)));
        }
        if (skipped.size() > FEW) {
            String numbers = skipped.stream()
                    .map(q -> Integer.toString(path.indexOf(q) + 1))
                    .collect(Collectors.joining(", "));
            review.add(phrases.get("review.skipped.many", numbers));
            return review;
        }
        for (int q : skipped) {
            String stem = form.questions().get(q).stem();
            review.add(phrases.get("review.skipped", path.indexOf(q) + 1, stem));
        }
        return review;
    }
}
