package org.kindscale.catalog.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.catalog.reading.LocatedValue.Arr;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.catalog.reading.LocatedValue.Str;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/** Reads saved readings: {@code { "options": [["--coding", "1-4"]], "columns": { … } }}; a column map is one, too. */
public final class ReadingFile {

    private ReadingFile() {}

    /**
     * Reads the options of a reading; its columns are read as those of a column map.
     *
     * @param file the reading
     * @param shown its path as typed
     * @return each option with its value; none for a column map
     * @throws InvalidInputException if the file is no reading
     */
    public static List<List<String>> options(Path file, String shown) throws InvalidInputException {
        Findings findings = new Findings();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw unusable(Location.of(shown), "the reading cannot be read", "check its path");
        }
        Optional<LocatedValue> document = LocatedJson.parse(shown, bytes, findings);
        if (findings.hasErrors() || document.isEmpty() || !(document.get() instanceof Obj root)) {
            String why = findings.hasErrors() ? ": " + findings.kept().get(0).what() : "";
            throw unusable(
                    Location.of(shown), "the reading cannot be used" + why, "write it again with --save-reading");
        }
        LocatedValue options = root.members().get("options");
        return options == null ? List.of() : pairs(options, shown);
    }

    private static List<List<String>> pairs(LocatedValue options, String shown) throws InvalidInputException {
        List<List<String>> pairs = new ArrayList<>();
        if (options instanceof Arr all) {
            for (LocatedValue one : all.elements()) {
                pairs.add(pair(one, shown));
            }
            return pairs;
        }
        throw unusable(
                Location.of(shown), "\"options\" is no array of options", "write it again with --save-reading");
    }

    private static List<String> pair(LocatedValue option, String shown) throws InvalidInputException {
        if (option instanceof Arr both
                && both.elements().size() == 2
                && both.elements().get(0) instanceof Str name
                && both.elements().get(1) instanceof Str value
                && name.value().startsWith("--")) {
            return List.of(name.value(), value.value());
        }
        throw unusable(
                Location.of(shown), "an option of the reading is no name with a value", "write it with --save-reading");
    }

    private static InvalidInputException unusable(Location where, String what, String help) {
        return new InvalidInputException(Diagnostic.error(FindingCode.CSV_025, where, what, help));
    }
}
