package org.kindscale.app.phenotype;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kindscale.app.Progress;
import org.kindscale.app.Readings;
import org.kindscale.app.ScorePlans;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.Sources;
import org.kindscale.app.score.ScoreSurvey;
import org.kindscale.catalog.Catalog;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.score.ScoreTable;
import org.kindscale.survey.SurveyFile;

/** Makes the table of a file of BIDS phenotype: the use case behind {@code kindscale phenotype}. */
public final class PhenotypeTable {

    private static final Pattern LABEL = Pattern.compile("[a-zA-Z0-9]+");

    private final Catalog catalog;
    private final Progress progress;

    /**
     * What is asked.
     *
     * @param scoring what to score, one instrument and one file, which keeps the columns of participant and session
     *     alone
     * @param session whether there is a column of sessions, the second that is kept
     */
    public record Request(ScoreRequest scoring, boolean session) {}

    /**
     * What came of it.
     *
     * @param table the table with tabs and LF; absent if the file was refused
     * @param findings what was found in the file
     */
    public record Outcome(Optional<String> table, Findings findings) {}

    /**
     * Creates the use case.
     *
     * @param catalog finds definitions
     * @param progress hears how far reading has come
     */
    public PhenotypeTable(Catalog catalog, Progress progress) {
        this.catalog = catalog;
        this.progress = progress;
    }

    /**
     * Makes the table, in memory.
     *
     * @throws InvalidInputException if the request cannot be fulfilled
     * @throws IOException if the file cannot be read to its end
     */
    public Outcome run(Request request) throws InvalidInputException, IOException {
        ScoreRequest scoring = request.scoring();
        Findings findings = new ScoreSurvey(
                        catalog, InputStream.nullInputStream(), OutputStream.nullOutputStream(), progress)
                .run(scoring, "", Map.of())
                .findings();
        if (findings.hasErrors()) {
            return new Outcome(Optional.empty(), findings);
        }
        Readings readings = Readings.of(
                        scoring.instruments(),
                        scoring.columns(),
                        scoring.reading().missing(),
                        catalog)
                .ofOneWave();
        ScoreTable scores = ScorePlans.tables(readings.readings(), scoring.choice(), scoring.layout())
                .get(0);
        String name = scoring.files().get(0);
        Written written = new Written(new StringBuilder(PhenotypeWorker.header(scores, request.session())));
        try (Sources sources = new Sources(InputStream.nullInputStream(), progress, true)) {
            Findings again = new Findings(); // what is found in the file was told above
            Optional<SurveyFile> opened =
                    SurveyFile.open(sources.source(name), scoring.reading(), readings.readings(), again);
            if (opened.isPresent()) {
                write(opened.get(), scores, written, again);
            }
        }
        written.findings.kept().forEach(findings::add);
        boolean refused = findings.hasErrors();
        return new Outcome(refused ? Optional.empty() : Optional.of(written.table.toString()), findings);
    }

    private static void write(SurveyFile opened, ScoreTable scores, Written written, Findings again)
            throws IOException {
        try (SurveyFile file = opened) {
            int[] kept = file.kept();
            file.rows(
                    SurveyFile.Pace.on(1),
                    () -> new PhenotypeWorker(scores, kept),
                    (block, linesBefore) -> block.forEach(row -> written.add(
                            row,
                            file.place(new Location(file.header().file(), row.line() + linesBefore, kept[0] + 1)))),
                    again);
        }
    }

    /** The table so far. */
    private static final class Written {

        private final StringBuilder table;
        private final Set<String> seen = new HashSet<>();
        private final Findings findings = new Findings();

        Written(StringBuilder table) {
            this.table = table;
        }

        void add(PhenotypeWorker.Person person, Location where) {
            for (String label : person.labels()) {
                if (!LABEL.matcher(label).matches()) {
                    String shown = VisibleText.quoted(label);
                    findings.add(Diagnostic.error(
                            FindingCode.USE_004,
                            where,
                            shown + " is no label of BIDS: letters and digits, with sub- or ses- in front or not",
                            "name with --id, and --session, columns of such labels"));
                    return;
                }
            }
            if (!seen.add(String.join(" ", person.labels()))) {
                findings.add(Diagnostic.error(
                        FindingCode.CSV_057,
                        where,
                        "sub-" + person.labels().get(0) + " stands there twice"
                                + (person.labels().size() > 1 ? " in one session" : ""),
                        "say with --session which column tells the rows of one person apart, or take one out"));
            }
            table.append(person.text());
        }
    }
}
