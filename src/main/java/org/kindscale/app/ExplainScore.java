package org.kindscale.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.report.ExplanationText;
import org.kindscale.scoring.Explanation;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.survey.ReadingOptions;
import org.kindscale.survey.Row;
import org.kindscale.survey.Slice;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.SurveySource;

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
            MinAnswered minAnswered) {}

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

    /** Returns the arithmetic as people read it. */
    public String run(Request request) throws InvalidInputException, IOException {
        Readings readings = Readings.of(
                List.of(request.instrument()),
                request.columns(),
                request.reading().missing(),
                catalog);
        Instrument instrument = readings.definitions().get(0).instrument();
        Score score = score(instrument, request.score());
        Findings findings = new Findings();
        SurveySource source = new SurveySource(
                request.file(),
                () -> request.file().equals("-") ? stdin : Files.newInputStream(Path.of(request.file())));
        Optional<SurveyFile> opened = SurveyFile.open(source, request.reading(), readings.readings(), findings);
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
            if (row.isEmpty() || !row.get().usable()) {
                throw new InvalidInputException(findings);
            }
            String head = instrument.id() + ", row " + request.row() + " of " + request.file() + " (line "
                    + row.get().line() + ")\n\n";
            Explanation explanation =
                    Explanation.of(instrument, request.minAnswered(), row.get().responses(0), score.id());
            return head + ExplanationText.render(instrument, explanation, slot -> cell(file, row.get(), slot));
        } catch (IllegalArgumentException e) {
            throw Readings.usage(
                    FindingCode.USE_002, "--min-answered", String.valueOf(e.getMessage()), "ask for fewer items");
        }
    }

    private static ExplanationText.Cell cell(SurveyFile file, Row row, int slot) {
        int option = row.responses(0).get(slot);
        int column = file.maps().get(0).column(slot);
        if (column < 0) {
            return new ExplanationText.Cell("no column", "", option);
        }
        Slice slice = new Slice();
        row.value(column, slice);
        return new ExplanationText.Cell(row.line() + ":" + (column + 1), slice.text(), option);
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
