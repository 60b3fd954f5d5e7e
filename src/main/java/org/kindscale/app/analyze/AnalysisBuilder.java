package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.AnalysisDesign.ScoreSet;
import org.kindscale.definition.Item;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.Description;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.ValueCounts;
import org.kindscale.psychometrics.factor.Confirmatory;
import org.kindscale.psychometrics.factor.OneFactor;
import org.kindscale.psychometrics.factor.PairTables;
import org.kindscale.psychometrics.key.GroupCheck;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.key.KeyCheck;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.psychometrics.reliability.ItemStatistics;
import org.kindscale.psychometrics.reliability.Reliability;
import org.kindscale.psychometrics.reliability.ScorePairs;
import org.kindscale.psychometrics.reliability.ScorePairs.Correlation;
import org.kindscale.psychometrics.reliability.SplitHalf;
import org.kindscale.psychometrics.reliability.SplitHalf.Split;
import org.kindscale.report.analysis.Analysis;
import org.kindscale.report.analysis.Analysis.Count;
import org.kindscale.report.analysis.Analysis.Factors;
import org.kindscale.report.analysis.Analysis.ItemPart;
import org.kindscale.report.analysis.Analysis.MeasurementError;
import org.kindscale.report.analysis.Analysis.MissingCounts;
import org.kindscale.report.analysis.Analysis.ModelPart;
import org.kindscale.report.analysis.Analysis.PairPart;
import org.kindscale.report.analysis.Analysis.ScalePart;
import org.kindscale.report.analysis.Analysis.ScorePart;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.ScoreStatus;

/** Makes statistics of sums. */
final class AnalysisBuilder {

    private final AnalysisDesign design;
    private final AnalysisSums sums;
    private final Missing missing;

    AnalysisBuilder(AnalysisDesign design, AnalysisSums sums, Missing missing) {
        this.design = design;
        this.sums = sums;
        this.missing = missing;
    }

    /** {@return what the data say about the key of each item} */
    List<KeyEvidence> key() {
        return KeyCheck.of(sums.responses(), design.keyedSets());
    }

    private List<ItemPart> items(List<KeyEvidence> key) {
        ResponseSums responses = sums.responses();
        List<ItemPart> parts = new ArrayList<>();
        for (int i = 0; i < design.instrument().items().size(); i++) {
            int item = i;
            Description description = Description.of(
                    responses.distribution(i),
                    design.values().low(i),
                    design.values().high(i));
            parts.add(new ItemPart(
                    design.instrument().items().get(i),
                    description,
                    IntStream.range(0, design.values().options(i))
                            .mapToObj(option -> responses.frequency(item, option))
                            .toList(),
                    new MissingCounts(
                            responses.frequency(i, ResponseVector.OMITTED),
                            responses.frequency(i, ResponseVector.NOT_ADMINISTERED),
                            responses.frequency(i, ResponseVector.INVALID)),
                    key.get(i)));
        }
        return parts;
    }

    List<ScorePart> scores() {
        List<ScorePart> parts = new ArrayList<>();
        List<Score> scores = design.plan().scores();
        for (int s = 0; s < scores.size(); s++) {
            ValueRange range = range(scores.get(s));
            ValueCounts counts = sums.distribution(s);
            List<Count> histogram = new ArrayList<>();
            for (double value : counts.values()) {
                histogram.add(new Count(value, counts.count(value)));
            }
            parts.add(new ScorePart(
                    scores.get(s),
                    range.low(),
                    range.high(),
                    sums.status(s, ScoreStatus.COMPLETE),
                    sums.status(s, ScoreStatus.PRORATED),
                    sums.status(s, ScoreStatus.REFUSED),
                    Description.of(counts, range.low(), range.high()),
                    histogram));
        }
        return parts;
    }

