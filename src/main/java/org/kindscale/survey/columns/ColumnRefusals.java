package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.survey.columns.ColumnWay.Found;
import org.kindscale.survey.names.NumberedFamily;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.text.Preview;

/** Says why no columns are taken, and what comes near. Commands that mend it are proven elsewhere. */
final class ColumnRefusals {

    private static final int SHOWN = 8;
    private static final int NEAR_SHOWN = 3;
    /** So many columns too many are no attention checks, but another scale. */
    private static final int ANOTHER_SCALE = 4;

    private final Header header;
    private final ItemNames names;
    private final ResponseLook look;
    private final Findings findings;

    ColumnRefusals(Header header, ItemNames names, List<Preview.Line> rows, Findings findings) {
        this.header = header;
        this.names = names;
        this.look = new ResponseLook(names.instrument(), rows);
        this.findings = findings;
    }

    /** Two ways lead to different columns. */
    void twoWays(Found one, Found other) {
        error(
                FindingCode.CSV_013,
                header.whole(),
                "both " + one.name() + " and " + other.name() + " fit the items of "
                        + names.instrument().id(),
                "say with --columns which of the two hold the items");
    }

    /** Several columns could be one item. */
    void several(Found found, int slot) {
        List<Integer> columns = found.candidates().get(slot);
        Map<Integer, Integer> first = new TreeMap<>();
        for (int s = 0; s < names.size(); s++) {
            List<Integer> candidates = found.candidates().get(s);
            if (!candidates.isEmpty()) {
                first.put(s, candidates.get(0));
            }
        }
        List<Integer> items = found.inOrder(names, first);
        String which = items.isEmpty() ? "" : " (" + header.list(items) + " takes column " + (columns.get(0) + 1) + ")";
        error(
                FindingCode.CSV_013,
                header.at(columns.get(1)),
                columns.size() + " columns could be " + names.id(slot) + ": "
                        + some(columns.stream().map(header::shown).toList()),
                "rename or leave out all but one, or say which with --columns" + which);
    }

    /** There are more numbers than items. */
    void beyond(Found found) {
        Set<Integer> columns = found.beyond().keySet();
        List<String> shown = columns.stream().map(header::shown).toList();
        String what = "the file has " + found.columns() + " columns numbered like the " + names.size() + " items of "
                + names.instrument().id() + "; beyond the items: " + some(shown);
        error(FindingCode.CSV_015, header.at(columns.iterator().next()), what, helpBeyond(found));
    }

    private String helpBeyond(Found found) {
        if (found.beyond().size() >= ANOTHER_SCALE) {
            String called = names.instrument()
                    .about()
                    .abbreviation()
                    .orElse(names.instrument().id());
            return "this is probably another questionnaire: " + called + " may also be the name of other scales, and "
                    + names.instrument().id() + " has " + names.size() + " items; compare the wording before you score";
        }
        List<Integer> items = found.inOrder(names, Map.of());
        List<Integer> all = new ArrayList<>(found.beyond().keySet());
        found.candidates().forEach(all::addAll);
        List<Integer> constant = all.stream().filter(look::isSame).sorted().toList();
        List<Integer> other = all.stream().filter(look::isNoResponse).sorted().toList();
        List<String> said = new ArrayList<>();
        if (!other.isEmpty() && other.size() < all.size()) {
            said.add(some(other.stream().map(header::shown).toList()) + " cannot hold responses");
        }
        boolean one = constant.size() == 1 && all.size() > 2;
        if (found.beyond().size() == 1 && !items.isEmpty()) {
            said.add(ifBeyondIsNone(found, items));
            said.add(ifAnotherIsNone(found, one ? constant : List.of()));
            return String.join("; ", said);
        }
        if (one) {
            said.add(neverVaries(constant.get(0)) + " and is perhaps no item");
        }
        said.add("an attention check, a total or a further question that is not scored may stand among them and "
                + "shift the numbers: find out which, and give the columns of the items with --columns");
        return String.join("; ", said);
    }

    private String neverVaries(int column) {
        return header.shown(column) + " never varies in the first " + look.rows() + " rows";
    }

    /** Says which the items are if the one column beyond them is none; not quoted, as it is no proven command. */
    private String ifBeyondIsNone(Found found, List<Integer> items) {
        boolean zero = found.beyond().containsValue(0);
        return "if " + header.shown(found.beyond().keySet().iterator().next()) + " is "
                + (zero
                        ? "a group, a consent or a total"
                        : "a further question that is not scored (on difficulty, say)")
                + ", the items are --columns " + header.list(items);
    }

    private String ifAnotherIsNone(Found found, List<Integer> constant) {
        int beyond = found.beyond().keySet().iterator().next();
        boolean zero = found.beyond().containsValue(0);
        boolean seen = !constant.isEmpty() && constant.get(0) != beyond;
        if (!seen) {
            return "if an attention check stands among them, it shifts the numbers"
                    + (zero ? " from 0 on" : " behind it")
                    + ": find out which column it is, and leave that one out instead";
        }
        return neverVaries(constant.get(0)) + ": if it is an attention check, and no item on which all agree, "
                + (zero
                        ? "numbering begins at 0, so that " + header.shown(beyond) + " is probably item 1"
                        : "the numbers behind it are shifted")
                + ": leave " + header.shown(constant.get(0)) + " out instead";
    }

