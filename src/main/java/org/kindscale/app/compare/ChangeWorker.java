package org.kindscale.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.definition.BandSet;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Numbers;
import org.kindscale.definition.rule.ScoreRule;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;
import org.kindscale.survey.Row;

/** Scores each row under both definitions and counts where they part. */
final class ChangeWorker implements Row.Worker<ChangeWorker.Block> {

    private final Scorer old;
    private final Scorer now;
    private final List<Shared> shared;
    private Block block;

    /**
     * A block of rows.
     *
     * @param changes by shared score, what changed
     * @param rows how many were scored
     */
    record Block(List<ScoreChange> changes, long rows) {}

    /**
     * A score that both definitions have.
     *
     * @param oldScore as the old one has it
     * @param newScore as the new one has it
     * @param oldNumber its number in the old plan
     * @param newNumber its number in the new plan
     */
    record Shared(Score oldScore, Score newScore, int oldNumber, int newNumber) {}

    ChangeWorker(ScoringPlan old, ScoringPlan now, List<Shared> shared) {
        this.old = new Scorer(old);
        this.now = new Scorer(now);
        this.shared = shared;
        this.block = newBlock(shared, 0);
    }

    static Block newBlock(List<Shared> shared, long rows) {
        List<ScoreChange> changes = new ArrayList<>();
        shared.forEach(score -> changes.add(new ScoreChange(score.oldScore().id())));
        return new Block(changes, rows);
    }

    @Override
    public void row(Row row) {
        if (!row.usable()) {
            return;
        }
        ResponseVector[] responses = row.responses();
        old.score(responses[0]);
        now.score(responses[1]);
        for (int s = 0; s < shared.size(); s++) {
            compare(shared.get(s), block.changes().get(s), row.line());
        }
        block = new Block(block.changes(), block.rows() + 1);
    }

    private void compare(Shared score, ScoreChange change, long line) {
        boolean had = !old.refused(score.oldNumber());
        boolean has = !now.refused(score.newNumber());
        String was = had ? words(score.oldScore(), old.value(score.oldNumber())) : "none";
        String is = has ? words(score.newScore(), now.value(score.newNumber())) : "none";
        boolean otherBand = had && has && otherBand(score);
        if (!had && !has) {
            change.same(false);
        } else if (!had) {
            change.addGained();
        } else if (!has) {
            change.addLost();
        } else if (was.equals(is)) {
            change.same(otherBand);
        } else {
            boolean classes = score.newScore().rule() instanceof ScoreRule.Classify;
            double difference = Math.abs(now.value(score.newNumber()) - old.value(score.oldNumber()));
            change.changed(classes ? 0 : difference, otherBand);
        }
        if (!was.equals(is) || otherBand) {
            change.first(line, was + " -> " + is + (was.equals(is) ? ", in another band" : ""));
        }
    }

    /** {@return the value as files carry it: with 10 decimals, or the label of a class} */
    private static String words(Score score, double value) {
        return score.rule() instanceof ScoreRule.Classify classify
                ? classify.classes().get((int) value).label()
                : Numbers.plain(value);
    }

    private boolean otherBand(Shared score) {
        for (BandSet set : score.newScore().bands()) {
            Optional<BandSet> before = score.oldScore().bands().stream()
                    .filter(one -> one.id().equals(set.id()))
                    .findFirst();
            if (before.isPresent()
                    && !before.get()
                            .bandOf(old.value(score.oldNumber()))
                            .label()
                            .equals(set.bandOf(now.value(score.newNumber())).label())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Block endBlock() {
        Block done = block;
        block = newBlock(shared, 0);
        return done;
    }
}
