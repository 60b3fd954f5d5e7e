package org.kindscale.app.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.app.Output;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.InvalidInputException;

/** Several files of text that appear together, each whole, or not at all. */
public final class FolderOutput {

    private final Map<Path, String> texts = new LinkedHashMap<>();
    private final List<Path> folders = new ArrayList<>();

    /** Adds a file. */
    public void add(Path file, String text) {
        texts.put(file, text);
    }

    /** Adds files of a folder, by name; it is made if it is not there, but what it lies in must be. */
    public void addAll(Path folder, Map<String, String> files) {
        folders.add(folder);
        files.forEach((name, text) -> add(folder.resolve(name), text));
    }

    /**
     * Writes everything beside its place and then moves it there; other files of the folders stay as they are.
     *
     * @param inputs files that are read, none of which may be replaced
     * @param others further outputs of the run
     * @return notes about what a killed run had left
     */
    public List<Diagnostic> write(List<String> inputs, List<Path> others) throws InvalidInputException, IOException {
        List<Path> all = new ArrayList<>(texts.keySet());
        all.addAll(others);
        Output.requireSafe(all, inputs);
        List<Path> made = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                made.add(folder);
            }
        }
        List<Output> open = new ArrayList<>();
        List<Diagnostic> notes = new ArrayList<>();
        boolean done = false;
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Output output = Output.to(text.getKey());
                open.add(output);
                output.stream().write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Output output : open) {
                output.commit();
                notes.addAll(output.notes());
            }
            done = true;
        } finally {
            for (Output output : open) {
                output.close();
            }
            for (Path folder : done ? List.<Path>of() : made) {
                Files.deleteIfExists(folder);
            }
        }
        return notes;
    }
}
