package org.kindscale.app.precision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.AnalysisDesign.ScoreSet;
import org.kindscale.app.latent.Gathered;
import org.kindscale.app.latent.LatentItems;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.psychometrics.Covariances;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.latent.Persons;
import org.kindscale.psychometrics.ordinal.GreenYang;
import org.kindscale.psychometrics.precision.ConditionalError;
import org.kindscale.psychometrics.precision.NormPercentile;
import org.kindscale.psychometrics.precision.OmegaInterval;
import org.kindscale.psychometrics.reliability.AllSplits;
import org.kindscale.report.precision.NormTable;
import org.kindscale.report.precision.PrecisionPart;
import org.kindscale.report.precision.PrecisionReport;

/** Looks at the precision of every score that is made of items, over the persons who answered all of them. */
public final class PrecisionParts {

    /** Items of more response options than these are no ordered categories to Green and Yang's omega. */
    private static final int MOST_CATEGORIES = 12;

    private static final int FEWEST_OF_NORM = 2;

    private final AnalysisDesign design;
    private final Gathered whole;

    private PrecisionParts(AnalysisDesign design, Gathered whole) {
        this.design = design;
        this.whole = whole;
    }

    /** {@return the report; without parts, and with the reason, if the responses were too many to be kept} */
    public static PrecisionReport of(AnalysisDesign design, Gathered whole) {
        PrecisionParts parts = new PrecisionParts(design, whole);
        List<PrecisionPart> all = new ArrayList<>();
        for (int set = 0; set < design.sets().size(); set++) {
            parts.part(set).ifPresent(all::add);
        }
        return new PrecisionReport(
                all,
                all.size() < design.sets().size()
                        ? List.of("not looked at: the responses are too many to be kept for a second look")
                        : List.of());
    }

    private Optional<PrecisionPart> part(int number) {
        ScoreSet set = design.sets().get(number);
        Score score = design.plan().scores().get(set.score());
        int[] numbers = set.keyed().items().stream().mapToInt(i -> i).toArray();
        double[] factors = set.keyed().factors().stream().mapToDouble(f -> f).toArray();
        LatentItems items = new LatentItems(
                number, numbers, factors, List.of(score.id()), new int[numbers.length], Optional.of(score.id()));
        Covariances keyed = whole.responses()
                .covariances(number, Missing.LISTWISE)
                .keyed(set.keyed().factors());
        return whole.persons(items, true)
                .map(persons -> new PrecisionPart(
                        score,
                        keyed.n(),
                        OmegaInterval.of(keyed, persons),
                        greenYang(items, persons),
                        AllSplits.of(keyed.matrix()),
                        levels(score, items, persons),
                        norms(score)));
    }

    private Optional<GreenYang> greenYang(LatentItems items, Persons persons) {
        boolean few =
                IntStream.of(items.numbers()).allMatch(item -> design.values().options(item) <= MOST_CATEGORIES);
        return few ? Optional.of(GreenYang.of(persons, items.numbers().length)) : Optional.empty();
    }

    /** {@return the errors in points of the score, whose range is that of the sum of its keyed items stretched} */
    private Optional<ConditionalError> levels(Score score, LatentItems items, Persons persons) {
        ValueRange range = design.range(score);
        double low = 0;
        double high = 0;
        for (int i = 0; i < items.numbers().length; i++) {
            double factor = items.signs()[i];
            double one = factor * design.values().low(items.numbers()[i]);
            double other = factor * design.values().high(items.numbers()[i]);
            low += Math.min(one, other);
            high += Math.max(one, other);
        }
        if (!Double.isFinite(range.high() - range.low()) || !(high > low)) {
            return Optional.empty();
        }
        return Optional.of(
                ConditionalError.of(persons, items.numbers().length, low, high).stretched(range.low(), range.high()));
    }

    private List<NormTable> norms(Score score) {
        ValueRange range = design.range(score);
        return Double.isFinite(range.high() - range.low())
                ? score.norms().stream()
                        .filter(group -> group.sd().isPresent() && group.n().orElse(0) >= FEWEST_OF_NORM)
                        .map(group -> norm(group, range))
                        .toList()
                : List.of();
    }

    private static NormTable norm(NormGroup group, ValueRange range) {
        List<NormTable.Row> rows = new ArrayList<>();
        for (int level = 0; level <= ConditionalError.LEVELS; level++) {
            double value = range.low() + (range.high() - range.low()) * level / ConditionalError.LEVELS;
            double z = (value - group.mean()) / group.sd().orElseThrow();
            rows.add(new NormTable.Row(value, NormPercentile.of(z, group.n().orElseThrow())));
        }
        return new NormTable(group, rows);
    }
}
