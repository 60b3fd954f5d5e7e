package org.kindscale.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a sitting's help and of its review. */
final class SittingWords {

    /** Questions left out that the review shows in their words; of more it shows the numbers. */
    private static final int FEW = 5;

    private final Form form;
    private final Phrases phrases;
    private final Sitting.Script script;

    SittingWords(Form form, Phrases phrases, Sitting.Script script) {
        this.form = form;
        this.phrases = phrases;
        this.script = script;
    }

    /** {@return how to answer, and of which time: what stood before the first question; empty for nothing} */
    String reminder() {
        return Characters.clean(script.instructions());
    }

    /** {@return what the keys do and what becomes of the answers, the instructions first} */
    List<String> help() {
        List<String> help = new ArrayList<>();
        if (!reminder().isEmpty()) {
            help.add(reminder());
        }
        help.addAll(List.of(phrases.get("help.choose"), phrases.get("help.back")));
        if (script.skipAllowed()) {
            help.add(phrases.get("help.skip"));
        }
        help.add(phrases.get("help.quit"));
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
                .apply(skipped.stream().map(q -> form.questions().get(q).item()).collect(Collectors.toSet()));
    }

    /**
     * Returns how many questions are answered, which scores are lost, and what is left out.
     *
     * @param skipped questions left out, from 0, in order
     */
    List<String> review(List<Integer> skipped) {
        int answered = form.questions().size() - skipped.size();
        List<String> review = new ArrayList<>();
        review.add(phrases.get("review.answered", answered, form.questions().size()));
        List<String> lost = lost(skipped);
        if (!lost.isEmpty()) {
            review.add(phrases.get("review.lost", String.join(", ", lost)));
        }
        if (skipped.size() > FEW) {
            String numbers = skipped.stream().map(q -> Integer.toString(q + 1)).collect(Collectors.joining(", "));
            review.add(phrases.get("review.skipped.many", numbers));
            return review;
        }
        for (int q : skipped) {
            review.add(
                    phrases.get("review.skipped", q + 1, form.questions().get(q).stem()));
        }
        return review;
    }
}
