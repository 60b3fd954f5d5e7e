package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.InstrumentReading;

/**
 * Finds the columns of an instrument's items in a header, or refuses with the candidates.
 *
 * <p>Columns are looked for by families: first the item ids, then each pattern of the definition. A family must have a
 * column for every scored item, one only, and no numbers beyond the items.
 */
public final class ColumnMatcher {

    private final Header header;
    private final InstrumentReading reading;
    private final Instrument instrument;
    private final Findings findings;
    private final List<String> keys;
    /** What a file calls each item, by slot: its own id, or that of the longer instrument. */
    private final List<String> ids = new ArrayList<>();
    /** The number of each item in a numbered family, by slot, from 1. */
    private final int[] numbers;

    private final int lastNumber;

    private ColumnMatcher(Header header, InstrumentReading reading, Findings findings) {
        this.header = header;
        this.reading = reading;
        this.instrument = reading.instrument();
        this.findings = findings;
        this.keys = new ArrayList<>();
        for (String name : header.names()) {
            keys.add(ColumnKey.of(name));
        }
        this.numbers = new int[instrument.items().size()];
        Optional<SubsetLink> link =
                reading.from().isPresent() ? instrument.extras().subsetOf() : Optional.empty();
        List<String> order = link.isPresent()
                ? reading.from().orElseThrow().items().stream().map(Item::id).toList()
                : reading.numbered();
        for (int slot = 0; slot < numbers.length; slot++) {
            String own = instrument.items().get(slot).id();
            String id = link.isPresent() ? link.get().items().getOrDefault(own, "") : own;
            ids.add(id);
            numbers[slot] = order.indexOf(id) + 1;
        }
        lastNumber = order.size();
    }

    /** Returns the columns of all items, or nothing when findings say why not. */
    public static Optional<ColumnMap> match(Header header, InstrumentReading reading, Findings findings) {
        if (reading.wave().isPresent()) {
            return WaveColumns.match(header, reading, findings);
        }
        Findings own = new Findings();
        Optional<ColumnMap> map = ofOneWave(header, reading, own);
        Optional<Diagnostic> waves = map.isEmpty() ? WaveNames.several(header, reading) : Optional.empty();
        waves.ifPresentOrElse(findings::add, () -> findings.addAll(own, 0));
        return map;
    }

    /** Returns the columns of all items in a file, or the part of one, that holds one wave. */
    static Optional<ColumnMap> ofOneWave(Header header, InstrumentReading reading, Findings findings) {
        long errors = findings.errors();
        ColumnMatcher matcher = new ColumnMatcher(header, reading, findings);
        int[] columns = matcher.columns();
        return findings.errors() > errors
                ? Optional.empty()
                : Optional.of(new ColumnMap(reading.instrument(), header, columns));
    }

    private int[] columns() {
        ColumnSpec spec = reading.columns();
        if (spec instanceof ColumnSpec.Pattern pattern) {
            return resolved(family("the pattern " + pattern.pattern(), pattern.pattern()));
        }
        if (spec instanceof ColumnSpec.Mapped mapped) {
            return mapped(mapped);
        }
        if (spec instanceof ColumnSpec.Listed listed) {
            return listed(new ColumnList(header, findings).positions(listed.parts()));
        }
        return automatic();
    }

    /** A way to find columns: candidates for each item, and numbers that belong to no item. */
    private record Family(String name, List<List<Integer>> candidates, Map<Integer, Integer> beyond) {
        long found() {
            long found = 0;
            for (List<Integer> columns : candidates) {
                found += columns.isEmpty() ? 0 : 1;
            }
            return found;
        }
    }

    private int[] automatic() {
        List<Family> families = new ArrayList<>();
        families.add(byId());
        Instrument named = reading.from().orElse(instrument);
        for (String pattern : named.extras().columns()) {
            families.add(family(pattern, pattern));
        }
        if (reading.order().isPresent() && idPattern().isPresent()) {
            families.set(
                    0, family(idPattern().get(), idPattern().get())); // numbers, not ids, are what the order speaks of
        }
        List<Family> complete = new ArrayList<>();
        for (Family family : families) {
            if (isComplete(family)) {
                complete.add(family);
            }
        }
        if (complete.isEmpty()) {
            Family best = families.get(0);
            for (Family family : families) {
                best = family.found() > best.found() ? family : best;
            }
            return resolved(best);
        }
        Family chosen = complete.get(0);
        boolean byIds = isComplete(families.get(0));
        for (Family other : byIds ? List.<Family>of() : complete) {
            if (!other.candidates().equals(chosen.candidates())) {
                String what = "both " + chosen.name() + " and " + other.name() + " fit the items of " + instrument.id();
                error(
                        FindingCode.CSV_013,
                        header.whole(),
                        what,
                        "say which with --columns, such as --columns '" + chosen.name() + "'");
                return new int[numbers.length];
            }
        }
        return resolved(chosen);
    }

