package org.kindscale.app.analyze;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.InstrumentNotes;
import org.kindscale.app.KeyFindings;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScorePlans;
import org.kindscale.app.Sources;
import org.kindscale.app.analyze.AnalysisRequest.Extras;
import org.kindscale.app.beside.BesideFindings;
import org.kindscale.app.beside.FirstRows;
import org.kindscale.app.latent.ModelFindings;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.report.analysis.Analysis;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ColumnMap;

/** Analyses the items of an instrument in survey files: the use case behind {@code kindscale analyze}. */
public final class AnalyzeSurvey {

    private final Catalog catalog;
    private final InputStream stdin;
    private final Progress progress;

    /**
     * What came of it.
     *
     * @param findings everything found
     * @param analysis the analysis; absent if the input was refused
     */
    public record Outcome(Findings findings, Optional<Analysis> analysis) {}

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param stdin read where a file is called {@code -}
     * @param progress hears how far the run has come
     */
    public AnalyzeSurvey(Catalog catalog, InputStream stdin, Progress progress) {
        this.catalog = catalog;
        this.stdin = stdin;
        this.progress = progress;
    }

    /**
     * Runs a request.
     *
     * @param version version of kindscale, for the report
     */
    public Outcome run(AnalysisRequest request, String version) throws InvalidInputException, IOException {
        Readings readings = readings(request);
        Definition definition = readings.definitions().get(0);
        InstrumentNotes.of(readings.definitions()).forEach(progress::note);
        AnalysisDesign design = design(request, definition.instrument());
        Findings findings = new Findings();
        Extras extras = request.extras();
        AnalysisSums sums = new AnalysisSums(design, extras.polychoric().map(method -> request.missing()));
        FirstRows first = FirstRows.of(true);
        AnalysisWorker.Block whole = AnalysisWorker.Block.of(design, sums, first.block());
        try (Sources sources = new Sources(stdin, progress, true)) {
            Pass pass = new Pass(request, readings, sources, findings);
            pass.over(
                    file -> adding(sums, design, group(file, extras.by(), findings), first.beginning(file)),
                    block -> whole.combine(block, first));
            requireFew(whole.groups().size(), extras.by(), findings);
            if (findings.hasErrors()) {
                return new Outcome(findings, Optional.empty());
            }
            Optional<Analysis.CarelessPart> careless =
                    extras.careless() ? Optional.of(careless(request, pass.again(), design, whole)) : Optional.empty();
            RetestPass.Found waves = extras.retest().isEmpty()
                    ? RetestPass.Found.NONE
                    : new RetestPass(request, extras.retest().get(), design.plan(), sources, findings)
                            .run(readings, catalog);
            if (findings.hasErrors()) {
                return new Outcome(findings, Optional.empty());
            }
            AnalysisBuilder.Known known = new AnalysisBuilder.Known(
                    readings.readings().get(0).otherOrders(), first.saysWhereCodesBegin(0), first);
            Analysis analysis = new AnalysisBuilder(design, sums, request, known)
                    .build(basis(request, definition, version, whole), careless, whole, waves);
            KeyFindings.tell(pass.places(), analysis, findings);
            ModelFindings.tell(analysis, findings);
            tellBeside(first, design, request, findings);
            return new Outcome(findings, Optional.of(analysis));
        }
    }

    private Readings readings(AnalysisRequest request) throws InvalidInputException, IOException {
        return Readings.of(
                        List.of(request.instrument()),
                        request.columns(),
                        request.reading().missing(),
                        catalog)
                .ofOneWave();
    }

    private static AnalysisDesign design(AnalysisRequest request, Instrument instrument) throws InvalidInputException {
        ScorePlans.requireKnown(List.of(instrument), request.scores());
        Set<String> wanted = ScorePlans.wanted(instrument, request.scores());
        AnalysisDesign design = AnalysisDesign.of(instrument, wanted, request.minAnswered());
        request.extras().models().requireKnown(design);
        request.extras().change().requireKnown(design);
        return design;
    }

    private static Row.Worker.Factory<AnalysisWorker.Block> adding(
            AnalysisSums sums, AnalysisDesign design, OptionalInt by, FirstRows first) {
        return () -> new AnalysisWorker(design, sums.another(), by, first);
    }

