package org.kindscale.administration.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.administration.Answer;
import org.kindscale.administration.Form;
import org.kindscale.administration.JournalEntry;
import org.kindscale.administration.Key;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.QuestionTimes;
import org.kindscale.administration.View;
import org.kindscale.administration.View.Phase;
import org.kindscale.administration.WordingMark;
import org.kindscale.administration.battery.BatteryForm.Question;

/**
 * One sitting of a battery as a state machine: takes keys, gives views and what must be written down.
 *
 * <p>No clock, no terminal, no file. Which questions are asked is seen anew after each answer: one that is not asked
 * any more loses its answer, and the journal says so.
 */
public final class BatterySitting implements View.Course {

    private final BatteryForm form;
    private final Phrases phrases;
    private final BatteryScript script;
    private final BatteryWords words;
    private final Route route;
    private final QuestionTimes times;
    /** To be written with the next that is: a kill may have come between an answer and what it withdrew. */
    private final List<JournalEntry> pending = new ArrayList<>();

    private Phase phase;
    private Phase behindHelp = Phase.CONSENT;
    private int current;
    private int selected = -1;
    private String typed = "";
    /** Whether Enter was just pressed on an empty field. */
    private boolean emptied;

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
     * Begins or resumes a sitting.
     *
     * @param form what is asked
     * @param phrases words of the interface
     * @param script words around the questions
     * @param before answers given in an earlier part of the sitting
     */
    public BatterySitting(BatteryForm form, Phrases phrases, BatteryScript script, List<Answer> before) {
        this.form = form;
        this.phrases = phrases;
        this.script = script;
        route = new Route(form, before);
        times = new QuestionTimes(before);
        words = new BatteryWords(form, phrases, script);
        route.withdraw(pending);
        current = route.firstUntouched();
        phase = script.agreed() ? arrival() : Phase.CONSENT;
        select();
    }

    private Question question() {
        return form.questions().get(current);
    }

    /** {@return the page on which one arrives at the current question: the heading of its section, at its beginning} */
    private Phase arrival() {
        if (current >= form.questions().size()) {
            return Phase.REVIEW;
        }
        boolean first = route.isFirstOfSection(current);
        boolean untouched = route.answerTo(question().id()).isEmpty();
        boolean heading = !words.heading(question().section()).isEmpty();
        return first && untouched && heading ? Phase.INSTRUCTIONS : Phase.QUESTION;
    }

    @Override
    public View view() {
        return switch (phase) {
            case CONSENT -> page(script.consent());
            case INSTRUCTIONS -> page(words.heading(question().section()));
            case HELP -> page(words.help(current, skipAllowed()));
            case QUESTION -> questionView();
            case REVIEW -> page(words.review(route.path(), route.skipped()));
            case FINISHED, STOPPED, DECLINED -> page(List.of());
        };
    }

    private View page(List<String> paragraphs) {
        return new View(phase, Optional.empty(), paragraphs, List.of(), -1, message);
    }

    private View questionView() {
        List<Integer> path = route.path();
        View.Progress progress = new View.Progress(
                path.indexOf(current) + 1, path.size(), words.title(question().section()));
        List<String> stem = List.of(question().stem());
        Optional<View.Entry> entry =
                field().map(field -> field.entry(typed, question().ends()));
        return new View(phase, Optional.of(progress), stem, question().choices(), selected, message, 0, entry);
    }

    private Optional<Field> field() {
        return question().typed().map(form -> new Field(form, phrases));
    }

    @Override
    public String reminder() {
        return current < form.questions().size() ? words.instructions(question().section()) : "";
    }

    @Override
    public void shown(long millis) {
        times.shown(phase == Phase.QUESTION ? Optional.of(question().id()) : Optional.empty(), millis);
    }

