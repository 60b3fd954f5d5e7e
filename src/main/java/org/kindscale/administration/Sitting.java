package org.kindscale.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.kindscale.administration.Key.Kind;
import org.kindscale.administration.View.Phase;

/**
 * One sitting as a state machine: takes keys, gives views and what must be written down.
 *
 * <p>No clock, no terminal, no file. {@link #press} returns what has to be on disk before {@link #view} is shown again.
 */
public final class Sitting implements View.Course {

    private final Form form;
    private final Phrases phrases;
    private final Script script;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final QuestionTimes times;
    private final SittingWords words;
    private Phase phase;
    private Phase behindHelp = Phase.CONSENT;
    private int current;
    private int selected = -1;
    private Way way = Way.FORWARD;
    private String message = "";

    /** Where an answer leads. */
    private enum Way {
        /** To the question after it. */
        FORWARD,
        /** To the next that was left out. */
        LEFT_OUT,
        /** Back to the review. */
        REVIEW
    }

    /**
     * The words around the questions, and what is allowed.
     *
     * @param consent paragraphs of the consent page; copied
     * @param instructions how to answer; empty for none
     * @param skipAllowed whether a question may be left unanswered
     * @param agreed whether agreement was given before, so that it is not asked for again
     * @param costs which scores cannot be given where these items, by id, are left out: their titles
     */
    public record Script(
            List<String> consent,
            String instructions,
            boolean skipAllowed,
            boolean agreed,
            Function<Set<String>, List<String>> costs) {

        /** Makes a script of which it is not known what leaving out costs. */
        public Script(List<String> consent, String instructions, boolean skipAllowed, boolean agreed) {
            this(consent, instructions, skipAllowed, agreed, leftOut -> List.of());
        }

        /** Copies the list. */
        public Script {
            consent = List.copyOf(consent);
        }
    }

    /**
     * Begins or resumes a sitting.
     *
     * @param form what is asked
     * @param phrases words of the interface
     * @param script words around the questions
     * @param before answers given in an earlier part of the sitting
     */
    public Sitting(Form form, Phrases phrases, Script script, List<Answer> before) {
        this.form = form;
        this.phrases = phrases;
        this.script = script;
        before.forEach(answer -> answers.put(answer.item(), answer));
        times = new QuestionTimes(before);
        words = new SittingWords(form, phrases, script);
        current = firstUntouched();
        phase = script.agreed() ? afterConsent() : Phase.CONSENT;
        select();
    }

    private int firstUntouched() {
        for (int q = 0; q < form.questions().size(); q++) {
            if (!answers.containsKey(form.questions().get(q).item())) {
                return q;
            }
        }
        return form.questions().size();
    }

    private Phase afterConsent() {
        if (answers.isEmpty() && !script.instructions().isEmpty()) {
            return Phase.INSTRUCTIONS;
        }
        return current == form.questions().size() ? Phase.REVIEW : Phase.QUESTION;
    }

    @Override
    public View view() {
        return switch (phase) {
            case CONSENT -> page(script.consent());
            case INSTRUCTIONS -> page(List.of(Characters.clean(script.instructions())));
            case HELP -> page(words.help());
            case QUESTION -> question();
            case REVIEW -> page(words.review(skipped()));
            case FINISHED, STOPPED, DECLINED -> page(List.of());
        };
    }

    private View page(List<String> paragraphs) {
        return new View(phase, Optional.empty(), paragraphs, List.of(), -1, message);
    }

    private View question() {
        Form.Question question = form.questions().get(current);
        View.Progress progress = new View.Progress(current + 1, form.questions().size());
        return new View(phase, Optional.of(progress), List.of(question.stem()), question.choices(), selected, message);
    }

    @Override
    public String reminder() {
        return words.reminder();
    }