    /** Adds what stands beside the items in the first file; groups may be occasions of the same persons. */
    private static void tellBeside(FirstRows first, AnalysisDesign design, AnalysisRequest request, Findings findings) {
        if (first.isEmpty()) {
            return;
        }
        if (request.extras().by().isEmpty()) {
            first.beside().tellTwice(findings);
        }
        first.beside().tellNames(findings);
        first.beside().tellTotals(BesideFindings.Judged.of(design, first.answers(design, 0)), findings);
    }

    private static Analysis.CarelessPart careless(
            AnalysisRequest request, Pass second, AnalysisDesign design, AnalysisWorker.Block whole)
            throws IOException {
        CarelessPass careless = new CarelessPass(design, whole.sums());
        if (whole.kept().isWhole()) {
            careless.over(whole.kept(), request.threads());
        } else {
            second.over(file -> careless::worker, careless::take);
        }
        return careless.part(whole.sums(), request.missing());
    }

    /** Looks at a file once before its rows are read, and makes what makes the workers. */
    private interface Workers<T> {
        Row.Worker.Factory<T> of(SurveyFile file);
    }

    /** Takes what blocks come to, in the order of the files. */
    private interface Taker<T> {
        void take(T block);
    }

    /** Reads all files once. */
    private static final class Pass {

        private final AnalysisRequest request;
        private final Readings readings;
        private final Sources sources;
        private final Findings findings;
        private Optional<KeyFindings.Places> places = Optional.empty();

        Pass(AnalysisRequest request, Readings readings, Sources sources, Findings findings) {
            this.request = request;
            this.readings = readings;
            this.sources = sources;
            this.findings = findings;
        }

        <T> void over(Workers<T> workers, Taker<T> taker) throws IOException {
            for (String name : request.files()) {
                Optional<SurveyFile> opened =
                        SurveyFile.open(sources.source(name), request.reading(), readings.readings(), findings);
                if (opened.isEmpty()) {
                    continue;
                }
                try (SurveyFile file = opened.get()) {
                    notePlaces(file);
                    file.rows(
                            SurveyFile.Pace.on(request.threads()),
                            workers.of(file),
                            (block, linesBefore) -> taker.take(block),
                            findings);
                }
            }
        }

        private void notePlaces(SurveyFile file) {
            if (places.isEmpty()) {
                ColumnMap map = file.maps().get(0);
                KeyFindings.Places own = new KeyFindings.Places(
                        map.positions().stream().map(file::at).toList(),
                        Optional.of(map).filter(found -> !file.isTurned()));
                boolean alone = request.files().size() == 1;
                places = Optional.of(alone ? own.readBy(readings.readings().get(0)) : own.unnamed());
            }
        }

        /** {@return where the items stand in the first file} */
        KeyFindings.Places places() {
            return places.orElseThrow();
        }

        /** {@return a pass whose findings are known already} */
        Pass again() {
            return new Pass(request, readings, sources, new Findings());
        }
    }

    private static OptionalInt group(SurveyFile file, Optional<String> by, Findings findings) {
        if (by.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt column = file.column(by.get());
        if (column.isEmpty()) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_023,
                    file.header().whole(),
                    "there is no column \"" + by.get() + "\"",
                    "name the column that tells the groups apart with --by"));
        }
        return column;
    }

    private static void requireFew(int groups, Optional<String> by, Findings findings) {
        if (groups > AnalysisWorker.MOST_GROUPS) {
            findings.add(Diagnostic.error(
                    FindingCode.USE_004,
                    Location.of("--by"),
                    "column \"" + by.orElseThrow() + "\" holds more than " + AnalysisWorker.MOST_GROUPS
                            + " different values: it tells persons apart, not groups",
                    "name a column with fewer values, or write a coarser one into the file"));
        }
    }

    private static Analysis.Basis basis(
            AnalysisRequest request, Definition definition, String version, AnalysisWorker.Block whole) {
        List<Long> leftOut = new ArrayList<>();
        for (long persons : whole.sums().leftOut()) {
            leftOut.add(persons);
        }
        return new Analysis.Basis(
                definition.instrument(),
                definition.sha256(),
                version,
                request.files(),
                request.options(),
                request.missing(),
                whole.sums().responses().persons(),
                whole.rejected().rows,
                leftOut);
    }
}
