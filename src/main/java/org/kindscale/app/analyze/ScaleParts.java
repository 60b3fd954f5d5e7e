package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.AnalysisDesign.ScoreSet;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.SymmetricMatrix;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.psychometrics.factor.OneFactor;
import org.kindscale.psychometrics.factor.Polychoric.Method;
import org.kindscale.psychometrics.reliability.ItemStatistics;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.psychometrics.reliability.ScorePairs;
import org.kindscale.psychometrics.reliability.SplitHalf;
import org.kindscale.psychometrics.reliability.SplitHalf.Split;
import org.kindscale.report.analysis.Analysis.Factors;
import org.kindscale.report.analysis.Analysis.MeasurementError;
import org.kindscale.report.analysis.Analysis.ScalePart;

/** Works out how reliable each score is that is a mean or sum, from the covariances of its keyed items. */
final class ScaleParts {

    private final AnalysisDesign design;
    private final AnalysisSums sums;
    private final Missing missing;
    private final Optional<Method> polychoric;

    ScaleParts(AnalysisDesign design, AnalysisSums sums, Missing missing, Optional<Method> polychoric) {
        this.design = design;
        this.sums = sums;
        this.missing = missing;
        this.polychoric = polychoric;
    }

    /** {@return the scales in the order of the design's sets} */
    List<ScalePart> all() {
        List<ScalePart> parts = new ArrayList<>();
        for (int set = 0; set < design.sets().size(); set++) {
            parts.add(scale(set));
        }
        return parts;
    }

    /** {@return coefficient alpha of each scale, in the same order} */
    List<Double> alphas() {
        List<Double> alphas = new ArrayList<>();
        for (int set = 0; set < design.sets().size(); set++) {
            alphas.add(Reliability.of(keyed(set, missing)).alpha());
        }
        return alphas;
    }

    private Covariances keyed(int set, Missing how) {
        KeyedSet keyed = design.sets().get(set).keyed();
        return sums.responses().covariances(set, how).keyed(keyed.factors());
    }

    private ScalePart scale(int number) {
        ScoreSet set = design.sets().get(number);
        Covariances keyed = keyed(number, missing);
        Reliability reliability = Reliability.of(keyed);
        SymmetricMatrix asked = inOrder(set.keyed().items(), keyed.matrix());
        return new ScalePart(
                design.plan().scores().get(set.score()),
                set.keyed().items().stream()
                        .map(design.instrument().items()::get)
                        .toList(),
                set.keyed().factors().stream().map(f -> f < 0).toList(),
                keyed,
                reliability,
                sums.parts(number)
                        .map(ScorePairs::covariances)
                        .map(c -> Reliability.of(c.keyed(set.keyed().partFactors()))),
                ItemStatistics.of(keyed),
                SplitHalf.of(asked, Split.ODD_EVEN),
                SplitHalf.of(asked, Split.FIRST_SECOND),
                factors(number, keyed),
                error(set, keyed, reliability),
                sums.tables(number)
                        .map(tables -> tables.polychoric(polychoric.orElseThrow()))
                        .map(matrix -> matrix.keyed(set.keyed().factors())));
    }

    /** {@return the covariances in the order of the questionnaire, whatever the order of the key} */
    private static SymmetricMatrix inOrder(List<Integer> items, SymmetricMatrix keyed) {
        return keyed.select(IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(items::get))
                .mapToInt(place -> place)
                .toArray());
    }

    /** A mean of items has the standard deviation of their sum over all weights; a score made of scores has its own. */
    private MeasurementError error(ScoreSet set, Covariances keyed, Reliability reliability) {
        double sumSd = Math.sqrt(keyed.matrix().sum());
        Score score = design.plan().scores().get(set.score());
        ValueRange range = design.range(score);
        double own = !set.keyed().parts().isEmpty()
                ? Description.of(sums.distribution(set.score()), range.low(), range.high())
                        .sd()
                : score.rule() instanceof ScoreRule.Mean
                        ? sumSd
                                / set.keyed().factors().stream()
                                        .mapToDouble(Math::abs)
                                        .sum()
                        : sumSd;
        return new MeasurementError(
                reliability.standardErrorOfMeasurement(own), reliability.standardErrorOfMeasurement(sumSd));
    }

    private Factors factors(int number, Covariances keyed) {
        Covariances listwise = missing == Missing.LISTWISE ? keyed : keyed(number, Missing.LISTWISE);
        int k = keyed.matrix().size();
        OneFactor minres = OneFactor.minres(keyed.correlations());
        List<Double> dropped = new ArrayList<>();
        for (int item = 0; item < k; item++) {
            dropped.add(minres.without(item).omegaObserved());
        }
        return new Factors(
                minres,
                OneFactor.maximumLikelihood(keyed.correlations()),
                Confirmatory.fit(listwise.matrix(), listwise.n(), new int[k]),
                dropped);
    }
}
