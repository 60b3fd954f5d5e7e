package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.survey.reading.InstrumentReading;

/** What a file calls the items of an instrument, and how it numbers them. */
final class ItemNames {

    private final InstrumentReading reading;
    private final Instrument named;
    /** By slot: the item's own id, or that of the longer instrument. */
    private final List<String> ids = new ArrayList<>();
    /** By slot: the number of the item in a numbered family, from 1; 0 for none. */
    private final int[] numbers;

    private final int last;

    ItemNames(InstrumentReading reading) {
        this.reading = reading;
        Instrument own = reading.instrument();
        named = reading.from().orElse(own);
        Optional<SubsetLink> link = reading.from().isPresent() ? own.extras().subsetOf() : Optional.empty();
        List<String> order = link.isPresent() ? named.itemIds() : reading.numbered();
        numbers = new int[own.items().size()];
        for (int slot = 0; slot < numbers.length; slot++) {
            String id = own.items().get(slot).id();
            ids.add(link.isPresent() ? link.get().items().getOrDefault(id, "") : id);
            numbers[slot] = order.indexOf(ids.get(slot)) + 1;
        }
        last = order.size();
    }

    /** {@return the instrument} */
    Instrument instrument() {
        return reading.instrument();
    }

    /** {@return the instrument whose names the file uses: the longer one, if the columns are its} */
    Instrument named() {
        return named;
    }

    /** {@return the number of items} */
    int size() {
        return numbers.length;
    }

    /** {@return the highest number} */
    int last() {
        return last;
    }

    /** {@return what the file calls item number {@code slot}} */
    String id(int slot) {
        return ids.get(slot);
    }

    /** {@return whether item number {@code slot} needs a column} */
    boolean scored(int slot) {
        return instrument().items().get(slot).scored();
    }

    /** {@return the number of items that need a column} */
    int scored() {
        return (int) instrument().items().stream().filter(Item::scored).count();
    }

    /** {@return the item with a number, from 0; -1 if there is none} */
    int slotOf(int number) {
        for (int slot = 0; slot < numbers.length; slot++) {
            if (number > 0 && numbers[slot] == number) {
                return slot;
            }
        }
        return -1;
    }

    /** {@return the numbers of the items that need a column, rising} */
    List<Integer> scoredNumbers() {
        List<Integer> scored = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            int slot = slotOf(number);
            if (slot >= 0 && scored(slot)) {
                scored.add(number);
            }
        }
        return scored;
    }

    /** {@return whether the file has the longer instrument's columns} */
    boolean fromLonger() {
        return reading.from().isPresent();
    }

    /** {@return whether the file numbers its items in another order than the published one} */
    boolean reordered() {
        return reading.order().isPresent();
    }

    /**
     * Returns the pattern that the ids follow, such as <code>scs_{n}</code>, if they are numbered from 1 in published
     * order.
     */
    Optional<String> idPattern() {
        String first = named.items().get(0).id();
        if (!first.endsWith("1")) {
            return Optional.empty();
        }
        String prefix = first.substring(0, first.length() - 1);
        for (int i = 0; i < named.items().size(); i++) {
            if (!named.items().get(i).id().equals(prefix + (i + 1))) {
                return Optional.empty();
            }
        }
        return Optional.of(prefix + "{n}");
    }

    /**
     * {@return the patterns by which the items may be called: that of the ids, if there is one, and the definition's}
     */
    List<String> patterns() {
        List<String> all = new ArrayList<>();
        idPattern().ifPresent(all::add);
        for (String pattern : named.extras().columns()) {
            if (!all.contains(pattern)) {
                all.add(pattern);
            }
        }
        return all;
    }
}
