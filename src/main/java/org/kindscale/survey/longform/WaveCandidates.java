package org.kindscale.survey.longform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.columns.ColumnMatcher;
import org.kindscale.survey.columns.WaveNames;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Preview;

/** Ways in which a row may hold several waves. */
public final class WaveCandidates {

    private static final int MOST = 8;

    private WaveCandidates() {}

    /** Returns the ways: all waves at once, then each alone. Empty if each row holds one wave. */
    public static List<Candidate> of(Preview preview, List<InstrumentReading> readings) {
        if (preview.records().isEmpty()) {
            return List.of();
        }
        Header header = new Header(preview.file(), preview.records().get(0).line(), LongSigns.header(preview));
        List<Preview.Line> rows = preview.records().subList(1, preview.records().size());
        List<List<String>> waves = new ArrayList<>();
        List<Optional<String>> codings = new ArrayList<>();
        for (InstrumentReading reading : readings) {
            boolean one = reading.wave().isPresent()
                    || ColumnMatcher.match(header, reading, Findings.counted()).isPresent();
            List<String> own = one ? List.of() : WaveNames.in(header, reading, rows);
            waves.add(own);
            codings.add(CodingHint.of(cells(preview, header, reading, own), reading));
        }
        if (waves.stream().allMatch(List::isEmpty)) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(candidate(readings, waves, codings));
        List<String> first =
                waves.stream().filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
        for (String wave : first) {
            List<List<String>> alone = waves.stream()
                    .map(found -> found.contains(wave) ? List.of(wave) : List.<String>of())
                    .toList();
            if (candidates.size() < MOST) {
                candidates.add(candidate(readings, alone, codings));
            }
        }
        return List.copyOf(candidates);
    }

    private static Candidate candidate(
            List<InstrumentReading> readings, List<List<String>> waves, List<Optional<String>> all) {
        boolean same = waves.stream().distinct().count() == 1;
        List<String> options = new ArrayList<>();
        List<String> codings = new ArrayList<>();
        String why = "";
        for (int r = 0; r < waves.size(); r++) {
            InstrumentReading reading = readings.get(r);
            String named = readings.size() > 1 ? reading.instrument().id() + "=" : "";
            if (waves.get(r).isEmpty()) {
                continue;
            }
            if (!same || options.isEmpty()) {
                options.add("--waves");
                options.add((same ? "" : named) + String.join(",", waves.get(r)));
            }
            why += (why.isEmpty() ? "" : "; ") + "the column names hold "
                    + waves.get(r).size()
                    + (waves.get(r).size() == 1 ? " wave of " : " waves of ")
                    + reading.instrument().id() + ": " + String.join(", ", waves.get(r));
            Optional<String> coding = all.get(r);
            if (coding.isPresent()) {
                codings.add("--coding");
                codings.add(named + coding.get());
                why += ": " + CodingHint.question(coding.get()) + "?";
            }
        }
        options.addAll(codings);
        return new Candidate(options, why);
    }

    private static List<String> cells(Preview preview, Header header, InstrumentReading reading, List<String> waves) {
        List<String> cells = new ArrayList<>();
        for (String wave : waves) {
            Optional<ColumnMap> map = ColumnMatcher.match(header, reading.with(Optional.of(wave)), Findings.counted());
            for (Preview.Line line :
                    preview.records().subList(1, preview.records().size())) {
                map.ifPresent(known -> known.columns().forEach(column -> cells.add(line.cell(column))));
            }
        }
        return cells;
    }
}