    /** {@return the questions skipped on purpose, from 0, in order} */
    private List<Integer> skipped() {
        List<Integer> skipped = new ArrayList<>();
        for (int q = 0; q < form.questions().size(); q++) {
            Answer answer = answers.get(form.questions().get(q).item());
            if (answer != null && answer.skipped()) {
                skipped.add(q);
            }
        }
        return skipped;
    }

    @Override
    public void shown(long millis) {
        boolean asking = phase == Phase.QUESTION;
        times.shown(asking ? Optional.of(form.questions().get(current).item()) : Optional.empty(), millis);
    }

    @Override
    public List<JournalEntry> press(Key key, long millis) {
        message = "";
        if (key.kind() == Kind.QUIT && !view().isOver()) {
            phase = phase == Phase.CONSENT ? Phase.DECLINED : Phase.STOPPED;
            return List.of();
        }
        if (key.kind() == Kind.HELP && phase != Phase.HELP) {
            behindHelp = phase;
            phase = Phase.HELP;
            return List.of();
        }
        return switch (phase) {
            case CONSENT -> consent(key);
            case INSTRUCTIONS -> instructions(key);
            case QUESTION -> question(key, millis);
            case REVIEW -> review(key);
            case HELP -> {
                phase = behindHelp;
                yield List.of();
            }
            case FINISHED, STOPPED, DECLINED -> List.of();
        };
    }

    private List<JournalEntry> consent(Key key) {
        if (key.kind() == Kind.YES) {
            phase = afterConsent();
            return List.of(agreement(false));
        }
        if (key.kind() == Kind.NO) {
            phase = Phase.DECLINED;
        } else {
            message = phrases.get("consent.again");
        }
        return List.of();
    }

    /** Returns the entry that records agreement: on the page, or {@code elsewhere}, where the page is not shown. */
    public JournalEntry.Consent agreement(boolean elsewhere) {
        return new JournalEntry.Consent(WordingMark.digest(String.join("\n", script.consent())), elsewhere);
    }

    private List<JournalEntry> instructions(Key key) {
        if (key.kind() == Kind.ENTER) {
            phase = Phase.QUESTION;
            select();
        }
        return List.of();
    }

    private List<JournalEntry> question(Key key, long millis) {
        List<Form.Choice> choices = form.questions().get(current).choices();
        switch (key.kind()) {
            case NUMBER -> number(key.number(), choices);
            case DOWN -> selected = Math.min(choices.size() - 1, selected + 1);
            case UP -> selected = selected < 0 ? choices.size() - 1 : Math.max(0, selected - 1);
            case BACK -> back();
            case ENTER -> {
                if (selected >= 0) {
                    return record(OptionalInt.of(choices.get(selected).code()), millis);
                }
                message = phrases.get(script.skipAllowed() ? "question.choose.or.skip" : "question.choose");
            }
            case SKIP -> {
                if (script.skipAllowed()) {
                    return record(OptionalInt.empty(), millis);
                }
                message = phrases.get("question.no.skip");
            }
            default -> message = phrases.get("question.unknown.key");
        }
        return List.of();
    }

    private void number(int number, List<Form.Choice> choices) {
        for (int c = 0; c < choices.size(); c++) {
            boolean tenth = number == 0 && choices.get(c).number() == 10;
            if (choices.get(c).number() == number || (tenth && choices.get(0).number() > 0)) {
                selected = c;
                return;
            }
        }
        int last = choices.size() - 1;
        message = phrases.get(
                "question.out.of.range",
                choices.get(0).number(),
                choices.get(last).number());
    }

    private void back() {
        if (current > 0) {
            current--;
            select();
        } else if (script.instructions().isEmpty()) {
            message = phrases.get("question.first");
        } else {
            phase = Phase.INSTRUCTIONS;
        }
    }

