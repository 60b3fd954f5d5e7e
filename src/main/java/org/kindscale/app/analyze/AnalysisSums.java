package org.kindscale.app.analyze;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.QualityDesign;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.ValueRange;
import org.kindscale.psychometrics.Covariances.Missing;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.ValueCounts;
import org.kindscale.psychometrics.factor.PairTables;
import org.kindscale.psychometrics.reliability.ScorePairs;
import org.kindscale.scoring.KeyCounts;
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
    private final Tally[] scores;
    private final ScorePairs pairs;
    /** By set: the scores that it is made of. */
    private final int[][] partScores;
    /** By set made of scores: sums of these, where {@link #pairs} do not have them. */
    private final @Nullable ScorePairs[] parts;
    /** By set, if wanted. */
    private final PairTables[] tables;

    /** Who counts in the tables, if they are wanted. */
    private final Optional<Missing> polychoric;

    private long rows;
    /** By number of scored items left out. */
    private final long[] leftOut;

    private final double[] values;

    AnalysisSums(AnalysisDesign design, Optional<Missing> polychoric) {
        this.design = design;
        this.polychoric = polychoric;
        responses = new ResponseSums(design.values(), design.itemSets());
        quality = new QualityDesign(design);
        measured = new int[quality.items()];
        numbers = design.isEvenlySpaced() ? Optional.empty() : Optional.of(quality.newSums());
        List<Score> planned = design.plan().scores();
        scores = IntStream.range(0, planned.size()).mapToObj(Tally::new).toArray(Tally[]::new);
        double[] middles = planned.stream().mapToDouble(this::middle).toArray();
        pairs = new ScorePairs(middles);
        partScores = new int[design.sets().size()][];
        parts = new ScorePairs[partScores.length];
        for (int s = 0; s < parts.length; s++) {
            AnalysisDesign.ScoreSet set = design.sets().get(s);
            partScores[s] = set.keyed().parts().stream()
                    .mapToInt(part -> design.sets().get(part).score())
                    .toArray();
            if (partScores[s].length > 1 && !areAllPairs(set)) {
                parts[s] = new ScorePairs(
                        IntStream.of(partScores[s]).mapToDouble(m -> middles[m]).toArray());
            }
        }
        tables = design.sets().stream()
                .filter(set -> polychoric.isPresent())
                .map(set -> set.keyed().items().stream().mapToInt(i -> i).toArray())
                .map(items -> new PairTables(design.values(), polychoric.orElseThrow(), items))
                .toArray(PairTables[]::new);
        leftOut = new long[design.scoredItems().length + 1];
        values = new double[planned.size()];
    }

    private double middle(Score score) {
        ValueRange range = design.instrument().ranges().get(score.id());
        return range == null ? 0 : (range.low() + range.high()) / 2;
    }

    /** {@return whether a person has all scores if, and only if, the parts of {@code set} are there} */
    private boolean areAllPairs(AnalysisDesign.ScoreSet set) {
        int members = set.keyed().parts().size();
        return design.plan().scores().size() == members + 1 && design.plan().minAnswered(set.score()) == members;
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
            values[s] = scores[s].add(scorer);
        }
        pairs.add(values);
        for (int set = 0; set < parts.length; set++) {
            if (parts[set] != null) {
                parts[set].add(values, partScores[set]);
            }
        }
        for (PairTables table : tables) {
            table.add(options, 0);
        }
        leftOut[leftOut.length - 1 - scorer.itemsAnswered()]++;
    }

    /** Adds the rows of {@code other}, which come behind those of this one. */
    void combine(AnalysisSums other) {
        responses.combine(other.responses);
        numbers.ifPresent(own -> own.combine(other.numbers.orElseThrow()));
        rows += other.rows;
        for (int s = 0; s < scores.length; s++) {
            scores[s].combine(other.scores[s]);
        }
        pairs.combine(other.pairs);
        for (int set = 0; set < parts.length; set++) {
            if (parts[set] != null && other.parts[set] != null) {
                parts[set].combine(other.parts[set]);
            }
        }
        for (int s = 0; s < tables.length; s++) {
            tables[s].combine(other.tables[s]);
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
            rest.scores[s].takeDifference(scores[s], part.scores[s]);
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
        return scores[score].counts();
    }

    ScorePairs pairs() {
        return pairs;
    }

    /** {@return the sums of the parts of set number {@code set}, if it has parts} */
    Optional<ScorePairs> parts(int set) {
        if (partScores[set].length < 2) {
            return Optional.empty();
        }
        ScorePairs own = parts[set];
        return Optional.of(own != null ? own : pairs.select(partScores[set]));
    }

    /** {@return the tables of set number {@code set}, if they were wanted} */
    Optional<PairTables> tables(int set) {
        return polychoric.isPresent() ? Optional.of(tables[set]) : Optional.empty();
    }

    long status(int score, ScoreStatus status) {
        Tally tally = scores[score];
        long scored = tally.counts().n();
        return switch (status) {
            case COMPLETE -> scored - tally.prorated;
            case PRORATED -> tally.prorated;
            case REFUSED -> rows - scored;
        };
    }

    /** {@return how many rows leave out each number of items, from 0} */
    long[] leftOut() {
        return leftOut.clone();
    }

    /** How often a score took each value. */
    private static final class Tally {

        private final int score;
        private final KeyCounts keys;
        private final ValueCounts counts = new ValueCounts();
        /** How many rows have the score, prorated. */
        private long prorated;

        Tally(int score) {
            this.score = score;
            keys = new KeyCounts(score);
        }

        /** Counts the score just made; returns its value, NaN if it is refused. */
        double add(Scorer scorer) {
            if (keys.suits(scorer)) {
                return keys.add(scorer);
            }
            double value = scorer.value(score);
            take(value, scorer.status(score) == ScoreStatus.PRORATED, 1);
            return value;
        }

        private void take(double value, boolean isProrated, long n) {
            counts.add(value, n);
            prorated += isProrated ? n : 0;
        }

        /** {@return how often each value occurred; NaN is left out} */
        ValueCounts counts() {
            keys.drain(this::take);
            return counts;
        }

        void combine(Tally other) {
            counts().combine(other.counts());
            prorated += other.prorated;
        }

        void takeDifference(Tally all, Tally part) {
            counts.combine(all.counts().without(part.counts()));
            prorated = all.prorated - part.prorated;
        }
    }
}
