package org.kindscale.administration.battery;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.kindscale.administration.Answer;
import org.kindscale.administration.Form;
import org.kindscale.definition.battery.AnswerForm;
import org.kindscale.definition.battery.When;

/**
 * What a battery asks: sections and questions in the order and the words in which they are shown.
 *
 * @param sections the sections in order; copied
 * @param questions all questions in order, those that are asked under a condition too; copied
 */
public record BatteryForm(List<Section> sections, List<Question> questions) {

    /** Copies the lists. */
    public BatteryForm {
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
    }

    /**
     * The words of a section.
     *
     * @param title its heading; empty for none
     * @param instructions how to answer, and of which time; empty for none
     */
    public record Section(String title, String instructions) {}

    /**
     * One question as shown.
     *
     * @param id names its answer
     * @param section number of its section, from 0
     * @param stem its words
     * @param choices the response options; none where the answer is typed; copied
     * @param typed what a typed answer looks like; absent where there are options
     * @param ends words of both ends of a slider; copied
     * @param language tag of the language of its words
     * @param skipAllowed whether it may be left unanswered
     * @param when the conditions under which it is asked, all of which must hold; copied
     */
    public record Question(
            String id,
            int section,
            String stem,
            List<Form.Choice> choices,
            Optional<AnswerForm> typed,
            List<String> ends,
            String language,
            boolean skipAllowed,
            List<When> when) {
        /** Copies the lists. */
        public Question {
            choices = List.copyOf(choices);
            ends = List.copyOf(ends);
            when = List.copyOf(when);
        }

        /** {@return which choice bears the number that was typed, from 0; a typed 0 stands for 10; -1 for none} */
        int numbered(int number) {
            for (int c = 0; c < choices.size(); c++) {
                boolean tenth = number == 0
                        && choices.get(c).number() == 10
                        && choices.get(0).number() > 0;
                if (choices.get(c).number() == number || tenth) {
                    return c;
                }
            }
            return -1;
        }

        /** {@return whether it is asked, where {@code value} gives what was answered to a question, by its id} */
        boolean isAsked(Function<String, OptionalDouble> value) {
            return when.stream().allMatch(condition -> condition.holds(value.apply(condition.question())));
        }
    }

    /**
     * Returns the ids of the questions that are asked, given the answers so far. A condition on a question that is not
     * asked itself does not hold, whatever was answered to it before.
     *
     * @param answer gives the answer to a question, by its id; absent for none
     */
    public Set<String> asked(Function<String, Optional<Answer>> answer) {
        Set<String> asked = new TreeSet<>();
        Function<String, OptionalDouble> value = id -> asked.contains(id)
                ? answer.apply(id).map(BatteryForm::value).orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
        for (Question question : questions) {
            if (question.isAsked(value)) {
                asked.add(question.id());
            }
        }
        return asked;
    }

    /**
     * {@return what conditions compare: the code, or the number typed; absent for words, days and what was left out}
     */
    private static OptionalDouble value(Answer answer) {
        if (answer.code().isPresent()) {
            return OptionalDouble.of(answer.code().getAsInt());
        }
        return answer.text().filter(text -> text.matches("-?[0-9]+(\\.[0-9]+)?")).stream()
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }
}
