package org.kindscale.app.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseOption;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.Row;
import org.kindscale.survey.text.Slice;

/** Counts, row by row, what stands in each column. */
final class TallyWorker implements Row.Worker<TallyWorker.Block> {

    private final List<KnownColumn> known;
    private final List<Optional<Slot>> slots;
    private final Slice slice = new Slice();
    private List<ColumnTally> tallies;
    private long rows;

    /**
     * Where the responses of a column are.
     *
     * @param reading number of the instrument's reading
     * @param slot number of the item
     * @param instrument the instrument
     */
    record Slot(int reading, int slot, Instrument instrument) {}

    /**
     * A block of rows.
     *
     * @param tallies what stands in each column
     * @param rows how many rows
     */
    record Block(List<ColumnTally> tallies, long rows) {}

    TallyWorker(List<KnownColumn> known, List<Optional<Slot>> slots) {
        this.known = known;
        this.slots = slots;
        this.tallies = tallies(known);
    }

    static List<ColumnTally> tallies(List<KnownColumn> known) {
        List<ColumnTally> tallies = new ArrayList<>();
        known.forEach(column -> tallies.add(
                new ColumnTally(column.kind(), List.copyOf(column.values().keySet()))));
        return tallies;
    }

    @Override
    public void row(Row row) {
        if (!row.usable()) {
            return;
        }
        rows++;
        for (int c = 0; c < known.size(); c++) {
            if (slots.get(c).isPresent()) {
                item(row, slots.get(c).get(), tallies.get(c));
            } else {
                row.value(c, slice);
                tallies.get(c).cell(slice.text());
            }
        }
    }

    private static void item(Row row, Slot slot, ColumnTally tally) {
        int option = row.responses(slot.reading()).get(slot.slot());
        if (option >= 0) {
            Instrument instrument = slot.instrument();
            ResponseOption given = instrument
                    .responsesOf(instrument.items().get(slot.slot()))
                    .options()
                    .get(option);
            tally.value(given.code() + "");
        } else if (option == ResponseVector.INVALID) {
            tally.outside();
        } else {
            tally.missing();
        }
    }

    @Override
    public Block endBlock() {
        Block done = new Block(tallies, rows);
        tallies = tallies(known);
        rows = 0;
        return done;
    }
}
