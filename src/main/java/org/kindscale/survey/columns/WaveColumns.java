package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.ColumnSpec;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;

/** Finds the columns of one wave, whose name stands behind, before or within the names of its columns. */
final class WaveColumns {

    private static final String BEYOND =
            "find out which of them is no item, and say with a column map which columns hold the items";

    private final Header header;
    private final InstrumentReading reading;
    private final String wave;

    /** Where a column's name has the name of the wave. */
    private enum Place {
        BEHIND,
        BEFORE,
        WITHIN
    }

    /** The columns of a wave, as they are found with its name at one place. */
    private record Found(Header seen, Optional<ColumnMap> map, Findings findings) {
        long columns() {
            return seen.names().stream().filter(name -> !name.isEmpty()).count();
        }
    }

    private WaveColumns(Header header, InstrumentReading reading, String wave) {
        this.header = header;
        this.reading = reading;
        this.wave = wave;
    }

    /** Returns the columns of the wave that {@code reading} names, or nothing when findings say why not. */
    static Optional<ColumnMap> match(Header header, InstrumentReading reading, Findings findings) {
        return new WaveColumns(header, reading, reading.wave().orElseThrow()).match(findings);
    }

    private Optional<ColumnMap> match(Findings findings) {
        if (reading.columns() instanceof ColumnSpec.Mapped) {
            return ColumnMatcher.ofOneWave(header, reading.with(Optional.empty()), List.of(), findings)
                    .map(map -> map.of(header, reading.wave()));
        }
        List<Found> all = new ArrayList<>();
        for (Place place : Place.values()) {
            Header seen = seen(place);
            Findings own = findings.another();
            Optional<ColumnMap> map = ColumnMatcher.ofOneWave(seen, reading.with(Optional.empty()), List.of(), own);
            all.add(new Found(seen, map, own));
        }
        List<Found> whole =
                all.stream().filter(found -> found.map().isPresent()).toList();
        boolean sameColumns = whole.stream()
                        .map(found -> found.map().orElseThrow().positions())
                        .distinct()
                        .count()
                <= 1;
        if (!sameColumns) {
            error("the name \"" + wave + "\" stands in the column names in two ways", "rename the columns", findings);
            return Optional.empty();
        }
        return whole.isEmpty() ? none(all, findings) : own(whole.get(0), findings);
    }

    private Optional<ColumnMap> none(List<Found> all, Findings findings) {
        Found nearest = all.get(0);
        for (Found found : all) {
            nearest = found.columns() > nearest.columns() ? found : nearest;
        }
        if (nearest.columns() == 0) {
            error(
                    "no column of " + reading.instrument().id() + " has \"" + wave + "\" in its name",
                    "write the names of waves as they stand before, within or behind those of the items, such as t1 "
                            + "for pss_1_t1",
                    findings);
            return Optional.empty();
        }
        if (!findings.keepsTexts()) {
            findings.addAll(nearest.findings(), 0);
        }
        for (Diagnostic finding : nearest.findings().kept()) {
            findings.add(new Diagnostic(
                    finding.code(),
                    finding.severity(),
                    finding.where(),
                    "wave \"" + wave + "\": " + finding.what(),
                    finding.code() == FindingCode.CSV_015 ? BEYOND : finding.help()));
        }
        return Optional.empty();
    }

    /** Takes the columns, if all of them belong to the wave. */
    private Optional<ColumnMap> own(Found found, Findings findings) {
        ColumnMap map = found.map().orElseThrow();
        for (int column : map.positions()) {
            if (column >= 0 && found.seen().names().get(column).isEmpty()) {
                error(
                        "column \"" + header.names().get(column) + "\" does not belong to wave \"" + wave + "\"",
                        "give --columns as a pattern without the wave, or as a column map",
                        findings);
                return Optional.empty();
            }
        }
        return Optional.of(map.of(header, reading.wave()));
    }

    private void error(String what, String help, Findings findings) {
        findings.add(Diagnostic.error(FindingCode.CSV_055, header.whole(), what, help));
    }

    /** {@return the header as the wave's own: its columns without the wave, the others without a name} */
    private Header seen(Place place) {
        List<String> names = header.names().stream()
                .map(name -> without(name.strip(), place))
                .toList();
        return new Header(header.file(), header.line(), names, header.texts());
    }

    private String without(String name, Place place) {
        String lower = name.toLowerCase(Locale.ROOT);
        String own = wave.toLowerCase(Locale.ROOT);
        if (lower.length() != name.length() || name.length() <= own.length()) {
            return "";
        }
        return switch (place) {
            case BEHIND -> lower.endsWith(own) ? cut(name, name.length() - own.length(), name.length()) : "";
            case BEFORE -> lower.startsWith(own) ? cut(name, 0, own.length()) : "";
            case WITHIN -> {
                int at = lower.indexOf(own, 1);
                while (at > 0 && !(separates(name, at - 1) && separates(name, at + own.length()))) {
                    at = lower.indexOf(own, at + 1);
                }
                yield at < 0 ? "" : name.substring(0, at) + name.substring(at + own.length() + 1);
            }
        };
    }

    /** Cuts the wave off, with what separates it; blank if nothing does, so that it is a part of a word. */
    private static String cut(String name, int from, int to) {
        int edge = from > 0 ? from - 1 : to;
        if (separates(name, edge)) {
            return from > 0 ? name.substring(0, edge) : name.substring(edge + 1);
        }
        int other = from > 0 ? from : to - 1;
        boolean changes = Character.isDigit(name.charAt(edge)) != Character.isDigit(name.charAt(other));
        return changes ? name.substring(0, from) + name.substring(to) : "";
    }

    private static boolean separates(String name, int at) {
        return at >= 0 && at < name.length() && "_.- :/".indexOf(name.charAt(at)) >= 0;
    }
}
