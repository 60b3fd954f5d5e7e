package org.kindscale.catalog.wording;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindscale.catalog.reading.LocatedJson;
import org.kindscale.catalog.reading.LocatedValue;
import org.kindscale.catalog.reading.LocatedValue.Obj;
import org.kindscale.catalog.reading.ObjectReader;
import org.kindscale.definition.Fingerprint;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The wordings a person has added, one file for each instrument and language; and those that definitions hold
 * themselves.
 */
public final class Wordings {

    /** Stands before the name of a response scale where its labels are kept; no item id has a colon. */
    private static final String LABELS = "labels:";

    private final Path folder;

    /**
     * The wording of an instrument in one language.
     *
     * @param language its tag
     * @param stems item id to wording; copied
     * @param labels name of a response scale to the labels that were added for its options, in order; copied
     * @param isHeld whether the definition holds it; otherwise a person has added it
     */
    public record Wording(
            String language, Map<String, String> stems, Map<String, List<String>> labels, boolean isHeld) {
        /** Copies the maps in their order. */
        public Wording {
            stems = Collections.unmodifiableMap(new LinkedHashMap<>(stems));
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        }

        /** Makes an added wording without labels. */
        public Wording(String language, Map<String, String> stems) {
            this(language, stems, Map.of(), false);
        }

        /** {@return whether the definition has fingerprints to compare it with} */
        public boolean isCompared(Instrument instrument) {
            return language.equals(instrument.about().language())
                    && instrument.items().stream()
                            .anyMatch(item -> !item.fingerprints().isEmpty());
        }

        /** {@return how many items of {@code instrument} have a published wording here; all if it is its own} */
        public int matching(Instrument instrument) {
            if (isHeld) {
                return instrument.items().size();
            }
            if (!isCompared(instrument)) {
                return 0;
            }
            return (int) instrument.items().stream()
                    .filter(item -> item.fingerprints().contains(Fingerprint.of(stems.getOrDefault(item.id(), ""))))
                    .count();
        }
    }

    /** Names the folder of added wordings. */
    public Wordings(Path folder) {
        this.folder = folder;
    }

    /** {@return the file of a wording} */
    public Path file(String instrument, String language) {
        return folder.resolve(instrument + "." + language + ".json");
    }

    /**
     * Finds the wording in which an instrument can be shown.
     *
     * @param instrument the instrument
     * @param wanted tag of the language wanted; where there is none in it, the instrument's own language is taken, then
     *     any
     */
    public Optional<Wording> find(Instrument instrument, String wanted) throws InvalidInputException {
        List<String> languages =
                new ArrayList<>(List.of(wanted, instrument.about().language()));
        languages.addAll(added(instrument.id()));
        for (String language : languages) {
            Map<String, String> held = held(instrument, language);
            if (!held.isEmpty()) {
                return Optional.of(new Wording(language, held, Map.of(), true));
            }
            Path file = file(instrument.id(), language);
            if (Files.isRegularFile(file)) {
                return Optional.of(read(file, language, instrument));
            }
        }
        return Optional.empty();
    }

    /** {@return the languages in which wordings of an instrument were added} */
    public List<String> added(String instrument) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            String begin = instrument + ".";
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(begin) && name.endsWith(".json"))
                    .map(name -> name.substring(begin.length(), Math.max(begin.length(), name.length() - 5)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // nothing was added yet
        }
    }

    /**
     * {@return the instrument with the fingerprints of all wordings that were added to it, so that columns headed by
     * them are known; one that cannot be read is left out}
     */
    public Instrument known(Instrument instrument) {
        Instrument known = instrument;
        for (String language : added(instrument.id())) {
            try {
                known = known.withItems(
                        withFingerprints(known, read(file(instrument.id(), language), language, instrument)));
            } catch (InvalidInputException e) {
                // it is left out; who takes the questionnaire is told
            }
        }
        return known;
    }

    private static List<Item> withFingerprints(Instrument instrument, Wording wording) {
        List<Item> items = new ArrayList<>();
        for (Item item : instrument.items()) {
            List<String> fingerprints = new ArrayList<>(item.fingerprints());
            fingerprints.add(Fingerprint.of(wording.stems().getOrDefault(item.id(), "")));
            items.add(item.withFingerprints(fingerprints));
        }
        return items;
    }

    private static Map<String, String> held(Instrument instrument, String language) {
        Map<String, String> stems = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            if (item.stem().isEmpty() || !item.stem().get().has(language)) {
                return Map.of();
            }
            stems.put(item.id(), item.stem().get().in(language, language));
        }
        return stems;
    }

    private static Wording read(Path file, String language, Instrument instrument) throws InvalidInputException {
        Findings findings = new Findings();
        Map<String, String> stems = new LinkedHashMap<>();
        Map<String, List<String>> labels = new LinkedHashMap<>();
        try {
            Optional<LocatedValue> document = LocatedJson.parse(file.toString(), Files.readAllBytes(file), findings);
            if (document.isPresent() && document.get() instanceof Obj root) {
                ObjectReader reader = new ObjectReader(root, findings, "en");
                instrument.items().forEach(item -> stems.put(item.id(), reader.string(item.id())));
                labels.putAll(labels(reader, instrument));
            }
        } catch (IOException e) {
            stems.clear();
        }
        if (findings.hasErrors() || stems.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_006,
                    Location.of(file.toString()),
                    "the added wording does not fit the items of " + instrument.id(),
                    "add it anew: kindscale wording add " + instrument.id() + " FILE"));
        }
        return new Wording(language, stems, labels, false);
    }

    private static Map<String, List<String>> labels(ObjectReader reader, Instrument instrument) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        instrument.responses().forEach((name, scale) -> {
            List<String> added = reader.strings(LABELS + name);
            if (added.size() == scale.options().size()) {
                labels.put(name, added);
            }
        });
        return labels;
    }

    /** {@return the text of a wording's file} */
    public static byte[] render(Wording wording) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            wording.stems().forEach(json::writeStringProperty);
            wording.labels().forEach((scale, labels) -> {
                json.writeArrayPropertyStart(LABELS + scale);
                labels.forEach(json::writeString);
                json.writeEndArray();
            });
            json.writeEndObject();
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
