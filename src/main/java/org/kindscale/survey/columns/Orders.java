package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;

/**
 * Tells in which other orders the same columns could be read: a bare number in a column's name does not prove which
 * item it is, where an instrument circulates in several orders.
 */
final class Orders {

    private Orders() {}

    /**
     * Returns the other readings of the same columns: one for each order that the definition knows, the published one
     * included, but the one of {@code reading}. There are none where something else than a number tells the items
     * apart: their words, ids without numbers, a column map.
     *
     * @param reading a reading that fits the file
     * @param header the columns of the file
     */
    static List<InstrumentReading> of(InstrumentReading reading, Header header) {
        List<ItemOrder> orders = reading.instrument().extras().orders();
        boolean numbered = !(reading.columns() instanceof ColumnSpec.Mapped)
                && reading.from().isEmpty();
        if (orders.isEmpty() || !numbered || isTold(reading, header)) {
            return List.of();
        }
        List<Optional<ItemOrder>> others = new ArrayList<>();
        others.add(Optional.empty());
        orders.forEach(order -> others.add(Optional.of(order)));
        others.remove(reading.order());
        List<InstrumentReading> all = new ArrayList<>();
        for (Optional<ItemOrder> other : others) {
            InstrumentReading read = reading.inOrder(other);
            if (ColumnMatcher.match(header, read, Findings.counted()).isPresent()) {
                all.add(read);
            }
        }
        return all;
    }

    /** Returns whether more than a number says which column is which item. */
    private static boolean isTold(InstrumentReading reading, Header header) {
        ItemNames names = new ItemNames(reading);
        boolean words = !new WayByWording(names).bySlot(header).isEmpty();
        boolean byId = reading.columns() instanceof ColumnSpec.Automatic
                && names.idPattern().isEmpty()
                && ColumnWay.ById.PLAIN.find(ColumnWay.Keys.of(header), names).isComplete(names);
        return words || byId;
    }
}
