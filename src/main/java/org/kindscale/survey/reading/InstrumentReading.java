package org.kindscale.survey.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 */
public record InstrumentReading(
        Instrument instrument,
        ColumnSpec columns,
        Optional<ItemOrder> order,
        Optional<Instrument> from,
        Optional<Coding> coding,
        Set<String> alreadyReversed) {

    /** Copies the set. */
    public InstrumentReading {
        alreadyReversed = Set.copyOf(alreadyReversed);
    }

    /** Returns the usual reading: columns found by name, codes as in the definition. */
    public static InstrumentReading of(Instrument instrument) {
        return new InstrumentReading(
                instrument, new ColumnSpec.Automatic(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** {@return this reading with other columns} */
    public InstrumentReading with(ColumnSpec other) {
        return new InstrumentReading(instrument, other, order, from, coding, alreadyReversed);
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
}
