package org.kindscale.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindscale.definition.Score;
import org.kindscale.definition.ValueRange;
import org.kindscale.psychometrics.PairTables;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.ScorePairs;
import org.kindscale.psychometrics.ValueCounts;
import org.kindscale.scoring.ScoreStatus;
import org.kindscale.scoring.Scorer;

/** Everything that one pass over some rows adds up for an analysis; its size does not depend on the number of rows. */
final class AnalysisSums {

    private final AnalysisDesign design;
    private final ResponseSums responses;
    /** The option numbers of the scored items, where item scores do not tell all of them. */
    private final Optional<ResponseSums> numbers;

    private final QualityDesign quality;
    private final int[] measured;
    /** By score. */
    private final ValueCounts[] scores;

    private final ScorePairs pairs;
    /** By set; for those made of other scores, the sums of these. */
    private final List<Optional<ScorePairs>> parts = new ArrayList<>();

    private final List<int[]> partScores = new ArrayList<>();
    private final List<double[]> partValues = new ArrayList<>();
    /** By set, if wanted. */
    private final List<PairTables> tables = new ArrayList<>();

    private final boolean polychoric;
    /** By score: the rows that have it, and of these the prorated ones. */
    private final long[] scored;

    private final long[] prorated;
    private long rows;
    /** By number of scored items left out. */
    private final long[] leftOut;

    private final double[] values;

    AnalysisSums(AnalysisDesign design, boolean polychoric) {
        this.design = design;
        this.polychoric = polychoric;
        responses = new ResponseSums(design.values(), design.itemSets());
        quality = new QualityDesign(design);
        measured = new int[quality.items()];
        numbers = design.isEvenlySpaced() ? Optional.empty() : Optional.of(quality.newSums());
        List<Score> planned = design.plan().scores();
        scores = Stream.generate(ValueCounts::new).limit(planned.size()).toArray(ValueCounts[]::new);
        pairs = new ScorePairs(planned.stream().mapToDouble(this::middle).toArray());
        for (AnalysisDesign.ScoreSet set : design.sets()) {
            double[] middles = set.keyed().parts().stream()
                    .mapToDouble(
                            part -> middle(planned.get(design.sets().get(part).score())))
                    .toArray();
            parts.add(middles.length < 2 ? Optional.empty() : Optional.of(new ScorePairs(middles)));
            partScores.add(set.keyed().parts().stream()
                    .mapToInt(part -> design.sets().get(part).score())
                    .toArray());
            partValues.add(new double[middles.length]);
            if (polychoric) {
                int[] items = set.keyed().items().stream().mapToInt(i -> i).toArray();
                tables.add(new PairTables(design.values(), items));
            }
        }
        scored = new long[planned.size()];
        prorated = new long[planned.size()];
        leftOut = new long[design.scoredItems().length + 1];
        values = new double[planned.size()];
    }

    private double middle(Score score) {
        ValueRange range = design.instrument().ranges().get(score.id());
        return range == null ? 0 : (range.low() + range.high()) / 2;
    }

    /** {@return an empty one for the same analysis} */
    AnalysisSums another() {
        return new AnalysisSums(design, polychoric);
    }

    /** Adds a row: its option numbers, and the scorer that has just scored it. */
    void add(int[] options, Scorer scorer) {
        responses.add(options, 0);
        if (numbers.isPresent()) {
            quality.copy(options, measured);
            numbers.get().add(measured, 0);
        }
        rows++;
        for (int s = 0; s < values.length; s++) {
            ScoreStatus status = scorer.status(s);
            if (status == ScoreStatus.REFUSED) {
                values[s] = Double.NaN;
                continue;
            }
            scored[s]++;
            prorated[s] += status == ScoreStatus.PRORATED ? 1 : 0;
            values[s] = scorer.value(s);
            scores[s].add(values[s]);
        }
        pairs.add(values);
        for (int set = 0; set < partScores.size(); set++) {
            if (partScores.get(set).length > 1) {
                addParts(set);
            }
        }
        for (int t = 0; t < tables.size(); t++) {
            tables.get(t).add(options, 0);
        }
        leftOut[leftOut.length - 1 - scorer.itemsAnswered()]++;
    }

    private void addParts(int set) {
        int[] members = partScores.get(set);
        double[] own = partValues.get(set);
        for (int m = 0; m < own.length; m++) {
            own[m] = values[members[m]];
        }
        parts.get(set).orElseThrow().add(own);
    }

    /** Adds the rows of {@code other}, which come behind those of this one. */
    void combine(AnalysisSums other) {
        responses.combine(other.responses);
        numbers.ifPresent(own -> own.combine(other.numbers.orElseThrow()));
        rows += other.rows;
        for (int s = 0; s < scores.length; s++) {
            scores[s].combine(other.scores[s]);
            scored[s] += other.scored[s];
            prorated[s] += other.prorated[s];
        }
        pairs.combine(other.pairs);
        for (int set = 0; set < parts.size(); set++) {
            if (parts.get(set).isPresent()) {
                parts.get(set).get().combine(other.parts.get(set).orElseThrow());
            }
        }
        for (int t = 0; t < tables.size(); t++) {
            tables.get(t).combine(other.tables.get(t));
        }
        for (int n = 0; n < leftOut.length; n++) {
            leftOut[n] += other.leftOut[n];
        }
    }

    /** {@return the rows without those of {@code part}: responses and scores, not what goes over pairs of scores} */
    AnalysisSums without(AnalysisSums part) {
        AnalysisSums rest = another();
        rest.responses.combine(responses);
        rest.responses.remove(part.responses);
        rest.rows = rows - part.rows;
        for (int s = 0; s < scores.length; s++) {
            rest.scores[s].combine(scores[s].without(part.scores[s]));
            rest.scored[s] = scored[s] - part.scored[s];
            rest.prorated[s] = prorated[s] - part.prorated[s];
        }
        for (int n = 0; n < leftOut.length; n++) {
            rest.leftOut[n] = leftOut[n] - part.leftOut[n];
        }
        return rest;
    }

    ResponseSums responses() {
        return responses;
    }

    /** {@return the option numbers of the scored items, if item scores do not tell all of them} */
    Optional<ResponseSums> numbers() {
        return numbers;
    }

    /** {@return the distribution of score number {@code score}} */
    ValueCounts distribution(int score) {
        return scores[score];
    }

    ScorePairs pairs() {
        return pairs;
    }

    /** {@return the sums of the parts of set number {@code set}, if it has parts} */
    Optional<ScorePairs> parts(int set) {
        return parts.get(set);
    }

    /** {@return the tables of set number {@code set}, if they were wanted} */
    Optional<PairTables> tables(int set) {
        return polychoric ? Optional.of(tables.get(set)) : Optional.empty();
    }

    long status(int score, ScoreStatus status) {
        return switch (status) {
            case COMPLETE -> scored[score] - prorated[score];
            case PRORATED -> prorated[score];
            case REFUSED -> rows - scored[score];
        };
    }

    /** {@return how many rows leave out each number of items, from 0} */
    long[] leftOut() {
        return leftOut.clone();
    }
}
