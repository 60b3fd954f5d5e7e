package org.kindscale.survey.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.definition.Instrument;

/** Which column of a file holds which item of an instrument. */
public final class ColumnMap {

    private final Instrument instrument;
    private final Header header;
    private final int[] columns;
    private final Optional<String> wave;

    /**
     * Creates a map.
     *
     * @param instrument the instrument
     * @param header the file's columns
     * @param columns column of each item in published order, from 0; -1 for an item that the file does not have
     */
    public ColumnMap(Instrument instrument, Header header, int[] columns) {
        this(instrument, header, columns, Optional.empty());
    }

    /** Creates the map of one wave. */
    public ColumnMap(Instrument instrument, Header header, int[] columns, Optional<String> wave) {
        this.wave = wave;
        this.instrument = instrument;
        this.header = header;
        this.columns = columns.clone();
    }

    /** {@return the instrument} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return the instrument's id, with the wave behind it if the file holds several} */
    public String name() {
        return instrument.id() + wave.map(known -> "_" + known).orElse("");
    }

    /** {@return a list, as {@code --columns} takes it, of columns of the file, in this order} */
    public String list(List<Integer> ofColumns) {
        return header.list(ofColumns);
    }

    /** {@return the column of item number {@code slot}, from 0; -1 if the file does not have it} */
    public int column(int slot) {
        return columns[slot];
    }

    /** {@return the columns by item, from 0; -1 for an item without column} */
    public List<Integer> positions() {
        return Arrays.stream(columns).boxed().toList();
    }

    /** {@return the columns that hold items, from 0, in the order of the items} */
    public List<Integer> columns() {
        return positions().stream().filter(column -> column >= 0).toList();
    }

    /** {@return this map as one of {@code whole}, of which its own header is a part} */
    public ColumnMap of(Header whole, Optional<String> ofWave) {
        return new ColumnMap(instrument, whole, columns, ofWave);
    }

    /** {@return whether column number {@code column} holds an item} */
    public boolean holds(int column) {
        for (int own : columns) {
            if (own == column) {
                return true;
            }
        }
        return false;
    }

    /** {@return item id to column name, in published order, items without column left out} */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (int slot = 0; slot < columns.length; slot++) {
            if (columns[slot] >= 0) {
                names.put(instrument.items().get(slot).id(), header.names().get(columns[slot]));
            }
        }
        return names;
    }
}