    @Override
    public List<JournalEntry> press(Key key, long millis) {
        message = "";
        boolean again = emptied;
        emptied = false;
        if (key.kind() == Key.Kind.QUIT && !view().isOver()) {
            phase = phase == Phase.CONSENT ? Phase.DECLINED : Phase.STOPPED;
            return List.of();
        }
        if (key.kind() == Key.Kind.HELP && phase != Phase.HELP) {
            behindHelp = phase;
            phase = Phase.HELP;
            return List.of();
        }
        return switch (phase) {
            case CONSENT -> consent(key);
            case INSTRUCTIONS -> instructions(key);
            case QUESTION -> field().isPresent() ? typing(key, field().get(), again, millis) : choosing(key, millis);
            case REVIEW -> review(key);
            case HELP -> {
                phase = behindHelp;
                yield List.of();
            }
            case FINISHED, STOPPED, DECLINED -> List.of();
        };
    }

    private List<JournalEntry> consent(Key key) {
        if (key.kind() == Key.Kind.YES) {
            phase = arrival();
            return List.of(agreement(false));
        }
        if (key.kind() == Key.Kind.NO) {
            phase = Phase.DECLINED;
        } else {
            message = phrases.get("consent.again");
        }
        return List.of();
    }

    /** Returns the entry that records agreement: on the page, or {@code elsewhere}, where the page is not shown. */
    public JournalEntry.Consent agreement(boolean elsewhere) {
        String text = String.join("\n", script.consent());
        return new JournalEntry.Consent(WordingMark.digest(text), elsewhere);
    }

    private List<JournalEntry> instructions(Key key) {
        if (key.kind() == Key.Kind.ENTER) {
            phase = Phase.QUESTION;
            select();
        } else if (key.kind() == Key.Kind.BACK) {
            back();
        } else {
            message = phrases.get("key.nothing");
        }
        return List.of();
    }

    private List<JournalEntry> choosing(Key key, long millis) {
        List<Form.Choice> choices = question().choices();
        switch (key.kind()) {
            case NUMBER -> number(key.number());
            case DOWN -> selected = Math.min(choices.size() - 1, selected + 1);
            case UP -> selected = selected < 0 ? choices.size() - 1 : Math.max(0, selected - 1);
            case ENTER -> {
                if (selected >= 0) {
                    return record(OptionalInt.of(choices.get(selected).code()), Optional.empty(), millis);
                }
                message = phrases.get(skipAllowed() ? "question.choose.or.skip" : "question.choose");
            }
            default -> {
                return moving(key, millis);
            }
        }
        return List.of();
    }

    private void number(int number) {
        int chosen = question().numbered(number);
        selected = chosen < 0 ? selected : chosen;
        List<Form.Choice> choices = question().choices();
        int last = choices.get(choices.size() - 1).number();
        String wrong = phrases.get("question.out.of.range", choices.get(0).number(), last);
        message = chosen < 0 ? wrong : "";
    }

    private List<JournalEntry> typing(Key key, Field field, boolean again, long millis) {
        switch (key.kind()) {
            case CHARACTER -> {
                if (typed.codePointCount(0, typed.length()) < field.room()) {
                    typed += Character.toString(key.number());
                } else {
                    message = phrases.get("entry.full", field.room());
                }
            }
            case ERASE ->
                typed = typed.isEmpty() ? "" : typed.substring(0, typed.offsetByCodePoints(typed.length(), -1));
            case UP, DOWN -> typed = field.moved(typed, key.kind() == Key.Kind.UP);
            case ENTER -> {
                return entered(field.kept(typed), field, again, millis);
            }
            default -> {
                return moving(key, millis);
            }
        }
        return List.of();
    }

    private List<JournalEntry> entered(String kept, Field field, boolean again, long millis) {
        if (kept.isEmpty()) {
            if (again && skipAllowed()) {
                return record(OptionalInt.empty(), Optional.empty(), millis);
            }
            emptied = true;
            message = phrases.get(skipAllowed() ? "entry.empty" : "entry.empty.no.skip");
            return List.of();
        }
        message = field.trouble(kept).orElse("");
        return message.isEmpty() ? record(OptionalInt.empty(), Optional.of(kept), millis) : List.of();
    }

    /** Takes a key that leaves the question, or means nothing on it. */
    private List<JournalEntry> moving(Key key, long millis) {
        switch (key.kind()) {
            case BACK -> back();
            case SKIP -> {
                if (skipAllowed()) {
                    return record(OptionalInt.empty(), Optional.empty(), millis);
                }
                message = phrases.get("entry.no.skip");
            }
            default -> message = phrases.get(field().isPresent() ? "key.nothing" : "question.unknown.key");
        }
        return List.of();
    }

