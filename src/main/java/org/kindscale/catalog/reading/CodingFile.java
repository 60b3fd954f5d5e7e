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

/** Reads what the words of a survey file mean: {@code { "now and then": 1, "most days": 2 }}. */
public final class CodingFile {

    private static final String HELP = "write { WORD: CODE, … } with the definition's codes";

    private CodingFile() {}

    /**
     * Reads a list of words.
     *
     * @param file the list
     * @param shown its path as typed
     * @return word to code
     * @throws InvalidInputException if the file is no object of whole numbers
     */
    public static Map<String, Integer> read(Path file, String shown) throws InvalidInputException {
        Findings findings = new Findings();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw unusable(Location.of(shown), "the file cannot be read", "check its path");
        }
        Optional<LocatedValue> document = LocatedJson.parse(shown, bytes, findings);
        Map<String, Integer> words = new LinkedHashMap<>();
        if (document.isPresent() && document.get() instanceof Obj root) {
            ObjectReader reader = new ObjectReader(root, findings, "en");
            for (String word : reader.names()) {
                reader.optionalInteger(word).ifPresent(code -> words.put(word.strip(), code));
            }
        }
        if (!findings.isEmpty()) {
            Diagnostic first = findings.kept().get(0);
            throw unusable(first.where(), first.what(), HELP);
        }
        if (words.isEmpty() || words.containsKey("")) {
            throw unusable(Location.of(shown), "the file is no list of words with their codes", HELP);
        }
        return words;
    }

    private static InvalidInputException unusable(Location where, String what, String help) {
        return new InvalidInputException(
                Diagnostic.error(FindingCode.USE_004, where, "--coding cannot be read: " + what, help));
    }
}
