package org.kindscale.survey.columns;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindscale.definition.Item;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Preview;

/** Finds the names of waves in column names: each wave has a column for every item of an instrument, of its own. */
public final class WaveNames {

    private static final Pattern PARTS = Pattern.compile("[^_.\\- :/]+");
    private static final Pattern BEHIND = Pattern.compile("\\d(\\p{L}+\\d*)$");
    private static final Pattern BEFORE = Pattern.compile("^(\\p{L}\\d)\\p{L}");
    private static final int MOST = 40;

    private WaveNames() {}

    /**
     * {@return the names of the waves in their order; empty if there are not two, or the user names the columns}
     *
     * @param header the columns of the file
     * @param reading what the user said of them
     * @param rows the first rows, by which columns of flags, times and options are no waves; may be empty
     */
    public static List<String> in(Header header, InstrumentReading reading, List<Preview.Line> rows) {
        boolean named =
                reading.columns() instanceof ColumnSpec.Mapped || reading.columns() instanceof ColumnSpec.Listed;
        if (named || OptionColumns.refusal(header, rows, new ItemNames(reading)).isPresent()) {
            return List.of();
        }
        ResponseLook look = new ResponseLook(reading.instrument(), rows);
        Map<String, List<Integer>> waves = new LinkedHashMap<>();
        Set<Integer> taken = new LinkedHashSet<>();
        for (String name : candidates(header, reading)) {
            Optional<ColumnMap> map = WaveColumns.match(header, reading.with(Optional.of(name)), Findings.counted());
            List<Integer> columns = map.map(ColumnMap::columns).orElse(List.of());
            if (!columns.isEmpty() && Collections.disjoint(taken, columns)) {
                waves.put(name, columns);
                taken.addAll(columns);
            }
        }
        boolean allFlags = waves.values().stream().allMatch(look::areFlags);
        waves.values()
                .removeIf(columns ->
                        columns.stream().allMatch(look::isNoResponse) || (!allFlags && look.areFlags(columns)));
        return waves.size() > 1 ? List.copyOf(waves.keySet()) : List.of();
    }

    /** {@return why no columns are found, if it is because the file has several waves} */
    static Optional<Diagnostic> several(Header header, InstrumentReading reading, List<Preview.Line> rows) {
        List<String> waves = in(header, reading, rows);
        if (waves.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                FindingCode.CSV_056,
                header.whole(),
                "the file has " + waves.size() + " waves of "
                        + reading.instrument().id() + " in each row: " + String.join(", ", waves),
                "say with --waves which of them are meant"));
    }

    /** Returns the parts of names that stand in as many columns as there are items. */
    private static List<String> candidates(Header header, InstrumentReading reading) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String name : header.names()) {
            for (String part : parts(name)) {
                String key = part.toLowerCase(Locale.ROOT);
                written.putIfAbsent(key, part);
                counts.merge(key, 1, Integer::sum);
            }
        }
        long items = reading.instrument().items().stream().filter(Item::scored).count();
        return counts.entrySet().stream()
                .filter(part -> part.getValue() >= items)
                .limit(MOST)
                .map(part -> written.getOrDefault(part.getKey(), ""))
                .toList();
    }

    private static Set<String> parts(String name) {
        Set<String> parts = new LinkedHashSet<>();
        Matcher all = PARTS.matcher(name.strip());
        while (all.find()) {
            parts.add(all.group());
        }
        for (Pattern pattern : List.of(BEHIND, BEFORE)) {
            Matcher matcher = pattern.matcher(name.strip());
            if (matcher.find()) {
                parts.add(matcher.group(1));
            }
        }
        return parts;
    }
}
