package org.kindscale.cli.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.catalog.reading.ReadingFile;
import org.kindscale.diagnostics.InvalidInputException;

/** Puts what a saved reading says ({@code --reading}) into a command line, as though it had been typed. */
public final class SavedReading {

    /** The option that names the file. */
    static final String OPTION = "--reading";

    private SavedReading() {}

    /**
     * Returns the words of a call with those of its saved reading in front; what is typed besides wins. The columns are
     * taken from the same file.
     *
     * @throws InvalidInputException if the file is no reading
     */
    public static List<String> expanded(List<String> words) throws InvalidInputException {
        List<String> rest = new ArrayList<>(words);
        String file = "";
        for (int i = rest.size() - 1; i >= 0; i--) {
            if (rest.get(i).startsWith(OPTION + "=")) {
                file = rest.remove(i).substring(OPTION.length() + 1);
            } else if (rest.get(i).equals(OPTION) && i + 1 < rest.size()) {
                file = rest.remove(i + 1);
                rest.remove(i);
            }
        }
        if (file.isEmpty()) {
            return words;
        }
        List<String> expanded = new ArrayList<>(rest);
        for (List<String> option : ReadingFile.options(Path.of(file), file)) {
            if (!isGiven(rest, option.get(0))) {
                expanded.addAll(option);
            }
        }
        if (!isGiven(rest, "--columns")) {
            expanded.addAll(List.of("--columns", file));
        }
        return expanded;
    }

    private static boolean isGiven(List<String> words, String option) {
        return words.stream().anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    }
}
