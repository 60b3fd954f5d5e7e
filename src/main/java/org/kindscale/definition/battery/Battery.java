package org.kindscale.definition.battery;

import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Text;

/**
 * What is asked in one sitting: sections of instruments and of questions of one's own, in order.
 *
 * @param id names the battery
 * @param title its title
 * @param language tag of the language in which its words are complete
 * @param about what it is for, as the person reads it before they agree
 * @param sections its sections, one or more; copied
 */
public record Battery(String id, Text title, String language, Optional<Text> about, List<Section> sections) {

    /** Copies the list. */
    public Battery {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a battery needs one section or more");
        }
    }

    /**
     * A part of a battery: an instrument, or questions of one's own.
     *
     * @param title its heading; absent: the title of its instrument, or none
     * @param instrument id or path of the instrument; absent for questions of one's own
     * @param questions the questions of one's own; none where there is an instrument; copied
     * @param checks attention items that stand between those of the instrument; copied
     * @param applies asks whether the section applies to the person at all; absent: it does
     * @param when the condition under which it is asked; absent: always
     */
    public record Section(
            Optional<Text> title,
            Optional<String> instrument,
            List<OwnQuestion> questions,
            List<Check> checks,
            Optional<Applies> applies,
            Optional<When> when) {

        /** Copies the lists; a section has an instrument or questions, not both and not neither. */
        public Section {
            questions = List.copyOf(questions);
            checks = List.copyOf(checks);
            if (instrument.isPresent() == !questions.isEmpty()) {
                throw new IllegalArgumentException("a section has either an \"instrument\" or \"questions\"");
            }
            if (instrument.isEmpty() && !checks.isEmpty()) {
                throw new IllegalArgumentException(
                        "\"checks\" stand between the items of an instrument; give a question its \"right\" answer");
            }
        }
    }

    /**
     * The question whether a section applies to the person.
     *
     * @param id names its answer: 1 it does, 0 it does not
     * @param ask the question
     */
    public record Applies(String id, Text ask) {}

    /**
     * An attention item: looks like the item before it and has a right answer; no score knows of it.
     *
     * @param id names its answer
     * @param after the item of the instrument behind which it is asked, with the same response options
     * @param ask its words
     * @param right the code of the right answer
     */
    public record Check(String id, String after, Text ask, int right) {}
}
