package org.kindscale.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindscale.catalog.proof.CaseCheck;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.catalog.reading.DefinitionReader;
import org.kindscale.catalog.reading.ObjectReader;
import org.kindscale.catalog.search.InstrumentWords;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Suggestion;

/**
 * Finds definitions by id or path.
 *
 * <p>An id is looked up in the folders given, in order, then among the bundled definitions.
 */
public final class Catalog {

    /** Path of the folder of bundled definitions on the class path. */
    private static final String BUNDLED = "/org/kindscale/scales/";

    /** Ids that are suggested at most. */
    private static final int FEW = 6;

    private final List<Path> folders;
    private final Consumer<Diagnostic> notes;
    private final Optional<Wordings> wordings;
    private final boolean cases;
    private final Map<String, Definition> loaded = new HashMap<>();

    /** Creates a catalog that looks into {@code folders} before the bundled library. */
    public Catalog(List<Path> folders) {
        this(folders, note -> {});
    }

    /**
     * Creates a catalog that looks into {@code folders} before the bundled library.
     *
     * @param notes hears of a definition that stands in for a bundled one
     */
    public Catalog(List<Path> folders, Consumer<Diagnostic> notes) {
        this(folders, notes, Optional.empty(), false);
    }

    private Catalog(List<Path> folders, Consumer<Diagnostic> notes, Optional<Wordings> wordings, boolean cases) {
        this.folders = List.copyOf(folders);
        this.notes = notes;
        this.wordings = wordings;
        this.cases = cases;
    }

    /** {@return this catalog, which also knows the wordings that a person has added} */
    public Catalog with(Wordings added) {
        return new Catalog(folders, notes, Optional.of(added), cases);
    }

    /** {@return this catalog, which reads the worked cases of bundled definitions too} */
    public Catalog withCases() {
        return new Catalog(folders, notes, wordings, true);
    }

    /** {@return the instrument with the fingerprints of the wordings that a person has added to it} */
    public Instrument known(Instrument instrument) {
        return wordings.isEmpty() ? instrument : wordings.get().known(instrument);
    }

    /**
     * Loads one definition.
     *
     * @param name an id, or a path to a definition (it ends in {@code .json} or holds a separator)
     * @throws InvalidInputException if there is none, or it is not valid; bundled ones are valid by test, of others the
     *     cases are run too
     */
    public Definition load(String name) throws InvalidInputException {
        Definition known = loaded.get(name);
        if (known == null) {
            known = find(name);
            loaded.put(name, known);
        }
        return known;
    }

    private Definition find(String name) throws InvalidInputException {
        if (name.endsWith(".json") || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            return read(name, bytesOf(Path.of(name), name), true);
        }
        for (Path folder : folders) {
            Path file = folder.resolve(name + ".json");
            if (Files.isRegularFile(file)) {
                if (bundled(name).isPresent()) {
                    notes.accept(Diagnostic.note(
                            FindingCode.DEF_032,
                            Location.of(file.toString()),
                            "this definition stands in for the one of kindscale called " + name,
                            "give your own another id if this is not what you want"));
                }
                return read(file.toString(), bytesOf(file, file.toString()), true);
            }
        }
        Optional<byte[]> bundled = bundled(name);
        if (bundled.isEmpty()) {
            throw unknown(name);
        }
        return read("bundled:" + name + ".json", bundled.get(), cases);
    }

    private InvalidInputException unknown(String name) {
        String help = Suggestion.nearest(name, ids())
                .or(() -> found(name))
                .map(id -> "did you mean " + id + "? \"kindscale instruments\" lists them all")
                .orElse("\"kindscale instruments\" lists what there is; a definition of your own is named by its path");
        return new InvalidInputException(
                Diagnostic.error(FindingCode.DEF_027, Location.of(name), "no instrument has this id", help));
    }

    /** Returns the ids found by {@code words} as a person might call them, the best first; absent if there are none. */
    private Optional<String> found(String words) {
        List<InstrumentWords> all = all(new Findings()).values().stream()
                .map(definition -> InstrumentWords.of(definition.instrument()))
                .toList();
        List<String> ids = InstrumentWords.find(all, one -> one, words).stream()
                .map(InstrumentWords::id)
                .toList();
        int others = ids.size() - FEW;
        String more = others > 0 ? " (" + others + " more)" : "";
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.stream().limit(FEW).collect(Collectors.joining(" or ")) + more);
    }

    private static Definition read(String path, byte[] bytes, boolean untested) throws InvalidInputException {
        Findings findings = new Findings();
        Optional<Definition> definition = untested
                ? DefinitionReader.read(path, bytes, findings)
                : DefinitionReader.readBundled(path, bytes, findings);
        if (definition.isEmpty() || (untested && !CaseCheck.run(definition.get(), findings))) {
            throw new InvalidInputException(findings.inOrder());
        }
        return definition.get();
    }

    private static byte[] bytesOf(Path file, String shown) throws InvalidInputException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            String what = Files.exists(file) ? "the definition cannot be read" : "there is no such file";
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.DEF_028, Location.of(shown), what, "check the path and its permissions"));
        }
    }

    /** {@return the ids of all definitions, sorted; an id in several places once} */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(bundledIds());
        folders.forEach(folder -> ids.addAll(idsIn(folder)));
        return ids.stream().distinct().sorted().toList();
    }

    private static List<String> idsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - 5))
                    .toList();
        } catch (IOException e) {
            return List.of(); // a folder that is not there holds no definitions
        }
    }

    /** Loads all definitions by id; those that are not valid are left out and told in {@code findings}. */
    public Map<String, Definition> all(Findings findings) {
        Map<String, Definition> all = new LinkedHashMap<>();
        for (String id : ids()) {
            try {
                all.put(id, load(id));
            } catch (InvalidInputException e) {
                findings.addAll(e.findings(), 0);
            }
        }
        return all;
    }

    /** {@return the ids of the bundled definitions} */
    static List<String> bundledIds() {
        byte[] index = resource("index.txt").orElse(new byte[0]);
        return new String(index, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith(".json"))
                .map(line -> line.substring(0, line.length() - 5))
                .toList();
    }

    private static Optional<byte[]> bundled(String id) {
        return ObjectReader.HYPHENED.matcher(id).matches() ? resource(id + ".json") : Optional.empty();
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Catalog.class.getResourceAsStream(BUNDLED + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file is damaged: " + name, e);
        }
    }
}
