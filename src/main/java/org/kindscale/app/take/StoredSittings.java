package org.kindscale.app.take;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kindscale.administration.SittingRecord;
import org.kindscale.administration.store.Store;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.sitting.SittingResult;

/** A person's stored sittings, scored again from their answers: what {@code history} and {@code export} show. */
public final class StoredSittings {

    private static final int SHOWN = 8;

    private final Catalog catalog;
    private final Store store;
    private final Store.Scribe scribe;

    /**
     * The sittings of one instrument.
     *
     * @param instrument the instrument, by the definition at hand
     * @param sittings the sittings from the oldest; copied
     * @param results what each adds up to; copied
     */
    public record Series(Instrument instrument, List<SittingRecord> sittings, List<SittingResult> results) {
        /** Copies the lists. */
        public Series {
            sittings = List.copyOf(sittings);
            results = List.copyOf(results);
        }

        /** {@return the sittings that were brought to their end} */
        public Series finished() {
            return where(SittingRecord::finished);
        }

        private Series where(Predicate<SittingRecord> wanted) {
            List<SittingRecord> kept = new ArrayList<>();
            List<SittingResult> keptResults = new ArrayList<>();
            for (int s = 0; s < sittings.size(); s++) {
                if (wanted.test(sittings.get(s))) {
                    kept.add(sittings.get(s));
                    keptResults.add(results.get(s));
                }
            }
            return new Series(instrument, kept, keptResults);
        }
    }

    /**
     * Names what is to be read.
     *
     * @param scribe opens encrypted sittings; without a vault they are left out, and a finding says so
     */
    public StoredSittings(Catalog catalog, Store store, Store.Scribe scribe) {
        this.catalog = catalog;
        this.store = store;
        this.scribe = scribe;
    }

    /** Reads all sittings by instrument, in the order in which each was first taken. */
    public List<Series> all(Findings findings) {
        Map<String, List<SittingRecord>> byInstrument = new LinkedHashMap<>();
        for (SittingRecord sitting : byInstrument(findings)) {
            byInstrument
                    .computeIfAbsent(sitting.header().instrument(), i -> new ArrayList<>())
                    .add(sitting);
        }
        tellLocked(findings);
        List<Series> all = new ArrayList<>();
        for (Map.Entry<String, List<SittingRecord>> entry : byInstrument.entrySet()) {
            try {
                all.add(series(catalog.load(entry.getKey()).instrument(), entry.getValue(), findings));
            } catch (InvalidInputException e) {
                findings.add(Diagnostic.warning(
                        FindingCode.ADM_010,
                        Location.of(entry.getKey()),
                        "the definition of these sittings is not found; they are left out",
                        "name its folder with --scales"));
            }
        }
        return all;
    }

    /** Reads all sittings, those of batteries as one for each of their instruments. */
    private List<SittingRecord> byInstrument(Findings findings) {
        return store.sittings(scribe, findings).stream()
                .flatMap(sitting -> sitting.byInstrument().stream())
                .toList();
    }

    /** Reads the sittings of the instrument {@code name}. */
    public Series of(String name, Findings findings) throws InvalidInputException {
        Instrument instrument = catalog.load(name).instrument();
        List<SittingRecord> sittings = byInstrument(findings).stream()
                .filter(sitting -> sitting.header().instrument().equals(instrument.id()))
                .toList();
        tellLocked(findings);
        return series(instrument, sittings, findings);
    }

    /**
     * Returns one person's sittings out of each series.
     *
     * @param participant who; absent: the person at this machine, whose sittings are those without a participant
     * @param findings hears of sittings of participants that are left out because none is named
     */
    public List<Series> of(Optional<String> participant, List<Series> all, Findings findings) {
        Predicate<SittingRecord> theirs =
                sitting -> sitting.header().participant().equals(participant);
        if (participant.isEmpty()) {
            tellOthers(all, findings);
        }
        return all.stream().map(series -> series.where(theirs)).toList();
    }

    /**
     * Returns the sittings whose scores may be seen.
     *
     * @param findings hears of those that are left out because a study withholds them
     */
    public static List<Series> shown(List<Series> all, Findings findings) {
        Predicate<SittingRecord> withheld = sitting -> sitting.header().terms().withheld();
        long count = onceEach(all).stream().filter(withheld).count();
        if (count > 0) {
            findings.add(Diagnostic.note(
                    FindingCode.ADM_040,
                    Location.of(all.get(0).instrument().id()),
                    count == 1
                            ? "1 sitting was taken without feedback; its scores are not shown"
                            : count + " sittings were taken without feedback; their scores are not shown",
                    "\"kindscale export\" writes the answers for the study"));
        }
        return all.stream().map(series -> series.where(withheld.negate())).toList();
    }

    private void tellOthers(List<Series> all, Findings findings) {
        List<String> others = all.stream()
                .flatMap(series -> series.sittings().stream())
                .flatMap(sitting -> sitting.header().participant().stream())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        List<String> names = others.stream().distinct().sorted().toList();
        String shown =
                names.stream().limit(SHOWN).map(name -> "--participant " + name).collect(Collectors.joining(", "));
        String more = names.size() > SHOWN ? " (" + (names.size() - SHOWN) + " more)" : "";
        findings.add(Diagnostic.note(
                FindingCode.ADM_010,
                Location.of(store.folder().toString()),
                others.size() == 1
                        ? "1 sitting of a participant is left out"
                        : others.size() + " sittings of participants are left out",
                (names.size() == 1 ? "name them: " : "name one of them: ") + shown + more));
    }

    private void tellLocked(Findings findings) {
        if (scribe.vault().isEmpty() && store.hasLocked()) {
            findings.add(Diagnostic.note(
                    FindingCode.ADM_010,
                    Location.of(store.folder().toString()),
                    "encrypted sittings are left out",
                    "add --lock to open them with the passphrase"));
        }
    }

    private static Series series(Instrument instrument, List<SittingRecord> sittings, Findings findings) {
        List<SittingRecord> kept = new ArrayList<>();
        List<SittingResult> results = new ArrayList<>();
        for (SittingRecord sitting : sittings) {
            Optional<String> unfit = SittingFit.trouble(instrument, sitting);
            if (unfit.isPresent()) {
                findings.add(Diagnostic.warning(
                        FindingCode.ADM_001,
                        Location.of(sitting.file()),
                        unfit.get(),
                        "it is left out: the definition has changed since, or the journal was changed"));
            } else {
                kept.add(sitting);
                results.add(SittingResult.of(instrument, sitting));
            }
        }
        return new Series(instrument, kept, results);
    }

    /** {@return the stored sittings of all series, each once, also where it is of several instruments} */
    public static List<SittingRecord> onceEach(List<Series> all) {
        Set<String> files = new HashSet<>();
        return all.stream()
                .flatMap(series -> series.sittings().stream())
                .filter(sitting -> files.add(sitting.file()))
                .toList();
    }

    /**
     * Deletes sittings for good, but for those that are open; returns how many.
     *
     * @param findings hears of those that are open
     */
    public int delete(List<SittingRecord> sittings, Findings findings) throws IOException {
        int deleted = 0;
        for (SittingRecord sitting : sittings) {
            if (store.delete(sitting)) {
                deleted++;
            } else {
                findings.add(Diagnostic.error(
                        FindingCode.ADM_012,
                        Location.of(store.folder().resolve(sitting.file()).toString()),
                        "this sitting is open in another window; it is not deleted",
                        "end it there first, then delete it"));
            }
        }
        return deleted;
    }
}