    private boolean isComplete(Family family) {
        for (int slot = 0; slot < numbers.length; slot++) {
            if (instrument.items().get(slot).scored()
                    && family.candidates().get(slot).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Family byId() {
        Optional<String> pattern = idPattern();
        Map<Integer, Integer> beyond =
                pattern.isPresent() ? family(pattern.get(), pattern.get()).beyond() : Map.of();
        List<List<Integer>> candidates = empty();
        for (int slot = 0; slot < numbers.length; slot++) {
            String key = ColumnKey.of(ids.get(slot));
            for (int c = 0; c < keys.size(); c++) {
                if (keys.get(c).equals(key)) {
                    candidates.get(slot).add(c);
                }
            }
        }
        return new Family("item ids", candidates, beyond);
    }

    /**
     * Returns the pattern that the ids follow, such as <code>scs_{n}</code>, if they are numbered from 1 in published
     * order.
     */
    private Optional<String> idPattern() {
        Instrument named = reading.from().orElse(instrument);
        String first = named.items().get(0).id();
        if (!first.endsWith("1")) {
            return Optional.empty();
        }
        String prefix = first.substring(0, first.length() - 1);
        for (int i = 0; i < named.items().size(); i++) {
            if (!named.items().get(i).id().equals(prefix + (i + 1))) {
                return Optional.empty();
            }
        }
        return Optional.of(prefix + "{n}");
    }

    private List<List<Integer>> empty() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int slot = 0; slot < numbers.length; slot++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private Family family(String name, String pattern) {
        ColumnKey.Family family = ColumnKey.family(pattern);
        List<List<Integer>> candidates = empty();
        Map<Integer, Integer> beyond = new TreeMap<>();
        for (int c = 0; c < keys.size(); c++) {
            int number = family.numberOf(keys.get(c));
            for (int slot = 0; slot < numbers.length; slot++) {
                if (number == numbers[slot]) {
                    candidates.get(slot).add(c);
                }
            }
            if (number == 0 || number > lastNumber) {
                beyond.put(c, number);
            }
        }
        return new Family(name, candidates, beyond);
    }

    /** Takes the columns of a family, if each item has exactly one and no number is left over. */
    private int[] resolved(Family family) {
        int[] columns = new int[numbers.length];
        List<String> missing = new ArrayList<>();
        for (int slot = 0; slot < columns.length; slot++) {
            List<Integer> candidates = family.candidates().get(slot);
            columns[slot] = candidates.isEmpty() ? -1 : candidates.get(0);
            if (candidates.isEmpty() && instrument.items().get(slot).scored()) {
                missing.add(ids.get(slot));
            } else if (candidates.size() > 1) {
                String names = candidates.stream()
                        .map(c -> "\"" + header.names().get(c) + "\"")
                        .collect(Collectors.joining(", "));
                error(
                        FindingCode.CSV_013,
                        header.at(candidates.get(1)),
                        candidates.size() + " columns could be " + ids.get(slot) + ": " + names,
                        "rename or leave out all but one, or say which with --columns");
            }
        }
        if (!missing.isEmpty()) {
            missing(family, missing);
        } else if (!family.beyond().isEmpty()) {
            beyond(family);
        }
        return columns;
    }

    private void beyond(Family family) {
        int first = family.beyond().keySet().iterator().next();
        int all = numbers.length + family.beyond().size();
        List<String> names = family.beyond().keySet().stream()
                .map(c -> "\"" + header.names().get(c) + "\"")
                .toList();
        String what = "the file has " + all + " columns numbered like the " + numbers.length + " items of "
                + instrument.id() + "; beyond the items: " + String.join(", ", names);
        error(
                FindingCode.CSV_015,
                header.at(first),
                what,
                "an attention check or a total may stand among them and shift the numbers: find out which, "
                        + "and leave it out with --columns, such as --columns 'FIRST:LAST,!NAME'");
    }

    private void missing(Family family, List<String> missing) {
        int wanted = (int) instrument.items().stream().filter(Item::scored).count();
        String list = missing.size() > 8
                ? String.join(", ", missing.subList(0, 8)) + " (" + (missing.size() - 8) + " more)"
                : String.join(", ", missing);
        String found = missing.size() == wanted ? "" : " (looked for by " + family.name() + ")";
        String what = "no column for " + missing.size() + " of the " + wanted + " items of " + instrument.id() + ": "
                + list + found;
        List<String> families = header.numberedFamilies(numbers.length);
        List<String> reversed = storedReversed(missing);
        String help = "say which columns hold the items with --columns, or see the file's columns: " + someNames();
        if (!reversed.isEmpty()) {
            help = "the file has " + String.join(", ", reversed)
                    + ": if these are stored reversed, name them with --columns and say --already-reversed";
        } else if (!families.isEmpty()) {
            help = "the file has " + numbers.length + " columns named " + String.join(" and ", families)
                    + ": if these are the items, say --columns '" + families.get(0) + "'";
        }
        error(FindingCode.CSV_014, header.whole(), what, help);
    }

    private List<String> storedReversed(List<String> missing) {
        Set<String> wanted = missing.stream().map(ColumnKey::of).collect(Collectors.toSet());
        return header.names().stream()
                .filter(name -> {
                    String key = ColumnKey.of(name);
                    return List.of("r", "rc", "rev").stream()
                            .anyMatch(end -> key.endsWith(end)
                                    && wanted.contains(key.substring(0, key.length() - end.length())));
                })
                .limit(4)
                .toList();
    }

    private String someNames() {
        int shown = Math.min(8, header.size());
        String names = String.join(", ", header.names().subList(0, shown));
        return header.size() > shown ? names + " (" + (header.size() - shown) + " more)" : names;
    }

    private int[] mapped(ColumnSpec.Mapped mapped) {
        int[] columns = new int[numbers.length];
        Arrays.fill(columns, -1);
        Map<String, String> left = new LinkedHashMap<>(mapped.columns());
        for (int slot = 0; slot < columns.length; slot++) {
            Item item = instrument.items().get(slot);
            String name = left.remove(item.id());
            if (name == null && item.scored()) {
                error(
                        FindingCode.CSV_025,
                        Location.of(mapped.file()),
                        "the column map has no column for " + item.id(),
                        "add \"" + item.id() + "\"");
            } else if (name != null) {
                columns[slot] = new ColumnList(header, findings).named(name);
            }
        }
        for (String unknown : left.keySet()) {
            error(
                    FindingCode.CSV_025,
                    Location.of(mapped.file()),
                    "\"" + unknown + "\" is no item of " + instrument.id(),
                    "take it out of the column map");
        }
        requireDistinct(columns);
        return columns;
    }

    private int[] listed(List<Integer> positions) {
        int[] columns = new int[numbers.length];
        Arrays.fill(columns, -1);
        List<Integer> scored = new ArrayList<>();
        for (int n = 1; n <= lastNumber; n++) {
            int slot = slotOf(n);
            if (slot >= 0 && instrument.items().get(slot).scored()) {
                scored.add(n);
            }
        }
        boolean all = positions.size() == lastNumber;
        if (findings.hasErrors()) {
            return columns;
        }
        if (!all && positions.size() != scored.size()) {
            String items = scored.size() == lastNumber
                    ? lastNumber + " items"
                    : lastNumber + " items (" + scored.size() + " scored)";
            error(
                    FindingCode.CSV_022,
                    header.whole(),
                    "--columns gives " + positions.size() + " columns, "
                            + (reading.from().isPresent() ? reading.from().get().id() : instrument.id()) + " has "
                            + items,
                    "give one column for each item, in the order of the items");
            return columns;
        }
        for (int p = 0; p < positions.size(); p++) {
            int slot = slotOf(all ? p + 1 : scored.get(p));
            if (slot >= 0) {
                columns[slot] = positions.get(p);
            }
        }
        requireDistinct(columns);
        return columns;
    }

    private int slotOf(int number) {
        for (int slot = 0; slot < numbers.length; slot++) {
            if (numbers[slot] == number) {
                return slot;
            }
        }
        return -1;
    }

    private void requireDistinct(int[] columns) {
        for (int a = 0; a < columns.length; a++) {
            for (int b = 0; b < a; b++) {
                if (columns[a] >= 0 && columns[a] == columns[b]) {
                    String what = "column \"" + header.names().get(columns[a]) + "\" is given for two items, "
                            + instrument.items().get(b).id() + " and "
                            + instrument.items().get(a).id();
                    error(FindingCode.CSV_022, header.at(columns[a]), what, "give each item a column of its own");
                }
            }
        }
    }

    private void error(FindingCode code, Location where, String what, String help) {
        findings.add(Diagnostic.error(code, where, what, help));
    }
}
