package org.kindscale.catalog.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * Reads column maps: {@code { "columns": { "scs": { "scs_1": "Q7_1", … } } }}, as {@code --save-columns} writes them,
 * or the inner object alone.
 */
public final class ColumnMapFile {

    private ColumnMapFile() {}

    /**
     * Reads the columns of one instrument.
     *
     * @param file the map
     * @param shown its path as typed
     * @param instrument id of the instrument
     * @return item id to column name
     * @throws InvalidInputException if the file is no column map, or has none for the instrument
     */
    public static Map<String, String> read(Path file, String shown, String instrument) throws InvalidInputException {
        Findings findings = new Findings();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.CSV_025, Location.of(shown), "the column map cannot be read", "check its path"));
        }
        Optional<LocatedValue> document = LocatedJson.parse(shown, bytes, findings);
        Map<String, String> columns = new LinkedHashMap<>();
        if (document.isPresent() && document.get() instanceof Obj root) {
            ObjectReader reader = new ObjectReader(root, findings, "en");
            Optional<ObjectReader> map = reader.has("columns")
                    ? reader.object("columns").flatMap(all -> all.object(instrument))
                    : Optional.of(reader);
            map.ifPresent(items -> items.names().forEach(item -> columns.put(item, items.string(item))));
        }
        if (findings.hasErrors()) {
            throw new InvalidInputException(unusable(findings));
        }
        if (columns.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.CSV_025,
                    Location.of(shown),
                    "the column map has no columns for " + instrument,
                    "write { \"columns\": { \"" + instrument + "\": { ITEM: COLUMN, … } } }"));
        }
        return columns;
    }

    /** Tells findings about JSON as what they are here: findings about a column map. */
    private static Findings unusable(Findings json) {
        Findings findings = new Findings();
        for (Diagnostic finding : json.kept()) {
            boolean noJson = finding.code() == FindingCode.DEF_001;
            findings.add(Diagnostic.error(
                    FindingCode.CSV_025,
                    finding.where(),
                    "the column map cannot be used: " + finding.what(),
                    noJson ? "mend the JSON, or write a new map with --save-columns" : finding.help()));
        }
        return findings;
    }
}
