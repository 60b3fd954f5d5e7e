package org.kindscale.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.CodingFile;
import org.kindscale.catalog.reading.ColumnMapFile;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseScale;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.survey.codes.ResponseCodes;
import org.kindscale.survey.reading.Coding;
import org.kindscale.survey.reading.Coding.Words;
import org.kindscale.survey.reading.CodingText;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;

/**
 * The instruments of a request, each with how its responses stand in the files.
 *
 * @param definitions the definition of each reading, in the order of the request; copied
 * @param readings one for each instrument and wave; copied
 */
public record Readings(List<Definition> definitions, List<InstrumentReading> readings) {

    /** Copies the lists. */
    public Readings {
        definitions = List.copyOf(definitions);
        readings = List.copyOf(readings);
    }

    /** Loads the instruments and works out the choices about their columns. */
    public static Readings of(
            List<String> names, ScoreRequest.ColumnChoice choice, MissingCodes missing, Catalog catalog)
            throws InvalidInputException {
        List<Definition> definitions = new ArrayList<>();
        for (String name : names) {
            definitions.add(catalog.load(name));
        }
        List<String> ids = definitions.stream().map(d -> d.instrument().id()).toList();
        requireOnce(ids, names);
        Map<String, List<String>> waves = choice.waves().byInstrument(ids);
        Map<String, String> columns = choice.columns().byInstrument(mapsApart(choice, ids));
        Map<String, String> orders = choice.order().byInstrument(ids);
        Map<String, String> from = choice.from().byInstrument(ids);
        Map<String, String> codings = choice.coding().byInstrumentOrForAll(ids);
        List<Definition> ofReadings = new ArrayList<>();
        List<InstrumentReading> readings = new ArrayList<>();
        for (Definition definition : definitions) {
            Instrument instrument = catalog.known(definition.instrument());
            String id = instrument.id();
            for (Optional<String> wave : WaveChoice.of(waves, id)) {
                String key = id + wave.map(name -> "_" + name).orElse("");
                ofReadings.add(definition);
                readings.add(new InstrumentReading(
                        instrument,
                        columns(columns.getOrDefault(id, columns.getOrDefault("*", "")), key),
                        order(instrument, Optional.ofNullable(orders.get(id))),
                        from(instrument, Optional.ofNullable(from.get(id)), catalog),
                        coding(instrument, Optional.ofNullable(codings.get(id))),
                        reversed(instrument, choice.alreadyReversed()),
                        wave));
            }
        }
        requireKnown(choice.alreadyReversed(), definitions);
        return new Readings(ofReadings, readings).without(missing);
    }

    /** {@return these readings; refused if a missing code is a response} */
    private Readings without(MissingCodes missing) throws InvalidInputException {
        requireNoClash("--missing", missing.omitted());
        requireNoClash("--not-administered", missing.notAdministered());
        return this;
    }

    /** {@return these readings, refused if they are several waves, which only {@code score} reads at once} */
    public Readings ofOneWave() throws InvalidInputException {
        if (readings.size() > 1) {
            List<String> names = readings.stream()
                    .flatMap(reading -> reading.wave().stream())
                    .toList();
            throw usage(
                    FindingCode.USE_005,
                    "--waves",
                    "one wave at a time is read here, not " + String.join(" and ", names),
                    "choose one: --waves " + names.get(0) + "; analyze compares two, if --id COLUMN says who a row is");
        }
        return this;
    }

    private static void requireOnce(List<String> ids, List<String> names) throws InvalidInputException {
        if (Set.copyOf(ids).size() != ids.size()) {
            throw usage(
                    FindingCode.USE_005,
                    String.join(",", names),
                    "an instrument is named twice",
                    "name each instrument once");
        }
    }

    /** A column map names its instruments itself, so that one file serves all. */
    private static List<String> mapsApart(ScoreRequest.ColumnChoice choice, List<String> ids) {
        boolean oneMap = choice.columns().given().size() == 1
                && choice.columns().given().get(0).endsWith(".json")
                && choice.columns().given().get(0).indexOf('=') < 0;
        return oneMap && ids.size() > 1 ? List.of("*") : ids;
    }

    private static ColumnSpec columns(String given, String id) throws InvalidInputException {
        if (given.isEmpty()) {
            return new ColumnSpec.Automatic();
        }
        if (given.endsWith(".json")) {
            return new ColumnSpec.Mapped(given, ColumnMapFile.read(Path.of(given), given, id));
        }
        try {
            return ColumnSpec.parse(given);
        } catch (IllegalArgumentException e) {
            throw usage(
                    FindingCode.USE_004,
                    "--columns",
                    "\"" + given + "\": " + e.getMessage(),
                    "write a pattern such as 'Q7_{n}', a list such as 5-30,!29, or the path of a column map");
        }
    }

