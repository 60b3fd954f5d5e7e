package org.kindscale.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Findings;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.codes.CellDecoder;
import org.kindscale.survey.codes.ResponseCodes;
import org.kindscale.survey.columns.ColumnMatcher;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.PlainNumber;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.source.ItemCells;

/** The items of some instruments, as the search for a file's layout asks for them. */
final class KnownItems implements ItemCells {

    private final String file;
    private final List<InstrumentReading> readings;
    private final MissingCodes missing;
    private final List<CellDecoder> decoders = new ArrayList<>();

    KnownItems(String file, List<InstrumentReading> readings, MissingCodes missing) {
        this.file = file;
        this.readings = readings;
        this.missing = missing;
    }

    @Override
    public List<Integer> columns(List<String> names, List<String> texts) {
        Header header = new Header(file, 1, names, texts);
        List<Integer> columns = new ArrayList<>();
        for (InstrumentReading reading : readings) {
            ColumnMatcher.match(header, reading, Findings.counted()).ifPresent(map -> add(map, columns));
        }
        return columns;
    }

    private static void add(ColumnMap map, List<Integer> columns) {
        for (int slot = 0; slot < map.instrument().items().size(); slot++) {
            if (map.column(slot) >= 0) {
                columns.add(map.column(slot));
            }
        }
    }

    @Override
    public Kind kind(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        boolean isMissing = cell.isBlank();
        for (CellDecoder decoder : decoders()) {
            int option = decoder.decode(bytes, 0, bytes.length);
            if (option >= 0) {
                return Kind.RESPONSE;
            }
            isMissing |= option != ResponseVector.INVALID;
        }
        if (isMissing) {
            return Kind.MISSING;
        }
        return PlainNumber.read(cell.strip().replace(',', '.')).isPresent() ? Kind.NUMBER : Kind.WORD;
    }

    private List<CellDecoder> decoders() {
        if (decoders.isEmpty()) {
            Map<String, CellDecoder> different = new LinkedHashMap<>();
            for (InstrumentReading reading : readings) {
                for (Item item : reading.instrument().items()) {
                    String kind = reading.instrument().id() + " "
                            + reading.alreadyReversed().contains(item.id()) + " " + item.responses();
                    different.computeIfAbsent(kind, k -> new CellDecoder(new ResponseCodes(reading, item), missing));
                }
            }
            decoders.addAll(different.values());
        }
        return decoders;
    }
}
