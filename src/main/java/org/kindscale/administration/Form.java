package org.kindscale.administration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;

/**
 * What is asked: the items of an instrument in the order and the words in which they are shown.
 *
 * @param instrument the instrument
 * @param language tag of the language of the words
 * @param questions the items as shown, in order; copied
 */
public record Form(Instrument instrument, String language, List<Question> questions) {

    /** Copies the list. */
    public Form {
        questions = List.copyOf(questions);
    }

    /**
     * One item as shown.
     *
     * @param slot its place in the published order, from 0
     * @param item its id
     * @param stem its wording
     * @param choices the response options, in the published order; copied
     */
    public record Question(int slot, String item, String stem, List<Choice> choices) {
        /** Copies the list. */
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One response option as shown.
     *
     * @param number what a person types to choose it: its code where codes are small, else its position from 1
     * @param option its number in the response scale, from 0
     * @param code its code
     * @param label its words; empty where none are published
     */
    public record Choice(int number, int option, int code, String label) {}

    /**
     * The words of a form.
     *
     * @param language tag of their language
     * @param stems item id to wording, one for each item; copied
     * @param labels name of a response scale to the labels of its options in order, where they are not those of the
     *     definition; copied
     */
    public record Words(String language, Map<String, String> stems, Map<String, List<String>> labels) {
        /** Copies the maps. */
        public Words {
            stems = Map.copyOf(stems);
            labels = Map.copyOf(labels);
        }
    }

    /**
     * Makes a form with the labels of the definition.
     *
     * @param instrument the instrument
     * @param wording item id to wording, one for each item
     * @param language tag of the language of the wording
     * @param order slots in the order in which they are shown, each once
     * @throws IllegalArgumentException if an item has no wording or the order does not fit
     */
    public static Form of(Instrument instrument, Map<String, String> wording, String language, List<Integer> order) {
        return of(instrument, new Words(language, wording, Map.of()), order);
    }

    /**
     * Makes a form.
     *
     * @param instrument the instrument
     * @param words what is shown
     * @param order slots in the order in which they are shown, each once
     * @throws IllegalArgumentException if an item has no wording or the order does not fit
     */
    public static Form of(Instrument instrument, Words words, List<Integer> order) {
        if (order.size() != instrument.items().size()
                || order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("the order must name each item once");
        }
        List<Question> questions = new ArrayList<>();
        for (int slot : order) {
            Item item = instrument.items().get(slot);
            String stem = words.stems().get(item.id());
            if (stem == null) {
                throw new IllegalArgumentException("item " + item.id() + " has no wording");
            }
            questions.add(new Question(slot, item.id(), Characters.clean(stem), choices(instrument, item, words)));
        }
        return new Form(instrument, words.language(), questions);
    }

    private static List<Choice> choices(Instrument instrument, Item item, Words words) {
        List<ResponseOption> options = instrument.responsesOf(item).options();
        boolean small = options.stream().allMatch(o -> o.code() >= 0 && o.code() <= 10);
        String own = instrument.about().language();
        List<String> added = words.labels().getOrDefault(item.responses(), List.of());
        List<Choice> choices = new ArrayList<>();
        for (int o = 0; o < options.size(); o++) {
            ResponseOption option = options.get(o);
            String held = option.label().map(l -> l.in(words.language(), own)).orElse("");
            String label = o < added.size() ? added.get(o) : held;
            choices.add(new Choice(small ? option.code() : o + 1, o, option.code(), Characters.clean(label)));
        }
        return choices;
    }

    /** {@return the published order of {@code items} items} */
    public static List<Integer> publishedOrder(int items) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            order.add(i);
        }
        return order;
    }

    /** {@return a random order of {@code items} items, the same for the same {@code seed} on every machine} */
    public static List<Integer> randomOrder(int items, long seed) {
        List<Integer> order = publishedOrder(items);
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