    private void back() {
        List<Integer> before = route.path().stream().filter(q -> q < current).toList();
        if (before.isEmpty()) {
            message = phrases.get("question.first");
        } else {
            goTo(before.get(before.size() - 1), way);
        }
    }

    private List<JournalEntry> record(OptionalInt code, Optional<String> text, long millis) {
        String id = question().id();
        Answer answer = new Answer(
                id, code, times.millis(id, millis), times.visits(id), question().language(), text);
        List<String> before = words.lost(route.skipped());
        route.answer(answer);
        List<JournalEntry> entries = new ArrayList<>(pending);
        pending.clear();
        entries.add(new JournalEntry.Answered(answer));
        route.withdraw(entries);
        current = next();
        phase = arrival();
        way = phase == Phase.REVIEW ? Way.FORWARD : way;
        List<String> lost = new ArrayList<>(words.lost(route.skipped()));
        lost.removeAll(before);
        if (!lost.isEmpty() && phase != Phase.REVIEW) {
            message = phrases.get("question.lost", String.join(", ", lost));
        }
        select();
        return entries;
    }

    /** {@return the question after the one just answered; behind the last if there is none} */
    private int next() {
        List<Integer> candidates = switch (way) {
            case FORWARD -> route.path();
            case LEFT_OUT -> route.skipped();
            case REVIEW -> List.of();
        };
        return candidates.stream().filter(q -> q > current).findFirst().orElseGet(route::firstUntouched);
    }

    private List<JournalEntry> review(Key key) {
        List<Integer> path = route.path();
        switch (key.kind()) {
            case ENTER, YES -> {
                phase = Phase.FINISHED;
                List<JournalEntry> entries = new ArrayList<>(pending);
                entries.add(new JournalEntry.Ended());
                return entries;
            }
            case SKIP, NO -> {
                if (!anySkipped()) {
                    message = phrases.get("review.unknown.key");
                } else {
                    goTo(route.skipped().get(0), Way.LEFT_OUT);
                }
            }
            case NUMBER -> {
                if (key.number() >= 1 && key.number() <= path.size()) {
                    goTo(path.get(key.number() - 1), Way.REVIEW);
                } else {
                    message = phrases.get("question.out.of.range", 1, path.size());
                }
            }
            case BACK -> goTo(path.get(path.size() - 1), Way.FORWARD);
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

    /** Shows what was answered before; a question not answered yet has nothing selected and nothing typed. */
    private void select() {
        selected = -1;
        typed = "";
        if (current >= form.questions().size()) {
            return;
        }
        Optional<Answer> answer = route.answerTo(question().id());
        typed = answer.flatMap(Answer::text).orElse("");
        OptionalInt code = answer.map(Answer::code).orElse(OptionalInt.empty());
        for (int c = 0; c < question().choices().size(); c++) {
            selected = OptionalInt.of(question().choices().get(c).code()).equals(code) ? c : selected;
        }
    }

    /**
     * Takes answers that are given all at once, and ends the sitting.
     *
     * @param given id of a question to its answer as text: a code, or what would be typed; without one it is skipped
     * @return what must be on disk
     * @throws IllegalArgumentException if an answer cannot be taken, or one is missing that must not be
     */
    public List<JournalEntry> answerAll(Map<String, String> given) {
        List<JournalEntry> entries = route.answerAll(given, phrases);
        phase = Phase.FINISHED;
        entries.add(new JournalEntry.Ended());
        return entries;
    }

    @Override
    public int highestNumber() {
        return phase == Phase.QUESTION
                ? question().choices().stream()
                        .mapToInt(Form.Choice::number)
                        .max()
                        .orElse(0)
                : route.path().size();
    }

    @Override
    public boolean skipAllowed() {
        return current < form.questions().size() && question().skipAllowed();
    }

    @Override
    public boolean anySkipped() {
        return !route.skipped().isEmpty();
    }

    /** {@return the answers so far, in the order in which they were first given} */
    public List<Answer> answers() {
        return route.answers();
    }
}
