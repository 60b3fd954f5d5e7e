package org.kindscale.scoring;

/**
 * Runs a plan, respondent by respondent, without making objects.
 *
 * <p>A plan has two sorts of nodes. Those that are sums of small integers, most of them, come first:
 * {@link PackedNodes} adds all of them up at once. The others follow in running order, one by one, in
 * {@link PlainNodes}, which may read what the first gave; never the other way round.
 *
 * <p>Belongs to one thread: {@link #score} overwrites what the getters return.
 */
public final class Scorer {

    static final byte COMPLETE = 0;
    static final byte PRORATED = 1;
    static final byte REFUSED = 2;
    /** How many statuses there are; the three above number {@link ScoreStatus}. */
    static final int STATUSES = 3;

    private static final ScoreStatus[] NUMBERED = {ScoreStatus.COMPLETE, ScoreStatus.PRORATED, ScoreStatus.REFUSED};

    private final PackedNodes packed;
    private final PlainNodes plain;
    /** By score: its node. */
    private final int[] nodes;
    /** By item: whether it stands in a score. */
    private final boolean[] scored;
    /** Whether the items that the packed nodes find answered are the scored items answered, each once. */
    private final boolean packedCountsItems;

    private int itemsAnswered;

    /** Creates a scorer for {@code plan}. */
    public Scorer(ScoringPlan plan) {
        packed = new PackedNodes(plan);
        plain = new PlainNodes(plan, packed);
        nodes = new int[plan.scores().size()];
        for (int score = 0; score < nodes.length; score++) {
            nodes[score] = plan.slotOf(score) - plan.items();
        }
        scored = plan.scored;
        packedCountsItems = plan.integers.readsEachItemOnce;
    }

    /**
     * Scores one respondent.
     *
     * @param responses option numbers in item order, one slot per item
     */
    public void score(ResponseVector responses) {
        int found = packed.score(responses);
        plain.score(responses);
        itemsAnswered = packedCountsItems ? found : countItems(responses);
    }

    private int countItems(ResponseVector responses) {
        int n = 0;
        for (int i = 0; i < scored.length; i++) {
            n += scored[i] && responses.get(i) >= 0 ? 1 : 0;
        }
        return n;
    }

    /** {@return how many respondents got {@code status} for score number {@code score}, since {@link #clearCounts}} */
    public long count(int score, ScoreStatus status) {
        int node = nodes[score];
        byte wanted = 0;
        while (NUMBERED[wanted] != status) {
            wanted++;
        }
        return packed.has(node) ? packed.count(node, wanted) : plain.count(node, wanted);
    }

    /** Begins to count anew. */
    public void clearCounts() {
        packed.clearCounts();
        plain.clearCounts();
    }

    /**
     * {@return the value of score number {@code score}; for a classification the number of its class from 0; NaN if
     * refused}
     */
    public double value(int score) {
        int node = nodes[score];
        return packed.has(node) ? packed.value(node) : plain.value(node);
    }

    /** {@return the status of score number {@code score}} */
    public ScoreStatus status(int score) {
        return NUMBERED[statusOf(score)];
    }

    /** {@return whether there is no score number {@code score}} */
    public boolean refused(int score) {
        return statusOf(score) == REFUSED;
    }

    private byte statusOf(int score) {
        int node = nodes[score];
        return packed.has(node) ? packed.status(node) : plain.status(node);
    }

    /** {@return how many operands of score number {@code score} have a value} */
    public int answered(int score) {
        int node = nodes[score];
        return packed.has(node) ? packed.answered(node) : plain.answered(node);
    }

    /**
     * Returns a small number that stands for the value of score number {@code score}: equal keys, equal values; -1 if
     * there is none.
     */
    public int key(int score) {
        return packed.content(nodes[score]);
    }

    /** {@return how many keys score number {@code score} can have; 0 if it has none} */
    public int keys(int score) {
        return packed.contents(nodes[score]);
    }

    /** {@return how many scored items are answered} */
    public int itemsAnswered() {
        return itemsAnswered;
    }
}
