package org.kindscale.survey.longform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.columns.ColumnMatcher;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;

/** Tells whether names are those of an instrument's items, or are numbered as they are. */
final class ItemNames {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)0*(\\d{1,4})");
    private static final int FEW = 3;

    private ItemNames() {}

    /** {@return whether {@code names} hold the items of a reading by their own names, all of them, one way} */
    static boolean hold(List<String> names, InstrumentReading reading) {
        long scored = reading.instrument().items().stream().filter(Item::scored).count();
        return names.size() >= scored // each item needs a name of its own, so that most lists need no closer look
                && ColumnMatcher.match(new Header("", 1, names), reading, Findings.counted())
                        .isPresent();
    }

    /** {@return whether some of the items stand among {@code names} by their ids} */
    static boolean holdSome(List<String> names, InstrumentReading reading) {
        Set<String> lower = new LinkedHashSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        List<String> ids = reading.instrument().itemIds();
        long found = ids.stream()
                .filter(id -> lower.contains(id.toLowerCase(Locale.ROOT)))
                .count();
        return found >= Math.min(FEW, ids.size());
    }

    /**
     * Returns the columns to name where {@code names} are numbered from 1, or from 0, as the items are: {@code Q0:Q6},
     * or each of them where they stand in another order.
     */
    static Optional<String> numbered(List<String> names, InstrumentReading reading) {
        int items = reading.numbered().size();
        if (names.size() < items) {
            return Optional.empty();
        }
        Set<String> stems = new LinkedHashSet<>();
        for (String name : names) {
            Matcher matcher = NUMBERED.matcher(name);
            if (matcher.matches()) {
                stems.add(matcher.group(1));
            }
        }
        List<String> found = new ArrayList<>();
        for (String stem : stems) {
            family(names, stem, items).ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<String> family(List<String> names, String stem, int items) {
        List<String> own = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (String name : names) {
            Matcher matcher = NUMBERED.matcher(name);
            if (matcher.matches() && matcher.group(1).equals(stem)) {
                own.add(name);
                numbers.add(Integer.parseInt(matcher.group(2)));
            }
        }
        List<Integer> inOrder = numbers.stream().sorted().toList();
        boolean counted = inOrder.size() == items
                && inOrder.stream().distinct().count() == items
                && inOrder.get(0) <= 1
                && inOrder.get(items - 1) == inOrder.get(0) + items - 1;
        if (!counted || own.stream().anyMatch(name -> name.contains(",") || name.contains(":"))) {
            return Optional.empty();
        }
        if (stem.isEmpty()) {
            return inOrder.get(0) == 1 ? Optional.of("{n}") : Optional.empty();
        }
        int at = names.indexOf(own.get(0));
        boolean together =
                numbers.equals(inOrder) && names.subList(at, at + items).equals(own);
        List<String> sorted =
                inOrder.stream().map(number -> own.get(numbers.indexOf(number))).toList();
        return Optional.of(together ? own.get(0) + ":" + own.get(items - 1) : String.join(",", sorted));
    }

    /** {@return {@code reading}, its columns found by name} */
    static InstrumentReading byName(InstrumentReading reading) {
        return reading.with(new ColumnSpec.Automatic());
    }
}
