package org.kindscale.app.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.app.Readings;
import org.kindscale.app.ScoreRequest;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.report.score.ExplanationText;
import org.kindscale.scoring.Explanation;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.text.Slice;
import org.kindscale.survey.text.SurveySource;

/** Shows the arithmetic of one score of one row: the use case behind {@code kindscale explain}. */
public final class ExplainScore {

    private final Catalog catalog;
    private final InputStream stdin;

    /**
     * What to explain.
     *
     * @param instrument id or path of a definition
     * @param file survey file, {@code -} for standard input
     * @param row the row, from 1, header and blank lines not counted
     * @param score id of the score; absent: the one that sums up the instrument
     * @param reading how to read the file
     * @param columns where the items stand
     * @param minAnswered the rule for missing responses
     */
    public record Request(
            String instrument,
            String file,
            long row,
            Optional<String> score,
            ReadingOptions reading,
            ScoreRequest.ColumnChoice columns,
            MinAnswered minAnswered) {

        /** {@return the scoring that shows whether the file can be read} */
        public ScoreRequest scoring() {
            return new ScoreRequest(
                    List.of(instrument),
                    List.of(file),
                    reading,
                    columns,
                    ScoreRequest.ScoreChoice.usual(),
                    ScoreRequest.Layout.usual(),
                    ScoreRequest.Outputs.stdout(),
                    1);
        }
    }

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param stdin read where the file is called {@code -}
     */
    public ExplainScore(Catalog catalog, InputStream stdin) {
        this.catalog = catalog;
        this.stdin = stdin;
    }

    /**
     * What came of it.
     *
     * @param text the arithmetic as people read it
     * @param findings notes, and a warning for each cell of the row that holds no response
     */
    public record Outcome(String text, Findings findings) {}

    /**
     * Shows the arithmetic. A cell that holds no response counts as missing here, and is told.
     *
     * @throws InvalidInputException if there is no such row, or it cannot be read
     */
    public Outcome run(Request request) throws InvalidInputException, IOException {
        Readings readings = readings(request);
        Definition definition = readings.definitions().get(0);
        Instrument instrument = definition.instrument();
        Score score = score(instrument, request.score());
        Findings findings = new Findings();
        SurveySource source = new SurveySource(
                request.file(),
                () -> request.file().equals("-") ? stdin : Files.newInputStream(Path.of(request.file())));
        ReadingOptions options = request.reading().keeping(List.of());
        Optional<SurveyFile> opened = SurveyFile.open(source, options, readings.readings(), findings);
        if (opened.isEmpty()) {
            throw new InvalidInputException(findings);
        }
        try (SurveyFile file = opened.get()) {
            Optional<Row> row = file.row(request.row(), findings);
            if (row.isEmpty()) {
                findings.add(Diagnostic.error(
                        FindingCode.USE_006,
                        Location.of("--row"),
                        request.file() + " has no row " + request.row(),
                        "count rows from 1, without the header"));
            }
            if (row.isEmpty() || !row.get().usable() || findings.hasErrors()) {
                throw new InvalidInputException(findings);
            }
            Explanation explanation =
                    Explanation.of(instrument, request.minAnswered(), row.get().responses(0), score.id());
            Location where =
                    file.place(new Location(file.header().file(), row.get().line(), 0));
            String line = where.inWords().isEmpty() ? "line " + where.line() : where.inWords();
            String text = head(request, instrument, row.get(), line)
                    + ExplanationText.render(instrument, explanation, slot -> cell(file, row.get(), slot));
            return new Outcome(text, findings);
        } catch (MinAnswered.CannotApply e) {
            throw Readings.usage(FindingCode.USE_002, "--min-answered", String.valueOf(e.getMessage()), e.mend());
        }
    }

    private Readings readings(Request request) throws InvalidInputException {
        return Readings.of(
                        List.of(request.instrument()),
                        request.columns(),
                        request.reading().missing(),
                        catalog)
                .ofOneWave();
    }

    private static String head(Request request, Instrument instrument, Row row, String line) {
        StringBuilder head = new StringBuilder(
                instrument.id() + ", row " + request.row() + " of " + request.file() + " (" + line + ")\n");
        if (!instrument.about().validated()) {
            head.append("not validated: nobody has tested what these scores mean\n");
        }
        long invalid = IntStream.range(0, instrument.items().size())
                .filter(slot -> row.responses(0).get(slot) == ResponseVector.INVALID)
                .count();
        if (invalid > 0) {
            head.append(invalid)
                    .append(invalid == 1 ? " cell holds" : " cells hold")
                    .append(" no response: taken as missing here, refused by score\n");
        }
        return head.append('\n').toString();
    }

    private static ExplanationText.Cell cell(SurveyFile file, Row row, int slot) {
        int option = row.responses(0).get(slot);
        int column = file.maps().get(0).column(slot);
        if (column < 0) {
            return new ExplanationText.Cell("no column", "", option);
        }
        Slice slice = new Slice();
        row.value(column, slice);
        Location where = file.place(new Location(file.header().file(), row.line(), column + 1));
        String place = where.inWords().isEmpty() ? where.line() + ":" + where.column() : where.inWords();
        return new ExplanationText.Cell(place, slice.text(), option);
    }

    private static Score score(Instrument instrument, Optional<String> asked) throws InvalidInputException {
        List<String> known = instrument.scores().stream().map(Score::id).toList();
        if (asked.isEmpty()) {
            Optional<Score> headline = instrument.headline();
            if (headline.isPresent()) {
                return headline.get();
            }
            throw Readings.usage(
                    FindingCode.USE_001,
                    "--score",
                    instrument.id() + " has no score that sums it up",
                    "choose one of: " + String.join(", ", known));
        }
        Optional<Score> score = instrument.score(asked.get());
        if (score.isEmpty()) {
            String help = Suggestion.nearest(asked.get(), known)
                    .map(k -> "did you mean " + k + "?")
                    .orElse("choose one of: " + String.join(", ", known));
            throw Readings.usage(
                    FindingCode.USE_001, "--score", instrument.id() + " has no score \"" + asked.get() + "\"", help);
        }
        return score.get();
    }
}
