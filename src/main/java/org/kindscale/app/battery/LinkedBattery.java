package org.kindscale.app.battery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindscale.administration.WordingMark;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.BatteryFile;
import org.kindscale.catalog.reading.BatteryReader;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Text;
import org.kindscale.definition.battery.Battery;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * A battery and the definitions of its instruments.
 *
 * @param battery the battery
 * @param sha256 SHA-256 of its file; of a list of instruments, of their definitions' SHA-256
 * @param definitions for each section the definition of its instrument; absent for questions of one's own; copied
 */
public record LinkedBattery(Battery battery, String sha256, List<Optional<Definition>> definitions) {

    /** Copies the list. */
    public LinkedBattery {
        definitions = List.copyOf(definitions);
    }

    /** {@return whether {@code named} is a battery: ids joined by commas, or the file of one} */
    public static boolean isNamedBy(String named) {
        if (named.indexOf(',') >= 0 && !Files.exists(Path.of(named))) {
            return true;
        }
        try {
            return named.endsWith(".json")
                    && Files.isRegularFile(Path.of(named))
                    && BatteryReader.isBattery(Files.readAllBytes(Path.of(named)));
        } catch (IOException e) {
            return false; // what cannot be read is told where it is read
        }
    }

    /**
     * Loads a battery with its instruments.
     *
     * @param named ids or paths joined by commas, or the path of a battery's file
     */
    public static LinkedBattery load(String named, Catalog catalog) throws InvalidInputException {
        if (named.indexOf(',') >= 0 && !Files.exists(Path.of(named))) {
            return list(named, catalog);
        }
        Findings findings = new Findings();
        Optional<LinkedBattery> linked = read(named, catalog, findings);
        if (linked.isEmpty()) {
            throw new InvalidInputException(findings.inOrder());
        }
        return linked.get();
    }

    private static LinkedBattery list(String named, Catalog catalog) throws InvalidInputException {
        List<Battery.Section> sections = new ArrayList<>();
        List<Optional<Definition>> definitions = new ArrayList<>();
        for (String name : named.split(",", -1)) {
            Definition definition = catalog.load(name.strip());
            boolean again = definitions.stream()
                    .flatMap(Optional::stream)
                    .anyMatch(d ->
                            d.instrument().id().equals(definition.instrument().id()));
            if (again) {
                throw new InvalidInputException(Diagnostic.error(
                        FindingCode.DEF_007,
                        Location.of(named),
                        definition.instrument().id() + " is named twice",
                        "name each instrument once"));
            }
            definitions.add(Optional.of(definition));
            sections.add(new Battery.Section(
                    Optional.empty(),
                    Optional.of(definition.instrument().id()),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
        }
        String id = ids(definitions).stream().collect(Collectors.joining(","));
        String hashes = definitions.stream().map(d -> d.orElseThrow().sha256()).collect(Collectors.joining("\n"));
        Battery battery = new Battery(id, title(definitions), "en", Optional.empty(), sections);
        LinkedBattery linked = new LinkedBattery(battery, WordingMark.digest(hashes), definitions);
        requireOwnItems(linked, named);
        return linked;
    }

    private static void requireOwnItems(LinkedBattery linked, String named) throws InvalidInputException {
        Optional<String> twice = new BatteryColumns(linked).twice();
        if (twice.isPresent()) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.DEF_007,
                    Location.of(named),
                    "two of these instruments have a column \"" + twice.get() + "\"",
                    "take them in sittings of their own"));
        }
    }

    /** A list has no title of its own: the titles of its instruments, in each language that all of them have. */
    private static Text title(List<Optional<Definition>> definitions) {
        List<About> all = definitions.stream()
                .map(d -> d.orElseThrow().instrument().about())
                .toList();
        return new Text(Stream.concat(Stream.of("en"), all.get(0).title().byLanguage().keySet().stream())
                .distinct()
                .filter(language -> language.equals("en")
                        || all.stream().allMatch(about -> about.title().has(language)))
                .collect(Collectors.toMap(
                        language -> language,
                        language -> all.stream()
                                .map(about -> about.title().in(language, about.language()))
                                .collect(Collectors.joining(", ")))));
    }

    private static List<String> ids(List<Optional<Definition>> definitions) {
        return definitions.stream()
                .flatMap(Optional::stream)
                .map(definition -> definition.instrument().id())
                .toList();
    }

    /**
     * Reads the file of a battery, and joins it with its instruments; paths of definitions are taken from where the
     * program runs.
     *
     * @param findings takes what is wrong, with line and column
     * @return the battery; absent if an error was found
     */
    public static Optional<LinkedBattery> read(String path, Catalog catalog, Findings findings) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(Path.of(path));
        } catch (IOException e) {
            findings.add(Diagnostic.error(
                    FindingCode.DEF_028,
                    Location.of(path),
                    "the battery cannot be read",
                    "check the path and its permissions"));
            return Optional.empty();
        }
        Optional<BatteryFile> file = BatteryReader.read(path, bytes, findings);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        long errors = findings.errors();
        List<Optional<Definition>> definitions = definitions(file.get(), catalog, findings);
        if (findings.errors() > errors) {
            return Optional.empty();
        }
        LinkedBattery linked =
                new LinkedBattery(file.get().battery(), file.get().sha256(), definitions);
        new BatteryLinks(linked, file.get(), findings).check();
        return findings.errors() > errors ? Optional.empty() : Optional.of(linked);
    }

    private static List<Optional<Definition>> definitions(BatteryFile file, Catalog catalog, Findings findings) {
        List<Optional<Definition>> definitions = new ArrayList<>();
        for (int s = 0; s < file.battery().sections().size(); s++) {
            Optional<String> instrument = file.battery().sections().get(s).instrument();
            Location where = file.at("/sections/" + s + "/instrument");
            if (instrument.isEmpty()) {
                definitions.add(Optional.empty());
                continue;
            }
            try {
                definitions.add(Optional.of(catalog.load(instrument.get())));
            } catch (InvalidInputException e) {
                Diagnostic first = e.findings().kept().get(0);
                findings.add(Diagnostic.error(
                        first.code(), where, "\"" + instrument.get() + "\": " + first.what(), first.help()));
            }
        }
        return definitions;
    }

    /** {@return the instruments in order} */
    public List<Instrument> instruments() {
        return definitions.stream()
                .flatMap(Optional::stream)
                .map(Definition::instrument)
                .toList();
    }
}