    private ValueRange range(Score score) {
        ValueRange range = design.instrument().ranges().get(score.id());
        return range == null ? new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) : range;
    }

    private List<ScalePart> scales() {
        List<ScalePart> parts = new ArrayList<>();
        for (int set = 0; set < design.sets().size(); set++) {
            parts.add(scale(set));
        }
        return parts;
    }

    /** {@return coefficient alpha of each scale} */
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
                SplitHalf.of(keyed, Split.ODD_EVEN),
                SplitHalf.of(keyed, Split.FIRST_SECOND),
                factors(number, keyed),
                error(set, keyed, reliability),
                sums.tables(number)
                        .map(PairTables::polychoric)
                        .map(matrix -> matrix.keyed(set.keyed().factors())));
    }

    /** A mean of items has the standard deviation of their sum over all weights; a score made of scores has its own. */
    private MeasurementError error(ScoreSet set, Covariances keyed, Reliability reliability) {
        double sumSd = Math.sqrt(keyed.matrix().sum());
        Score score = design.plan().scores().get(set.score());
        ValueRange range = range(score);
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

    private List<PairPart> pairs(List<ScalePart> scales) {
        List<PairPart> parts = new ArrayList<>();
        List<Score> scores = design.plan().scores();
        for (int a = 1; a < scores.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (scores.get(a).rule() instanceof ScoreRule.Classify
                        || scores.get(b).rule() instanceof ScoreRule.Classify) {
                    continue;
                }
                Correlation correlation = sums.pairs().correlation(a, b);
                double disattenuated =
                        correlation.disattenuated(alpha(scales, scores.get(a)), alpha(scales, scores.get(b)));
                parts.add(new PairPart(scores.get(b), scores.get(a), correlation, disattenuated));
            }
        }
        return parts;
    }

    private static double alpha(List<ScalePart> scales, Score score) {
        return scales.stream()
                .filter(scale -> scale.score().id().equals(score.id()))
                .mapToDouble(scale -> scale.reliability().alpha())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** {@return one factor; two by direction of keying; and the definition's subscales, as far as there are such} */
    private List<ModelPart> models() {
        List<Integer> structure = design.structure();
        List<Integer> modelled = design.modelItems();
        if (modelled.size() < 3) {
            return List.of();
        }
        List<Item> items =
                modelled.stream().map(design.instrument().items()::get).toList();
        Covariances raw = sums.responses().covariances(design.sets().size(), Missing.LISTWISE);
        List<ModelPart> models = new ArrayList<>();
        models.add(new ModelPart(
                "one factor",
                items,
                List.of("general"),
                Confirmatory.fit(raw.matrix(), raw.n(), new int[items.size()])));
        int[] direction = modelled.stream()
                .mapToInt(item -> design.isReversed(item) ? 1 : 0)
                .toArray();
        int reversed = IntStream.of(direction).sum();
        if (reversed > 1 && reversed < direction.length - 1) {
            models.add(new ModelPart(
                    "two factors, by keying",
                    items,
                    List.of("positive", "reversed"),
                    Confirmatory.fit(raw.matrix(), raw.n(), direction)));
        }
        if (structure.size() > 1) {
            models.add(structured(items, modelled, raw, structure));
        }
        return models;
    }

    private ModelPart structured(List<Item> items, List<Integer> modelled, Covariances raw, List<Integer> structure) {
        int[] factorOf = new int[items.size()];
        List<String> names = new ArrayList<>();
        for (int factor = 0; factor < structure.size(); factor++) {
            ScoreSet set = design.sets().get(structure.get(factor));
            names.add(design.plan().scores().get(set.score()).id());
            for (int item : set.keyed().items()) {
                factorOf[modelled.indexOf(item)] = factor;
            }
        }
        return new ModelPart(
                structure.size() + " factors, the subscales",
                items,
                names,
                Confirmatory.fit(raw.matrix(), raw.n(), factorOf));
    }

    /** {@return everything that one pass gives} */
    Analysis build(
            Analysis.Basis basis,
            Optional<Analysis.CarelessPart> careless,
            AnalysisWorker.Block whole,
            List<Analysis.RetestPart> retests) {
        Map<String, AnalysisSums> groups = whole.groups();
        String column = basis.options().getOrDefault("--by", "");
        List<Analysis.GroupPart> groupParts = new ArrayList<>();
        groups.forEach((value, part) -> {
            AnalysisBuilder own = new AnalysisBuilder(design, part, missing);
            groupParts.add(
                    new Analysis.GroupPart(column, value, part.responses().persons(), own.key(), own.alphas()));
        });
        List<ResponseSums> responses =
                groups.values().stream().map(AnalysisSums::responses).toList();
        Judgement judgement = Judgement.of(
                whole.kept().firstAnswers(design.values()), sums.responses(), design.keyedSets(), List.of());
        List<KeyEvidence> key = GroupCheck.of(judgement.items(), responses, design.keyedSets());
        List<ScalePart> scales = scales();
        return new Analysis(
                basis, judgement, items(key), scores(), scales, pairs(scales), models(), careless, groupParts, retests);
    }
}
