package org.kindscale.report.score;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.report.ByteBuilder;
import org.kindscale.report.score.ScoreWriter.PassedCells;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/** One respondent's row, scored, as writers get it. */
final class ScoredRow {

    private ScoredRow() {}

    /** Returns the columns of some scores; of all that are no alternatives, if none is named. */
    static ScoreTable table(Instrument instrument, boolean detail, String norm, String... scores) {
        Set<String> wanted = scores.length > 0
                ? Set.of(scores)
                : instrument.scores().stream()
                        .filter(score -> score.alternativeTo().isEmpty())
                        .map(Score::id)
                        .collect(Collectors.toSet());
        ScoringPlan plan = ScoringPlan.of(instrument, wanted, MinAnswered.DEFINITION);
        return new ScoreTable(plan, "", detail, norm.isEmpty() ? Optional.empty() : Optional.of(norm));
    }

    /** Returns responses from codes in item order: {@code -} omitted, {@code ~} not administered, {@code !} invalid. */
    static ResponseVector responses(Instrument instrument, String codes) {
        String[] each = codes.split(" ", -1);
        ResponseVector responses = new ResponseVector(each.length);
        for (int slot = 0; slot < each.length; slot++) {
            responses.set(
                    slot,
                    switch (each[slot]) {
                        case "-" -> ResponseVector.OMITTED;
                        case "~" -> ResponseVector.NOT_ADMINISTERED;
                        case "!" -> ResponseVector.INVALID;
                        default ->
                            instrument.responsesOf(instrument.items().get(slot)).indexOf(Integer.parseInt(each[slot]));
                    });
        }
        return responses;
    }

    /** Returns a scorer that has just scored {@code codes}. */
    static Scorer scorer(ScoreTable table, String codes) {
        Scorer scorer = new Scorer(table.plan());
        scorer.score(responses(table.plan().instrument(), codes));
        return scorer;
    }

    /** Returns what {@code writer} writes for rows of codes, with {@code cells} passing through. */
    static String written(ScoreWriter writer, ScoreTable table, List<String> cells, String... rows) {
        ByteBuilder out = new ByteBuilder();
        for (String codes : rows) {
            ResponseVector[] responses = {responses(table.plan().instrument(), codes)};
            writer.row(passed(cells), new Scorer[] {scorer(table, codes)}, responses, out);
        }
        return out.toString();
    }

    /** Returns cells that stand in their row as they are, with commas between. */
    static PassedCells passed(List<String> cells) {
        return new PassedCells() {
            @Override
            public void appendRaw(ByteBuilder out) {
                out.append(String.join(",", cells));
            }

            @Override
            public int size() {
                return cells.size();
            }

            @Override
            public String value(int cell) {
                return cells.get(cell);
            }
        };
    }
}
