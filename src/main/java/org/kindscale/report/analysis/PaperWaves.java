package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.psychometrics.change.WaveEffect.Effect;
import org.kindscale.psychometrics.reliability.RetestAgreement;
import org.kindscale.psychometrics.reliability.RetestAgreement.Intraclass;
import org.kindscale.report.analysis.PaperTable.Cell;
import org.kindscale.report.analysis.PaperTable.Column;

/** Two waves as a table for a paper. */
final class PaperWaves {

    private PaperWaves() {}

    private static final List<Column> COLUMNS = List.of(
            Column.of("Score", "score"),
            Column.of("n", "n"),
            Column.of("M 1", "mean_first"),
            Column.of("SD 1", "sd_first"),
            Column.of("M 2", "mean_second"),
            Column.of("SD 2", "sd_second"),
            Column.of("r", "r"),
            Column.of("ICC(2,1)", "icc_2_1"),
            Column.of("95 % CI", "icc_2_1_95_low", "icc_2_1_95_high"),
            Column.of("ICC(2,k)", "icc_2_k"),
            Column.of("ICC(3,1)", "icc_3_1"),
            Column.of("95 % CI", "icc_3_1_95_low", "icc_3_1_95_high"),
            Column.of("ICC(3,k)", "icc_3_k"),
            Column.of("d_av", "d_av"),
            Column.of("95 % CI", "d_av_95_low", "d_av_95_high"),
            Column.of("d_rm", "d_rm"),
            Column.of("95 % CI", "d_rm_95_low", "d_rm_95_high"));

    /** {@return agreement and difference of the waves, a row a score; no rows without a second wave} */
    static PaperTable table(Analysis analysis) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Analysis.RetestPart part : analysis.retests()) {
            RetestAgreement a = part.agreement();
            List<Cell> row = new ArrayList<>(List.of(
                    new Cell(
                            PaperTables.title(analysis, part.score()),
                            List.of(part.score().id())),
                    Cell.count(a.pairs()),
                    Cell.fixed(a.firstMean(), 2),
                    Cell.fixed(a.firstSd(), 2),
                    Cell.fixed(a.secondMean(), 2),
                    Cell.fixed(a.secondSd(), 2),
                    Cell.unit(a.correlation(), 2)));
            for (Intraclass icc : List.of(a.agreementOfSingleScores(), a.consistencyOfSingleScores())) {
                row.add(Cell.unit(icc.value(), 2));
                row.add(Cell.interval(icc.lower(), icc.upper(), 2));
                row.add(Cell.unit(icc.ofMeans().value(), 2));
            }
            for (Effect effect : List.of(
                    part.change().effect().standardizedByAverage(),
                    part.change().effect().repeatedMeasures())) {
                row.add(Cell.fixed(effect.value(), 2));
                row.add(Cell.range(effect.low(), effect.high()));
            }
            rows.add(row);
        }
        return new PaperTable(
                "waves",
                "Two Waves",
                "n = persons with the score in both waves. ICC(2,1) = absolute agreement, ICC(3,1) = consistency of "
                        + "single scores; (2,k), (3,k) = of the mean of both. d_av = mean change over the root of the "
                        + "mean of both variances; d_rm = the same metric from the change, by the correlation; CI from "
                        + "the F and the non-central t distribution.",
                COLUMNS,
                rows);
    }
}
