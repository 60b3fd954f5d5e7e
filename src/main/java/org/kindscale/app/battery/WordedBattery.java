package org.kindscale.app.battery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Characters;
import org.kindscale.administration.Form;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.SittingHeader;
import org.kindscale.administration.battery.BatteryForm;
import org.kindscale.administration.battery.BatteryForm.Question;
import org.kindscale.app.take.TakeRequest;
import org.kindscale.app.take.WordedInstrument;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.definition.Text;
import org.kindscale.definition.battery.AnswerForm;
import org.kindscale.definition.battery.Battery;
import org.kindscale.definition.battery.OwnQuestion;
import org.kindscale.definition.battery.When;
import org.kindscale.diagnostics.InvalidInputException;

/**
 * A battery and the words in which a person is asked.
 *
 * @param linked the battery and its instruments
 * @param worded for each section its instrument and words; absent for questions of one's own; copied
 * @param phrases words of the interface
 */
record WordedBattery(LinkedBattery linked, List<Optional<WordedInstrument>> worded, Phrases phrases) {

    /** Copies the list. */
    WordedBattery {
        worded = List.copyOf(worded);
    }

    /** Finds the words; an instrument without any is refused. */
    static WordedBattery of(LinkedBattery linked, Wordings wordings, TakeRequest request) throws InvalidInputException {
        List<Optional<WordedInstrument>> worded = new ArrayList<>();
        for (Optional<Definition> definition : linked.definitions()) {
            worded.add(
                    definition.isPresent()
                            ? Optional.of(WordedInstrument.of(definition.get(), wordings, request))
                            : Optional.empty());
        }
        return new WordedBattery(linked, worded, Phrases.in(request.language()).keeping(request.keeping()));
    }

    /** {@return the instruments and their words, in order} */
    List<WordedInstrument> instruments() {
        return worded.stream().flatMap(Optional::stream).toList();
    }

    /**
     * Returns what is asked.
     *
     * @param parts the instruments, each with the order of its items
     */
    BatteryForm form(List<SittingHeader.Part> parts) {
        List<BatteryForm.Section> sections = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        int part = 0;
        for (int s = 0; s < worded.size(); s++) {
            Battery.Section section = linked.battery().sections().get(s);
            Optional<WordedInstrument> asked = worded.get(s);
            sections.add(new BatteryForm.Section(
                    title(s),
                    asked.map(WordedInstrument::instructions)
                            .map(Characters::clean)
                            .orElse("")));
            List<When> when = new ArrayList<>(section.when().stream().toList());
            if (section.applies().isPresent()) {
                questions.add(applies(section.applies().get(), s, when));
                when.add(new When(section.applies().get().id(), When.Comparison.IS, 1));
            }
            for (OwnQuestion question : section.questions()) {
                questions.add(own(question, s, when));
            }
            if (asked.isPresent()) {
                Form form = asked.get().form(parts.get(part++).items());
                questions.addAll(items(asked.get(), form, section, new Place(s, when)));
            }
        }
        return new BatteryForm(sections, questions);
    }

    /**
     * Where questions stand.
     *
     * @param section number of the section, from 0
     * @param when the conditions under which it is asked
     */
    private record Place(int section, List<When> when) {}

    /** {@return the heading of a section: its own, else the title of its instrument; empty for neither} */
    String title(int section) {
        Optional<Text> own = linked.battery().sections().get(section).title();
        if (own.isPresent()) {
            return words(own.get());
        }
        return worded.get(section)
                .map(asked -> asked.instrument().about())
                .map(about -> Characters.clean(about.title().in(phrases.language(), about.language())))
                .orElse("");
    }

    String words(Text text) {
        return Characters.clean(text.in(phrases.language(), linked.battery().language()));
    }

    private String languageOf(Text text) {
        return text.has(phrases.language())
                ? phrases.language()
                : linked.battery().language();
    }

    private Question applies(Battery.Applies applies, int section, List<When> when) {
        List<Form.Choice> choices = List.of(
                new Form.Choice(1, 0, 1, phrases.get("section.applies.yes")),
                new Form.Choice(2, 1, 0, phrases.get("section.applies.no")));
        return new Question(
                applies.id(),
                section,
                words(applies.ask()),
                choices,
                Optional.empty(),
                List.of(),
                languageOf(applies.ask()),
                false,
                when);
    }

    private Question own(OwnQuestion question, int section, List<When> when) {
        List<When> all = new ArrayList<>(when);
        question.when().ifPresent(all::add);
        boolean choice = question.form() instanceof AnswerForm.Choice;
        return new Question(
                question.id(),
                section,
                words(question.ask()),
                choice ? choices((AnswerForm.Choice) question.form()) : List.of(),
                choice ? Optional.empty() : Optional.of(question.form()),
                question.form() instanceof AnswerForm.Slider slider ? ends(slider) : List.of("", ""),
                languageOf(question.ask()),
                !question.required(),
                all);
    }

    private List<Form.Choice> choices(AnswerForm.Choice choice) {
        List<AnswerForm.Option> options = choice.options();
        boolean rising = options.stream()
                .sorted(Comparator.comparingInt(AnswerForm.Option::code))
                .toList()
                .equals(options);
        boolean codes = rising && options.stream().allMatch(option -> option.code() >= 0 && option.code() <= 10);
        List<Form.Choice> choices = new ArrayList<>();
        for (int o = 0; o < options.size(); o++) {
            AnswerForm.Option option = options.get(o);
            choices.add(new Form.Choice(codes ? option.code() : o + 1, o, option.code(), words(option.label())));
        }
        return choices;
    }

    private List<String> ends(AnswerForm.Slider slider) {
        return List.of(
                slider.low().map(this::words).orElse(""),
                slider.high().map(this::words).orElse(""));
    }

    private List<Question> items(WordedInstrument asked, Form form, Battery.Section section, Place place) {
        List<Question> questions = new ArrayList<>();
        boolean skipAllowed = asked.instrument().extras().skipAllowed();
        for (Form.Question item : form.questions()) {
            Item like = new Item(item.choices(), place, skipAllowed);
            questions.add(like.question(item.item(), item.stem(), form.language()));
            for (Battery.Check check : section.checks()) {
                if (check.after().equals(item.item())) {
                    questions.add(like.question(check.id(), words(check.ask()), languageOf(check.ask())));
                }
            }
        }
        return questions;
    }

    /** What an item and an attention item behind it have in common. */
    private record Item(List<Form.Choice> choices, Place place, boolean skipAllowed) {

        Question question(String id, String stem, String language) {
            return new Question(
                    id,
                    place.section(),
                    stem,
                    choices,
                    Optional.empty(),
                    List.of(),
                    language,
                    skipAllowed,
                    place.when());
        }
    }
}
