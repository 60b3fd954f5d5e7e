package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.ValueCounts;
import org.kindscale.report.analysis.Analysis.Count;
import org.kindscale.report.analysis.Analysis.ScorePart;
import org.kindscale.scoring.ScoreStatus;

/** Describes the distribution of each score. */
final class ScoreParts {

    private final AnalysisDesign design;
    private final AnalysisSums sums;

    ScoreParts(AnalysisDesign design, AnalysisSums sums) {
        this.design = design;
        this.sums = sums;
    }

    /** {@return the scores in the order of the plan} */
    List<ScorePart> all() {
        List<ScorePart> parts = new ArrayList<>();
        List<Score> scores = design.plan().scores();
        for (int s = 0; s < scores.size(); s++) {
            ValueRange range = design.range(scores.get(s));
            ValueCounts counts = sums.distribution(s);
            parts.add(new ScorePart(
                    scores.get(s),
                    range.low(),
                    range.high(),
                    sums.status(s, ScoreStatus.COMPLETE),
                    sums.status(s, ScoreStatus.PRORATED),
                    sums.status(s, ScoreStatus.REFUSED),
                    Description.of(counts, range.low(), range.high()),
                    histogram(counts)));
        }
        return parts;
    }

    private static List<Count> histogram(ValueCounts counts) {
        List<Count> histogram = new ArrayList<>();
        for (double value : counts.values()) {
            histogram.add(new Count(value, counts.count(value)));
        }
        return histogram;
    }
}
