package org.kindscale.survey.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.names.NumberedFamily;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;

/** Takes the columns that a user gives, as a list or a map, if there is one for each item. */
final class GivenColumns {

    private final Header header;
    private final ItemNames names;
    private final Findings findings;

    GivenColumns(Header header, ItemNames names, Findings findings) {
        this.header = header;
        this.names = names;
        this.findings = findings;
    }

    int[] mapped(ColumnSpec.Mapped mapped) {
        int[] columns = none();
        Map<String, String> left = new LinkedHashMap<>(mapped.columns());
        for (int slot = 0; slot < columns.length; slot++) {
            Item item = names.instrument().items().get(slot);
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
                    "\"" + unknown + "\" is no item of " + names.instrument().id(),
                    "take it out of the column map");
        }
        requireDistinct(columns);
        return columns;
    }

    int[] listed(ColumnSpec.Listed listed) {
        List<Integer> positions = new ColumnList(header, findings).positions(listed.parts());
        int[] columns = none();
        List<Integer> scored = names.scoredNumbers();
        boolean all = positions.size() == names.last();
        if (findings.hasErrors()) {
            return columns;
        }
        if (!all && positions.size() != scored.size()) {
            String items = scored.size() == names.last()
                    ? names.last() + " items"
                    : names.last() + " items (" + scored.size() + " scored)";
            error(
                    FindingCode.CSV_022,
                    header.whole(),
                    "--columns gives " + positions.size() + " columns, "
                            + names.named().id() + " has " + items,
                    "give one column for each item, in the order of the items");
            return columns;
        }
        for (int p = 0; p < positions.size(); p++) {
            int slot = names.slotOf(all ? p + 1 : scored.get(p));
            if (slot >= 0) {
                columns[slot] = positions.get(p);
            }
        }
        requireDistinct(columns);
        compareNumbers(
                positions, all ? IntStream.rangeClosed(1, names.last()).boxed().toList() : scored, listed);
        return columns;
    }

    /** Tells where columns called like the items by number are given for items that have other numbers. */
    private void compareNumbers(List<Integer> positions, List<Integer> wanted, ColumnSpec.Listed listed) {
        Stems stems = new Stems(names, Set.of());
        for (NumberedFamily family : NumberedFamily.of(header)) {
            Map<Integer, Integer> numbers = new HashMap<>();
            family.byNumber().forEach((number, same) -> same.forEach(column -> numbers.put(column, number)));
            boolean own = numbers.keySet().containsAll(positions) && stems.of(family.prefix()) == Stems.Kin.OWN;
            int first = numbers.getOrDefault(positions.get(0), -1);
            for (int p = 0; own && (first == 0 || first == 1) && p < positions.size(); p++) {
                List<Integer> same = family.byNumber().getOrDefault(wanted.get(p), List.of());
                boolean foreign = !wanted.contains(numbers.get(positions.get(p)));
                if (same.isEmpty() ? first == 1 && foreign : !positions.contains(same.get(0))) {
                    tellNumber(positions.get(p), wanted.get(p), same, listed);
                    return;
                }
            }
        }
    }

    /** Tells that a column is given for an item while others, or none, have the number of that item. */
    private void tellNumber(int given, int number, List<Integer> others, ColumnSpec.Listed listed) {
        String what = "column " + header.shown(given) + " is given for item " + number + " of "
                + names.named().id() + ", though the file has "
                + (others.isEmpty() ? "no column of that number" : header.shown(others.get(0)));
        if (listed.parts().stream().anyMatch(part -> part.startsWith("!"))) {
            findings.add(Diagnostic.note(FindingCode.CSV_058, header.at(given), what, ""));
            return;
        }
        String help = others.isEmpty()
                ? "look up what the column asks: if it is another question, the file lacks item " + number
                : "if " + header.shown(others.get(0)) + " is the item, give it in its place; if it is none, say that "
                        + "you mean it: name the whole range, and leave it out with !";
        findings.add(Diagnostic.warning(FindingCode.CSV_058, header.at(given), what, help));
    }

    private int[] none() {
        int[] columns = new int[names.size()];
        Arrays.fill(columns, -1);
        return columns;
    }

    private void requireDistinct(int[] columns) {
        for (int a = 0; a < columns.length; a++) {
            for (int b = 0; b < a; b++) {
                if (columns[a] >= 0 && columns[a] == columns[b]) {
                    String what = "column " + header.shown(columns[a]) + " is given for two items, "
                            + names.instrument().items().get(b).id() + " and "
                            + names.instrument().items().get(a).id();
                    error(FindingCode.CSV_022, header.at(columns[a]), what, "give each item a column of its own");
                }
            }
        }
    }

    private void error(FindingCode code, Location where, String what, String help) {
        findings.add(Diagnostic.error(code, where, what, help));
    }
}
