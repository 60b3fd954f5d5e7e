package org.kindscale.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final ScoreStatus[] STATUSES = ScoreStatus.values();

    private final AnalysisDesign design;
    private final ResponseSums responses;
    private final List<ValueCounts> scores = new ArrayList<>();
    private final ScorePairs pairs;
    /** By set; for those made of other scores, the sums of these. */
    private final List<Optional<ScorePairs>> parts = new ArrayList<>();
    /** By set, if wanted. */
    private final List<PairTables> tables = new ArrayList<>();

    private final boolean polychoric;
    /** By score and status. */
    private final long[][] statuses;
    /** By number of scored items left out. */
    private final long[] leftOut;

    private final int[] scoredItems;
    private final double[] values;

    AnalysisSums(AnalysisDesign design, boolean polychoric) {
        this.design = design;
        this.polychoric = polychoric;
        responses = new ResponseSums(design.values(), design.itemSets());
        List<Score> planned = design.plan().scores();
        planned.forEach(score -> scores.add(new ValueCounts()));
        pairs = new ScorePairs(planned.stream().mapToDouble(this::middle).toArray());
        for (AnalysisDesign.ScoreSet set : design.sets()) {
            double[] middles = set.keyed().parts().stream()
                    .mapToDouble(
                            part -> middle(planned.get(design.sets().get(part).score())))
                    .toArray();
            parts.add(middles.length < 2 ? Optional.empty() : Optional.of(new ScorePairs(middles)));
            if (polychoric) {
                int[] items = set.keyed().items().stream().mapToInt(i -> i).toArray();
                tables.add(new PairTables(design.values(), items));
            }
        }
        statuses = new long[planned.size()][STATUSES.length];
        scoredItems = design.scoredItems();
        leftOut = new long[scoredItems.length + 1];
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
        for (int s = 0; s < values.length; s++) {
            ScoreStatus status = scorer.status(s);
            for (int k = 0; k < STATUSES.length; k++) {
                statuses[s][k] += STATUSES[k] == status ? 1 : 0;
            }
            values[s] = status == ScoreStatus.REFUSED ? Double.NaN : scorer.value(s);
            scores.get(s).add(values[s]);
        }
        pairs.add(values);
        for (int set = 0; set < parts.size(); set++) {
            if (parts.get(set).isPresent()) {
                addParts(set, parts.get(set).get());
            }
        }
        for (PairTables table : tables) {
            table.add(options, 0);
        }
        int missing = 0;
        for (int item : scoredItems) {
            missing += options[item] < 0 ? 1 : 0;
        }
        leftOut[missing]++;
    }

    private void addParts(int set, ScorePairs sums) {
        List<Integer> members = design.sets().get(set).keyed().parts();
        double[] own = new double[members.size()];
        for (int m = 0; m < own.length; m++) {
            own[m] = values[design.sets().get(members.get(m)).score()];
            if (Double.isNaN(own[m])) {
                return;
            }
        }
        sums.add(own);
    }

    /** Adds the rows of {@code other}, which come behind those of this one. */
    void combine(AnalysisSums other) {
        responses.combine(other.responses);
        for (int s = 0; s < scores.size(); s++) {
            scores.get(s).combine(other.scores.get(s));
            for (int k = 0; k < STATUSES.length; k++) {
                statuses[s][k] += other.statuses[s][k];
            }
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

    ResponseSums responses() {
        return responses;
    }

    /** {@return the distribution of score number {@code score}} */
    ValueCounts distribution(int score) {
        return scores.get(score);
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
        long n = 0;
        for (int k = 0; k < STATUSES.length; k++) {
            n += STATUSES[k] == status ? statuses[score][k] : 0;
        }
        return n;
    }

    /** {@return how many rows leave out each number of items, from 0} */
    long[] leftOut() {
        return leftOut.clone();
    }
}
