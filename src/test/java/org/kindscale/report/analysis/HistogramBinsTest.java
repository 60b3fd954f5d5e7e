package org.kindscale.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.ValueCounts;
import org.kindscale.report.analysis.Analysis.Count;
import org.kindscale.report.analysis.Analysis.ScorePart;

/** The bars of a score of five items stand on its steps, whatever proration does to single persons. */
class HistogramBinsTest {

    private static ScorePart part(List<Count> counts) {
        ValueCounts values = new ValueCounts();
        counts.forEach(count -> values.add(count.value(), count.persons()));
        Score score = Score.of("total", new ScoreRule.Sum(List.of(Operand.of("a")), 1));
        return new ScorePart(score, 5, 25, 0, 0, 0, Description.of(values, 5, 25), counts);
    }

    @Test
    void proratedValuesGoToTheBarOfTheirStep() {
        double[] steps = new double[21];
        for (int s = 0; s < steps.length; s++) {
            steps[s] = 5 + s;
        }
        List<Count> counts =
                List.of(new Count(5, 2), new Count(6.25, 1), new Count(7.5, 1), new Count(12, 4), new Count(21.25, 3));
        HistogramSvg histogram = HistogramSvg.of(part(counts), steps);
        assertThat(histogram.bars()).hasSize(21);
        assertThat(histogram.bars().get(0).persons()).isEqualTo(2);
        assertThat(histogram.bars().get(1)).isEqualTo(new HistogramSvg.Bar(6, 6, 1));
        assertThat(histogram.bars().get(16)).isEqualTo(new HistogramSvg.Bar(21, 21, 3));
        assertThat(histogram.bars().stream()
                        .mapToLong(HistogramSvg.Bar::persons)
                        .sum())
                .isEqualTo(11);
    }
}
