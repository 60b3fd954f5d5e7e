package org.kindscale.survey.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Instrument;

/**
 * How the responses to one instrument stand in a survey file.
 *
 * @param instrument the instrument
 * @param columns what the user says about its columns
 * @param order the order in which the file numbers its items; absent: the published one
 * @param from the longer instrument whose columns the file has
 * @param coding the coding that the file uses; absent: the definition's codes
 * @param alreadyReversed ids of the items that the file holds reversed; copied
 * @param wave name of the wave, which stands in the names of its columns; absent: the file holds one wave
 */
public record InstrumentReading(
        Instrument instrument,
        ColumnSpec columns,
        Optional<ItemOrder> order,
        Optional<Instrument> from,
        Optional<Coding> coding,
        Set<String> alreadyReversed,
        Optional<String> wave) {

    /** Copies the set. */
    public InstrumentReading {
        alreadyReversed = Set.copyOf(alreadyReversed);
    }

    /** A reading of a file that holds one wave. */
    public InstrumentReading(
            Instrument instrument,
            ColumnSpec columns,
            Optional<ItemOrder> order,
            Optional<Instrument> from,
            Optional<Coding> coding,
            Set<String> alreadyReversed) {
        this(instrument, columns, order, from, coding, alreadyReversed, Optional.empty());
    }

    /** Returns the usual reading: columns found by name, codes as in the definition. */
    public static InstrumentReading of(Instrument instrument) {
        return new InstrumentReading(
                instrument, new ColumnSpec.Automatic(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** {@return this reading with other columns} */
    public InstrumentReading with(ColumnSpec other) {
        return new InstrumentReading(instrument, other, order, from, coding, alreadyReversed, wave);
    }

    /** {@return this reading of another wave, or of a file that holds one} */
    public InstrumentReading with(Optional<String> other) {
        return new InstrumentReading(instrument, columns, order, from, coding, alreadyReversed, other);
    }

    /** {@return this reading of a file that counts as {@code other} says} */
    public InstrumentReading coded(Coding other) {
        return new InstrumentReading(instrument, columns, order, from, Optional.of(other), alreadyReversed, wave);
    }

    /** {@return what stands behind the names of this reading's scores: the wave, or nothing} */
    public String suffix() {
        return wave.map(name -> "_" + name).orElse("");
    }

    /** {@return this reading with the items numbered in another order; absent: the published one} */
    public InstrumentReading inOrder(Optional<ItemOrder> other) {
        return new InstrumentReading(instrument, columns, other, from, coding, alreadyReversed);
    }

    /** {@return the items as the file numbers them: ids of this instrument, by number from 1} */
    public List<String> numbered() {
        if (order.isPresent()) {
            return order.get().items();
        }
        return instrument.itemIds();
    }

    /**
     * {@return for each other order that the definition knows, the published one included: by item, from 0, the item
     * that its column would hold in that order}
     */
    public List<int[]> otherOrders() {
        List<String> ids = instrument.itemIds();
        List<String> own = numbered();
        List<List<String>> known = new ArrayList<>(List.of(ids));
        instrument.extras().orders().forEach(other -> known.add(other.items()));
        List<int[]> others = new ArrayList<>();
        for (List<String> other : known) {
            if (!other.equals(own) && other.size() == own.size()) {
                int[] held = IntStream.range(0, ids.size()).toArray();
                for (int number = 0; number < own.size(); number++) {
                    held[ids.indexOf(own.get(number))] = ids.indexOf(other.get(number));
                }
                others.add(held);
            }
        }
        return others;
    }
}