    private List<JournalEntry> record(OptionalInt code, long millis) {
        String item = form.questions().get(current).item();
        Answer answer = new Answer(item, code, times.millis(item, millis), times.visits(item), form.language());
        List<String> before = words.lost(skipped());
        answers.put(item, answer);
        current = switch (way) {
            case FORWARD -> current + 1;
            case LEFT_OUT -> nextSkipped(current);
            case REVIEW -> form.questions().size();
        };
        if (current >= form.questions().size()) {
            phase = Phase.REVIEW;
            way = Way.FORWARD;
        } else {
            List<String> now = new ArrayList<>(words.lost(skipped()));
            now.removeAll(before);
            message = now.isEmpty() ? "" : phrases.get("question.lost", String.join(", ", now));
        }
        select();
        return List.of(new JournalEntry.Answered(answer));
    }

    private int nextSkipped(int after) {
        return skipped().stream()
                .filter(q -> q > after)
                .findFirst()
                .orElse(form.questions().size());
    }

    private List<JournalEntry> review(Key key) {
        List<Integer> skipped = skipped();
        switch (key.kind()) {
            case ENTER, YES -> {
                phase = Phase.FINISHED;
                return List.of(new JournalEntry.Ended());
            }
            case SKIP, NO -> {
                if (!skipped.isEmpty()) {
                    goTo(skipped.get(0), Way.LEFT_OUT);
                } else {
                    message = phrases.get("review.unknown.key");
                }
            }
            case NUMBER -> {
                if (key.number() >= 1 && key.number() <= form.questions().size()) {
                    goTo(key.number() - 1, Way.REVIEW);
                } else {
                    message = phrases.get(
                            "question.out.of.range", 1, form.questions().size());
                }
            }
            case BACK -> goTo(form.questions().size() - 1, Way.FORWARD);
            default -> message = phrases.get("review.unknown.key");
        }
        return List.of();
    }

    private void goTo(int question, Way onward) {
        current = question;
        way = onward;
        phase = Phase.QUESTION;
        select();
    }

    /** Shows what was answered before; a question not answered yet has nothing selected. */
    private void select() {
        selected = -1;
        if (current >= form.questions().size()) {
            return;
        }
        Form.Question question = form.questions().get(current);
        Answer answer = answers.get(question.item());
        if (answer != null && answer.code().isPresent()) {
            for (int c = 0; c < question.choices().size(); c++) {
                selected = question.choices().get(c).code() == answer.code().getAsInt() ? c : selected;
            }
        }
    }

    /**
     * Takes answers that are given all at once, and ends the sitting.
     *
     * @param codes one for each item in published order; an empty one is skipped
     * @return what must be on disk
     * @throws IllegalArgumentException if a code is no response option, or something is skipped that must not be
     */
    public List<JournalEntry> answerAll(List<OptionalInt> codes) {
        List<JournalEntry> entries = new ArrayList<>();
        for (Form.Question question : form.questions()) {
            OptionalInt code = codes.get(question.slot());
            boolean known = code.isEmpty()
                    ? script.skipAllowed()
                    : question.choices().stream().anyMatch(c -> c.code() == code.getAsInt());
            if (!known) {
                throw new IllegalArgumentException(
                        code.isEmpty()
                                ? question.item() + " must be answered"
                                : code.getAsInt() + " is no response to " + question.item());
            }
            Answer answer = new Answer(question.item(), code, 0, 0, form.language());
            answers.put(question.item(), answer);
            entries.add(new JournalEntry.Answered(answer));
        }
        phase = Phase.FINISHED;
        entries.add(new JournalEntry.Ended());
        return entries;
    }

    @Override
    public int highestNumber() {
        return phase == Phase.QUESTION
                ? form.questions().get(current).choices().stream()
                        .mapToInt(Form.Choice::number)
                        .max()
                        .orElse(0)
                : form.questions().size();
    }

    @Override
    public boolean skipAllowed() {
        return script.skipAllowed();
    }

    @Override
    public boolean anySkipped() {
        return !skipped().isEmpty();
    }

    /** {@return the answers so far, in the order in which they were first given} */
    public List<Answer> answers() {
        return List.copyOf(answers.values());
    }
}
