package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.columns.ColumnWay.ById;
import org.kindscale.survey.columns.ColumnWay.ByPattern;
import org.kindscale.survey.columns.ColumnWay.Found;
import org.kindscale.survey.columns.ColumnWay.Keys;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Preview;

/**
 * Finds the columns of an instrument's items in a header, or refuses with what comes near.
 *
 * <p>Columns are looked for in several ways: by the item ids, by the patterns of the definition, by what platforms make
 * of these, and by the wording. What is taken must have a column for every scored item, one only, no numbers beyond the
 * items, and no second way may lead elsewhere; ids go before patterns, and both before what platforms make of them.
 */
public final class ColumnMatcher {

    private final Header header;
    private final InstrumentReading reading;
    private final Findings findings;
    private final ItemNames names;
    private final Keys keys;
    private final ColumnRefusals refusals;
    private final WayByWording wording;

    private ColumnMatcher(Header header, InstrumentReading reading, List<Preview.Line> rows, Findings findings) {
        this.header = header;
        this.reading = reading;
        this.findings = findings;
        this.names = new ItemNames(reading);
        this.keys = Keys.of(header);
        this.refusals = new ColumnRefusals(header, names, rows, findings);
        this.wording = new WayByWording(names);
    }

    /** Returns the columns of all items, or nothing when findings say why not. */
    public static Optional<ColumnMap> match(Header header, InstrumentReading reading, Findings findings) {
        return match(header, reading, List.of(), findings);
    }

    /**
     * Returns the columns of all items, or nothing when findings say why not.
     *
     * @param header the columns of the file
     * @param reading what the user said of them
     * @param rows the first rows of the file, by which findings can say more; may be empty
     * @param findings what is wrong goes there
     */
    public static Optional<ColumnMap> match(
            Header header, InstrumentReading reading, List<Preview.Line> rows, Findings findings) {
        if (reading.wave().isPresent()) {
            return WaveColumns.match(header, reading, findings);
        }
        if (!findings.keepsTexts()) {
            return ofOneWave(header, reading, rows, findings);
        }
        Findings own = findings.another();
        Optional<ColumnMap> map = ofOneWave(header, reading, rows, own);
        Optional<Diagnostic> form = map.isEmpty() ? ofAnotherForm(header, reading, rows) : Optional.empty();
        form.ifPresentOrElse(findings::add, () -> findings.addAll(own, 0));
        return map;
    }

    /** Returns why there is not one column for each item, if it is because the file has another form. */
    private static Optional<Diagnostic> ofAnotherForm(
            Header header, InstrumentReading reading, List<Preview.Line> rows) {
        ItemNames names = new ItemNames(reading);
        return OptionColumns.refusal(header, rows, names)
                .or(() -> ItemRows.refusal(header, rows, names))
                .or(() -> WaveNames.several(header, reading, rows));
    }

    /** Returns the columns of all items in a file, or the part of one, that holds one wave. */
    static Optional<ColumnMap> ofOneWave(
            Header header, InstrumentReading reading, List<Preview.Line> rows, Findings findings) {
        long errors = findings.errors();
        ColumnMatcher matcher = new ColumnMatcher(header, reading, rows, findings);
        int[] columns = matcher.columns();
        if (findings.errors() == errors) {
            matcher.compareWithWording(columns);
        }
        if (findings.errors() > errors) {
            return Optional.empty();
        }
        ColumnMap map = new ColumnMap(reading.instrument(), header, columns);
        if (findings.keepsTexts() && !rows.isEmpty()) {
            new SecondSet(header, reading, rows).compare(map, findings);
        }
        return Optional.of(map);
    }

    private int[] columns() {
        ColumnSpec spec = reading.columns();
        if (spec instanceof ColumnSpec.Pattern pattern) {
            String way = "the pattern " + pattern.pattern();
            return resolved(new ByPattern(way, pattern.pattern(), false).find(keys, names));
        }
        if (spec instanceof ColumnSpec.Mapped mapped) {
            return new GivenColumns(header, names, findings).mapped(mapped);
        }
        if (spec instanceof ColumnSpec.Listed listed) {
            return new GivenColumns(header, names, findings).listed(listed);
        }
        return automatic();
    }

