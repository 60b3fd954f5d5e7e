package org.kindscale.app.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Sources;
import org.kindscale.app.codebook.TallyWorker.Slot;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.About;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.exchange.Codebook;
import org.kindscale.report.exchange.Codebook.Column;
import org.kindscale.report.exchange.Codebook.Kind;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.reading.ReadingOptions;

/** Describes a file of answers and scores: the use case behind {@code kindscale codebook}. */
public final class DescribeFile {

    private final Catalog catalog;
    private final InputStream stdin;
    private final Progress progress;

    /**
     * What is asked.
     *
     * @param instruments ids or paths; copied
     * @param file the file; {@code -} for standard input
     * @param reading how to read it
     * @param columns where the items stand
     * @param prefix what stands before the names of the columns of scores
     */
    public record Request(
            List<String> instruments,
            String file,
            ReadingOptions reading,
            ScoreRequest.ColumnChoice columns,
            String prefix) {
        /** Copies the list. */
        public Request {
            instruments = List.copyOf(instruments);
        }
    }

    /**
     * What came of it.
     *
     * @param codebook the codebook; absent if the file was refused
     * @param without ids of instruments whose items are not in the file; copied
     * @param findings what was found in the file
     */
    public record Outcome(Optional<Codebook> codebook, List<String> without, Findings findings) {
        /** Copies the list. */
        public Outcome {
            without = List.copyOf(without);
        }
    }

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param stdin read where the file is called {@code -}
     * @param progress hears how far reading has come
     */
    public DescribeFile(Catalog catalog, InputStream stdin, Progress progress) {
        this.catalog = catalog;
        this.stdin = stdin;
        this.progress = progress;
    }

    /**
     * Describes a file.
     *
     * @throws InvalidInputException if a definition is not valid, or an option does not fit
     * @throws IOException if the file cannot be read to its end
     */
    public Outcome run(Request request) throws InvalidInputException, IOException {
        List<InstrumentReading> readings = Readings.of(
                        request.instruments(),
                        request.columns(),
                        request.reading().missing(),
                        catalog)
                .readings();
        Findings findings = new Findings();
        try (Sources sources = new Sources(stdin, progress, true)) {
            List<InstrumentReading> there = new ArrayList<>();
            for (InstrumentReading reading : readings) {
                if (isThere(request, reading, sources)) {
                    there.add(reading);
                }
            }
            Optional<SurveyFile> opened =
                    SurveyFile.open(sources.source(request.file()), request.reading(), there, findings);
            if (opened.isEmpty()) {
                return new Outcome(Optional.empty(), List.of(), findings);
            }
            try (SurveyFile file = opened.get()) {
                Codebook book = describe(request, readings, file, findings);
                List<String> without = new ArrayList<>();
                readings.stream()
                        .filter(reading -> !there.contains(reading))
                        .forEach(reading -> without.add(reading.instrument().id()));
                return new Outcome(findings.hasErrors() ? Optional.empty() : Optional.of(book), without, findings);
            }
        }
    }

    /** {@return whether the file has the items; a file of scores alone has none} */
    private static boolean isThere(Request request, InstrumentReading reading, Sources sources) throws IOException {
        Optional<SurveyFile> opened =
                SurveyFile.open(sources.source(request.file()), request.reading(), List.of(reading), new Findings());
        if (opened.isPresent()) {
            opened.get().close();
        }
        return opened.isPresent();
    }

    private Codebook describe(Request request, List<InstrumentReading> all, SurveyFile file, Findings findings)
            throws IOException {
        Map<String, KnownColumn> scores = new LinkedHashMap<>();
        all.forEach(reading -> ScoreColumns.of(reading.instrument(), request.prefix())
                .forEach((name, column) -> scores.put(name + reading.suffix(), column)));
        List<String> names = file.header().names();
        List<Optional<Slot>> slots = new ArrayList<>();
        List<KnownColumn> known = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            slots.add(slot(file, c));
            known.add(
                    slots.get(c).map(DescribeFile::item).orElse(scores.getOrDefault(names.get(c), KnownColumn.OTHER)));
        }
        List<ColumnTally> tallies = TallyWorker.tallies(known);
        long rows = count(file, () -> new TallyWorker(known, slots), tallies, findings);
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < known.size(); c++) {
            columns.add(column(names.get(c), known.get(c), tallies.get(c)));
        }
        List<String> instruments = all.stream()
                .map(reading -> inWords(reading.instrument().about()))
                .distinct()
                .toList();
        return new Codebook(request.file(), instruments, rows, columns);
    }

    /** Counts what stands in the columns; returns how many rows there are. */
    private long count(
            SurveyFile file,
            Row.Worker.Factory<TallyWorker.Block> workers,
            List<ColumnTally> tallies,
            Findings findings)
            throws IOException {
        long[] rows = {0};
        file.rows(
                SurveyFile.Pace.on(Runtime.getRuntime().availableProcessors()),
                workers,
                (block, linesBefore) -> {
                    rows[0] += block.rows();
                    for (int c = 0; c < tallies.size(); c++) {
                        tallies.get(c).add(block.tallies().get(c));
                    }
                    progress.rows(rows[0]);
                },
                findings);
        return rows[0];
    }

    private static Column column(String name, KnownColumn known, ColumnTally tally) {
        return new Column(name, known.kind(), known.title(), known.rule(), known.values(), known.range(), tally.seen());
    }

    private static Optional<Slot> slot(SurveyFile file, int column) {
        for (int m = 0; m < file.maps().size(); m++) {
            int slot = file.maps().get(m).positions().indexOf(column);
            if (slot >= 0) {
                return Optional.of(new Slot(m, slot, file.maps().get(m).instrument()));
            }
        }
        return Optional.empty();
    }

    private static KnownColumn item(Slot slot) {
        Instrument instrument = slot.instrument();
        Item item = instrument.items().get(slot.slot());
        String language = instrument.about().language();
        Map<String, String> values = new LinkedHashMap<>();
        for (ResponseOption option : instrument.responsesOf(item).options()) {
            String code = option.code() + "";
            values.put(
                    code,
                    option.label().map(label -> label.in(language, language)).orElse(code));
        }
        String about = item.stem()
                .or(item::gist)
                .map(text -> ": " + text.in(language, language))
                .orElse("");
        return new KnownColumn(Kind.ITEM, item.id() + about, "", values, Optional.empty());
    }

    private static String inWords(About about) {
        return about.id() + " " + about.version() + ": " + about.title().in(about.language(), about.language()) + ". "
                + about.citation().text() + " Terms: " + about.licence().terms();
    }
}