    /** Items have no column. */
    void missing(Found found, List<Integer> missing) {
        if (!findings.wouldKeep(FindingCode.CSV_014)) { // what comes near is dear to find
            findings.countOnly(FindingCode.CSV_014, Severity.ERROR);
            return;
        }
        int wanted = names.scored();
        String list = some(missing.stream().map(names::id).toList());
        String by = missing.size() == wanted ? "" : " (looked for by " + found.name() + ")";
        String what = "no column for " + missing.size() + " of the " + wanted + " items of "
                + names.instrument().id() + ": " + list + by;
        error(FindingCode.CSV_014, header.whole(), what, helpMissing(found, missing));
    }

    private String helpMissing(Found found, List<Integer> missing) {
        NearMisses misses = new NearMisses(header, names, found);
        Map<Integer, Integer> reversed = misses.storedReversed(missing);
        if (!reversed.isEmpty()) {
            return "the file has "
                    + some(reversed.values().stream().map(header::shown).toList())
                    + ", perhaps stored reversed: find out whether its codes were turned round, and name all columns "
                    + "with --columns";
        }
        Map<Integer, Integer> near = misses.of(missing);
        List<NumberedFamily> families = families();
        if (!near.isEmpty() && (near.size() < names.scored() || families.isEmpty())) {
            List<String> pairs = new ArrayList<>();
            near.forEach((slot, column) -> pairs.add(header.shown(column) + " is perhaps " + names.id(slot)));
            String more = pairs.size() > NEAR_SHOWN ? " (" + (pairs.size() - NEAR_SHOWN) + " more)" : "";
            return pairs.stream().limit(NEAR_SHOWN).collect(Collectors.joining(", ")) + more
                    + ": correct the name, or name the columns with --columns";
        }
        if (!families.isEmpty()) {
            return inWords(families) + whichNumber(families);
        }
        if (missing.size() < names.scored()) {
            List<String> left = IntStream.range(0, header.size())
                    .filter(column ->
                            !found.has(column) && !header.names().get(column).isBlank())
                    .mapToObj(header::shown)
                    .toList();
            return left.isEmpty()
                    ? "every column is another item: look for one that was left out when the file was made"
                    : "no other column resembles " + (missing.size() == 1 ? "it" : "them")
                            + ": say with --columns which " + "hold the items; columns that are none yet: "
                            + some(left);
        }
        return "looked for " + lookedFor() + ", and nothing among the " + header.size()
                + " columns resembles them: say with --columns which hold the items";
    }

    private String lookedFor() {
        List<String> ways = new ArrayList<>();
        for (String pattern : names.patterns()) {
            ways.add(pattern.replaceFirst("\\{n+\\}", "1") + " to "
                    + pattern.replaceFirst("\\{n+\\}", "" + names.last()));
        }
        if (names.idPattern().isEmpty()) {
            ways.add(0, "the item ids");
        }
        ways.add("the wording of the items");
        return ways.size() == 1
                ? ways.get(0)
                : String.join(", ", ways.subList(0, ways.size() - 1)) + " and " + ways.get(ways.size() - 1);
    }

    /** Returns the families of the right size: those with the instrument's stem, if there are any. */
    private List<NumberedFamily> families() {
        Stems stems = new Stems(names, Set.of());
        List<NumberedFamily> all = NumberedFamily.of(header).stream()
                .filter(family -> List.of(names.last(), names.scored())
                                .contains(family.columns().size())
                        && family.isUnbroken())
                .toList();
        List<NumberedFamily> own = all.stream()
                .filter(family -> stems.of(family.prefix()) == Stems.Kin.OWN)
                .toList();
        return own.isEmpty() ? all : own;
    }

    /** Asks which of two numbers in the same names is that of the item, or whether the columns are the items at all. */
    private static String whichNumber(List<NumberedFamily> families) {
        NumberedFamily first = families.get(0);
        return families.stream()
                .filter(other -> !other.equals(first) && !Collections.disjoint(other.columns(), first.columns()))
                .findFirst()
                .map(other ->
                        ": the names hold two numbers, and either may be that of the item; say which with --columns "
                                + first.pattern() + " or --columns " + other.pattern())
                .orElse(": if these are the items, say so with --columns");
    }

    private String inWords(List<NumberedFamily> families) {
        List<String> all = new ArrayList<>();
        for (NumberedFamily family : families.subList(0, Math.min(NEAR_SHOWN, families.size()))) {
            List<Integer> columns = family.columns();
            all.add(columns.size() + " columns " + header.shown(columns.get(0)) + " to "
                    + header.shown(columns.get(columns.size() - 1)));
        }
        return "the file has " + String.join(" and ", all);
    }

    private static String some(List<String> all) {
        return all.size() > SHOWN
                ? String.join(", ", all.subList(0, SHOWN)) + " (" + (all.size() - SHOWN) + " more)"
                : String.join(", ", all);
    }

    private void error(FindingCode code, Location where, String what, String help) {
        findings.add(Diagnostic.error(code, where, what, help));
    }
}