    private int[] automatic() {
        List<Found> all = new ArrayList<>();
        all.add(byId());
        for (String pattern : names.named().extras().columns()) {
            all.add(new ByPattern(pattern).find(keys, names));
        }
        Found byWords = wording.find(keys, names);
        if (all.get(0).isComplete(names)) {
            return ofIds(all);
        }
        if (all.stream().noneMatch(found -> found.isComplete(names))) {
            for (ColumnWay way : ColumnWay.ofPlatforms(names)) {
                all.add(way.find(keys, names));
            }
        }
        all.add(byWords);
        List<Found> complete =
                all.stream().filter(found -> found.isComplete(names)).toList();
        if (complete.isEmpty()) {
            Found best = all.get(0);
            for (Found found : all) {
                best = found.items() > best.items() ? found : best;
            }
            return resolved(best);
        }
        return agreed(complete, byWords);
    }

    /** Takes the columns called by the ids, unless there is a second whole set of columns by a pattern. */
    private int[] ofIds(List<Found> all) {
        Found ids = all.get(0);
        for (Found other : all) {
            boolean whole = other.isComplete(names) && other.beyond().isEmpty() && other.isOneEach();
            if (whole && ids.isOneEach() && !other.candidates().equals(ids.candidates())) {
                refusals.twoWays(ids, other);
                return new int[names.size()];
            }
        }
        return resolved(ids);
    }

    /** Takes the one set of columns to which all ways lead. */
    private int[] agreed(List<Found> complete, Found byWords) {
        Found chosen = complete.get(0);
        for (Found other : complete) {
            boolean same = other.candidates().equals(chosen.candidates());
            if (!same && other.equals(byWords) && byWords.isOneEach() && chosen.isOneEach()) {
                continue; // told column by column afterwards
            }
            if (!same) {
                refusals.twoWays(chosen, other);
                return new int[names.size()];
            }
        }
        int[] columns = resolved(chosen);
        if (chosen.equals(byWords) && chosen.isOneEach()) {
            findings.add(Diagnostic.note(
                    FindingCode.CSV_044,
                    header.whole(),
                    "the " + chosen.columns() + " items of "
                            + names.instrument().id() + " are found by the wording of their columns",
                    "to take other columns, name them with --columns"));
        }
        return columns;
    }

    private Found byId() {
        Optional<String> pattern = names.idPattern();
        return names.reordered() && pattern.isPresent() // numbers, not ids, are what the order speaks of
                ? new ByPattern(pattern.get()).find(keys, names)
                : ById.PLAIN.find(keys, names);
    }

    /** Takes the columns of a way, if each item has exactly one and no number is left over. */
    private int[] resolved(Found found) {
        int[] columns = new int[names.size()];
        List<Integer> missing = new ArrayList<>();
        for (int slot = 0; slot < columns.length; slot++) {
            List<Integer> candidates = found.candidates().get(slot);
            columns[slot] = candidates.isEmpty() ? -1 : candidates.get(0);
            if (candidates.isEmpty() && names.scored(slot)) {
                missing.add(slot);
            } else if (candidates.size() > 1) {
                refusals.several(found, slot);
            }
        }
        if (!missing.isEmpty()) {
            refusals.missing(found, missing);
        } else if (!found.beyond().isEmpty()) {
            refusals.beyond(found);
        }
        return columns;
    }

    /** Holds the columns that were taken to their words: an error, or a warning if the user named the columns. */
    private void compareWithWording(int[] columns) {
        Map<Integer, Integer> said = wording.bySlot(header);
        List<Integer> wrong = new ArrayList<>();
        for (int slot = 0; slot < columns.length; slot++) {
            Integer words = said.get(columns[slot]);
            if (words != null && words != slot) {
                wrong.add(slot);
            }
        }
        if (!wrong.isEmpty()) {
            int slot = wrong.get(0);
            int words = said.getOrDefault(columns[slot], slot);
            boolean own = reading.columns() instanceof ColumnSpec.Automatic;
            String more = wrong.size() > 1
                    ? ", and so "
                            + (wrong.size() == 2 ? "does 1 more column" : "do " + (wrong.size() - 1) + " more columns")
                    : "";
            String what = "column " + header.shown(columns[slot]) + " is taken for " + names.id(slot)
                    + ", but holds the words of " + names.id(words) + more;
            String help = "the words say what was asked: find out which is right, "
                    + "and name the columns in the order of the items with --columns";
            findings.add(
                    own
                            ? Diagnostic.error(FindingCode.CSV_043, header.at(columns[slot]), what, help)
                            : Diagnostic.warning(FindingCode.CSV_043, header.at(columns[slot]), what, help));
        }
    }
}
