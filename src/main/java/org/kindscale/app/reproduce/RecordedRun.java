package org.kindscale.app.reproduce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as its provenance tells it.
 *
 * @param version version of kindscale
 * @param program SHA-256 of the program's file; absent where it ran from no file
 * @param words the call of {@code score}, without where its outputs went; copied
 * @param inputs the survey files in their order; copied
 * @param files path to SHA-256 of each file that an option names; copied in their order
 * @param definitions instrument to version and SHA-256 of its definition; copied in their order
 * @param counts rows and scores counted, by name; copied in their order
 * @param evidence what was found in the files; copied
 * @param written what came out
 */
public record RecordedRun(
        String version,
        Optional<String> program,
        List<String> words,
        List<Input> inputs,
        Map<String, String> files,
        Map<String, String> definitions,
        Map<String, String> counts,
        List<String> evidence,
        Written written) {

    /** Copies the collections. */
    public RecordedRun {
        words = List.copyOf(words);
        inputs = List.copyOf(inputs);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        evidence = List.copyOf(evidence);
    }

    /**
     * A survey file.
     *
     * @param file its path as typed
     * @param sha256 SHA-256 of its bytes
     * @param columns instrument and item to the column read; copied in their order
     */
    public record Input(String file, String sha256, Map<String, String> columns) {
        /** Copies the map. */
        public Input {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /**
     * What came out.
     *
     * @param file where the scores were written, as typed
     * @param sha256 SHA-256 of the scores' bytes
     * @param rejectsSha256 SHA-256 of the bytes of the rows set aside
     */
    public record Written(Optional<String> file, String sha256, Optional<String> rejectsSha256) {}

    /** Returns the words of the call where files lie elsewhere now: {@code moved} gives old path to new. */
    public List<String> words(Map<String, String> moved) {
        List<String> changed = new ArrayList<>();
        for (String word : words) {
            changed.add(word.startsWith("--") ? option(word, moved) : path(word, moved));
        }
        return changed;
    }

    private static String option(String word, Map<String, String> moved) {
        int sign = word.indexOf('=');
        String value = word.substring(sign + 1);
        int instrument = value.indexOf('=') + 1;
        String path = value.substring(instrument);
        return sign < 0 || !moved.containsKey(path)
                ? word
                : word.substring(0, sign + 1) + value.substring(0, instrument) + moved.get(path);
    }

    /** A word is a path, or several definitions joined by commas. */
    private static String path(String word, Map<String, String> moved) {
        if (moved.containsKey(word)) {
            return moved.getOrDefault(word, word);
        }
        List<String> parts = new ArrayList<>();
        for (String part : word.split(",", -1)) {
            parts.add(moved.getOrDefault(part, part));
        }
        return String.join(",", parts);
    }
}