    private static Optional<ItemOrder> order(Instrument instrument, Optional<String> name)
            throws InvalidInputException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<String> known =
                instrument.extras().orders().stream().map(ItemOrder::id).toList();
        Optional<ItemOrder> order = instrument.extras().orders().stream()
                .filter(o -> o.id().equals(name.get()))
                .findFirst();
        if (order.isEmpty()) {
            throw usage(
                    FindingCode.USE_004,
                    "--order",
                    instrument.id() + " has no order \"" + name.get() + "\"",
                    choices(known, "it has the published order only"));
        }
        return order;
    }

    private static Optional<Instrument> from(Instrument instrument, Optional<String> name, Catalog catalog)
            throws InvalidInputException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<SubsetLink> link = instrument.extras().subsetOf();
        if (link.isEmpty() || !link.get().instrument().equals(name.get())) {
            String help = link.map(l -> "say --from " + l.instrument()).orElse("leave --from out");
            throw usage(FindingCode.USE_004, "--from", instrument.id() + " is no part of " + name.get(), help);
        }
        return Optional.of(catalog.load(name.get()).instrument());
    }

    private static Optional<Coding> coding(Instrument instrument, Optional<String> given) throws InvalidInputException {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (given.get().endsWith(".json")) {
                Words words = new Words(CodingFile.read(Path.of(given.get()), given.get()));
                CodingText.requireKnown(instrument, words);
                return Optional.of(words);
            }
            return Optional.of(CodingText.read(instrument, given.get()));
        } catch (IllegalArgumentException e) {
            throw usage(FindingCode.USE_004, "--coding", String.valueOf(e.getMessage()), codings(instrument));
        }
    }

    private static String codings(Instrument instrument) {
        List<String> known = instrument.responses().values().stream()
                .flatMap(scale -> scale.codings().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        int options =
                instrument.responsesOf(instrument.items().get(0)).options().size();
        return (known.isEmpty() ? "" : "choose one of: " + String.join(", ", known) + "; or ")
                + "write the numbers of the lowest and the highest of the " + options
                + " options, words with the definition's codes, such as never=0,often=1, or the path of a JSON file of"
                + " words";
    }

    private static String choices(List<String> known, String none) {
        return known.isEmpty() ? none : "choose one of: " + String.join(", ", known);
    }

    private static Set<String> reversed(Instrument instrument, Set<String> items) {
        Set<String> reversed = new HashSet<>(instrument.itemIds());
        reversed.retainAll(items);
        return reversed;
    }

    private static void requireKnown(Set<String> items, List<Definition> definitions) throws InvalidInputException {
        Map<String, ResponseScale> known = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            Instrument instrument = definition.instrument();
            for (Item item : instrument.items()) {
                known.put(item.id(), instrument.responsesOf(item));
            }
        }
        for (String item : items) {
            ResponseScale scale = known.get(item);
            if (scale == null) {
                String help = Suggestion.nearest(item, known.keySet())
                        .map(i -> "did you mean " + i + "?")
                        .orElse("write ids of items");
                throw usage(FindingCode.USE_004, "--already-reversed", "\"" + item + "\" is no item", help);
            }
            if (!scale.hasReflection()) {
                throw usage(
                        FindingCode.USE_004,
                        "--already-reversed",
                        item + " cannot be stored reversed: its response scale has no reflection",
                        "leave it out");
            }
        }
    }

    /** A missing code must be no response: what would 9 mean on a scale from 0 to 10? */
    private void requireNoClash(String option, List<String> codes) throws InvalidInputException {
        if (codes.isEmpty()) {
            return;
        }
        for (InstrumentReading reading : readings) {
            for (Item item : reading.instrument().items()) {
                Optional<String> clash = ResponseCodes.firstResponse(reading, item, codes);
                if (clash.isPresent()) {
                    throw usage(
                            FindingCode.USE_003,
                            option,
                            "\"" + clash.get() + "\" is a response to " + item.id(),
                            "declare only codes that no item uses");
                }
            }
        }
    }

    /** {@return the refusal of a call whose option {@code option} cannot be followed} */
    public static InvalidInputException usage(FindingCode code, String option, String what, String help) {
        return new InvalidInputException(Diagnostic.error(code, Location.of(option), what, help));
    }
}
