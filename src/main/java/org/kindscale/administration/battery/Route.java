package org.kindscale.administration.battery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.administration.Answer;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.Phrases;

/** The way through a battery: the answers so far, and which questions are asked after them. */
final class Route {

    private final BatteryForm form;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    Route(BatteryForm form, List<Answer> before) {
        this.form = form;
        before.forEach(this::answer);
    }

    void answer(Answer answer) {
        answers.put(answer.item(), answer);
    }

    Optional<Answer> answerTo(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    /** {@return the answers, in the order in which they were first given} */
    List<Answer> answers() {
        return List.copyOf(answers.values());
    }

    /** {@return the numbers of the questions that are asked, from 0} */
    List<Integer> path() {
        Set<String> asked = form.asked(this::answerTo);
        List<Integer> path = new ArrayList<>();
        for (int q = 0; q < form.questions().size(); q++) {
            if (asked.contains(id(q))) {
                path.add(q);
            }
        }
        return path;
    }

    private String id(int question) {
        return form.questions().get(question).id();
    }

    /** {@return the first question that is asked and was not answered; behind the last if there is none} */
    int firstUntouched() {
        return path().stream()
                .filter(q -> answerTo(id(q)).isEmpty())
                .findFirst()
                .orElse(form.questions().size());
    }

    /** {@return the questions skipped on purpose, by number from 0, in order} */
    List<Integer> skipped() {
        return path().stream()
                .filter(q -> answerTo(id(q)).filter(Answer::skipped).isPresent())
                .toList();
    }

    boolean isFirstOfSection(int question) {
        int section = form.questions().get(question).section();
        return path().stream()
                .filter(q -> form.questions().get(q).section() == section)
                .findFirst()
                .equals(Optional.of(question));
    }

    /** Takes back the answers to what is not asked any more. */
    void withdraw(List<JournalEntry> entries) {
        Set<String> asked = form.asked(this::answerTo);
        for (String id : List.copyOf(answers.keySet())) {
            if (!asked.contains(id)) {
                answers.remove(id);
                entries.add(new JournalEntry.Withdrawn(id));
            }
        }
    }

    /**
     * Takes all answers at once.
     *
     * @param given id of a question to its answer as text; without one it is skipped
     * @return what must be on disk
     * @throws IllegalArgumentException if an answer cannot be taken, is not asked for, or is missing but required
     */
    List<JournalEntry> answerAll(Map<String, String> given, Phrases phrases) {
        List<JournalEntry> entries = new ArrayList<>();
        for (int q = firstUntouched(); q < form.questions().size(); q = firstUntouched()) {
            Answer answer = GivenAnswer.of(form.questions().get(q), Optional.ofNullable(given.get(id(q))), phrases);
            answer(answer);
            entries.add(new JournalEntry.Answered(answer));
        }
        for (String id : given.keySet()) {
            if (answerTo(id).isEmpty()) {
                throw new IllegalArgumentException(id + " is not asked after these answers");
            }
        }
        return entries;
    }
}
