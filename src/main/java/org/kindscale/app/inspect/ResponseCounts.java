package org.kindscale.app.inspect;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;
import org.kindscale.report.reading.Inspection.Responses;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.Row;

/** Counts what the cells of one instrument's items hold. */
final class ResponseCounts implements Row.Worker<Long> {

    private final Instrument instrument;
    private final ResponseScale scale;
    private final long[] cells;
    private long persons;
    private long omitted;
    private long complete;

    ResponseCounts(Instrument instrument) {
        this.instrument = instrument;
        this.scale = instrument.responsesOf(instrument.items().get(0));
        this.cells = new long[scale.options().size()];
    }

    @Override
    public void row(Row row) {
        ResponseVector responses = row.responses(0);
        boolean whole = true;
        for (int slot = 0; slot < responses.size(); slot++) {
            Item item = instrument.items().get(slot);
            int option = responses.get(slot);
            if (option >= 0 && instrument.responsesOf(item).equals(scale)) {
                cells[option]++;
            }
            if (item.scored()) {
                omitted += option < 0 ? 1 : 0;
                whole &= option >= 0;
            }
        }
        persons++;
        complete += whole ? 1 : 0;
    }

    @Override
    public Long endBlock() {
        return persons;
    }

    /** {@return what was counted} */
    Responses responses() {
        Map<Integer, Long> options = new LinkedHashMap<>();
        for (int o = 0; o < cells.length; o++) {
            ResponseOption option = scale.options().get(o);
            options.put(option.code(), cells[o]);
        }
        return new Responses(persons, options, omitted, complete);
    }
}
