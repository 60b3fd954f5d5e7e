package org.kindscale.app.propose;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.app.score.ScoreSurvey;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Severity;
import org.kindscale.report.score.RowAccount;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.NoAnswer;

/**
 * Rows that are no person's, so few that they may be set aside if a person says so: broken ones, and those that hold no
 * response in most items, as a row of means, a remark or the names once more do. A row of codes for no answer is a
 * person's.
 */
final class OddRows {

    private static final int MOST_ROWS = 3;
    private static final int MOST_CELLS = 300;

    private OddRows() {}

    /** {@return whether all that is wrong may be wrong in a few rows} */
    static boolean mayBeAll(Findings refused) {
        long cells = SurveyFile.invalidResponses(refused);
        long broken = refused.countOf(FindingCode.CSV_007);
        return refused.hasErrors() && refused.errors() == cells + broken && broken <= MOST_ROWS && cells <= MOST_CELLS;
    }

    /**
     * Returns the way to set them aside.
     *
     * @param file the survey file
     * @param rejecting what came of a run that set aside every row with something wrong
     */
    static Optional<Candidate> candidate(String file, ScoreSurvey.Outcome rejecting) {
        long rows = rejecting.account().map(RowAccount::rejectedRows).orElse(0L);
        if (rows == 0 || rows > MOST_ROWS) {
            return Optional.empty();
        }
        Findings findings = rejecting.findings();
        long odd = rows - findings.countOf(FindingCode.CSV_007);
        if (odd > 0 && !(areMostCells(rejecting, odd) && areNoCodes(findings))) {
            return Optional.empty();
        }
        String name = Path.of(file).getFileName().toString().replaceFirst("(\\.\\w+)?$", "-rejected.csv");
        String why = odd == 0
                ? "a row or a few have more or fewer cells than the header: may they be set aside?"
                : question(findings, rows);
        return Optional.of(new Candidate(List.of("--on-invalid", "reject", "--rejects", name), why));
    }

    private static boolean areMostCells(ScoreSurvey.Outcome rejecting, long rows) {
        int items =
                rejecting.columns().get(0).values().stream().mapToInt(Map::size).sum();
        return SurveyFile.invalidResponses(rejecting.findings()) * 2 >= rows * items;
    }

    /** {@return whether two cells or more hold different things that nobody writes for no answer} */
    private static boolean areNoCodes(Findings findings) {
        return findings.kept().stream()
                        .map(finding -> finding.what().replaceFirst("(?s)^\"(.*)\" is no response to .*", "$1"))
                        .filter(text -> !NoAnswer.is(text) && !text.matches("-\\d+|7+|8+|9+"))
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }

    private static String question(Findings findings, long rows) {
        long line = findings.kept().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .mapToLong(finding -> finding.where().line())
                .filter(number -> number > 1)
                .min()
                .orElse(0);
        return rows == 1
                ? "line " + line + " holds no response to most items: is it a mean, a total, a remark or the names "
                        + "again, and no person's?"
                : rows + " rows, the first on line " + line + ", hold no response to most items: are they means, "
                        + "totals, remarks or the names again, and no persons'?";
    }
}
