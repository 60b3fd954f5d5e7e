package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.kindscale.psychometrics.ItemValues;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.scoring.ResponseVector;
import org.kindscale.scoring.ScoreStatus;
import org.kindscale.scoring.Scorer;
import org.kindscale.scoring.ScoringPlan;

/**
 * The responses of the rows read so far, a byte each, so that a second look at them needs no second reading; of files
 * too large for that, nothing.
 */
final class KeptResponses {

    /** Most bytes that are kept. */
    static final int MOST = 48 << 20;

    /** Rows that are judged. */
    private static final int JUDGED = 5000;

    private static final int KINDS_OF_MISSING = 3;

    private final int items;
    private final int most;
    private final List<byte[]> blocks = new ArrayList<>();
    /** The first blocks, where the others were too many. */
    private final List<byte[]> first = new ArrayList<>();

    private byte[] open = new byte[0];
    private int length;
    private long total;
    private boolean whole;

    /**
     * Begins.
     *
     * @param items responses of a row
     * @param options most response options of an item
     */
    KeptResponses(int items, int options) {
        this(items, options, MOST);
    }

    private KeptResponses(int items, int options, int most) {
        this.items = items;
        this.most = most;
        this.whole = options + KINDS_OF_MISSING <= Byte.MAX_VALUE;
    }

    /**
     * {@return what keeps as many rows as a judgement takes, and forgets the others}
     *
     * @param items responses of a row
     * @param options most response options of an item
     */
    static KeptResponses judged(int items, int options) {
        return new KeptResponses(items, options, JUDGED * items);
    }

    /** Takes over one row's option numbers and kinds of missing. */
    void add(int[] row) {
        if (!whole) {
            return;
        }
        if (open.length - length < items) {
            open = Arrays.copyOf(open, Math.max(1 << 14, 2 * open.length + items));
        }
        for (int item = 0; item < items; item++) {
            open[length + item] = (byte) (row[item] + KINDS_OF_MISSING);
        }
        length += items;
        total += items;
    }

    /** Adds the rows of {@code other}, which come behind those of this one; forgets all if they become too many. */
    void combine(KeptResponses other) {
        total += other.total;
        if (whole && other.whole) {
            blocks.addAll(other.blocks);
            blocks.add(Arrays.copyOf(other.open, other.length));
        }
        whole &= other.whole && total <= most;
        if (!whole) {
            if (first.isEmpty()) {
                first.addAll(leading());
            }
            blocks.clear();
        }
    }

    /** {@return what holds these rows as its first block, so that others can be added behind them} */
    KeptResponses begun() {
        KeptResponses begun = new KeptResponses(items, 0, most);
        begun.combine(this);
        return begun;
    }

    /** {@return the first blocks that hold as many rows as a judgement takes} */
    private List<byte[]> leading() {
        int count = 0;
        int bytes = 0;
        while (count < blocks.size() && bytes < JUDGED * items) {
            bytes += blocks.get(count++).length;
        }
        return blocks.subList(0, count);
    }

    /** {@return the first rows, as many as a judgement takes, be the others kept or not} */
    Answers firstAnswers(ItemValues values) {
        List<byte[]> from = first.isEmpty() ? leading() : first;
        int bytes = from.stream().mapToInt(block -> block.length).sum();
        int rows = items > 0 ? Math.min(JUDGED, bytes / items) : 0;
        short[] options = new short[rows * items];
        int at = 0;
        for (byte[] block : from) {
            for (int i = 0; i < block.length && at < options.length; i++) {
                options[at++] = (short) (block[i] - KINDS_OF_MISSING);
            }
        }
        return new Answers(values, rows, options);
    }

    /** {@return whether every row is here} */
    boolean isWhole() {
        return whole;
    }

    /** {@return how many blocks of rows there are} */
    int blocks() {
        return blocks.size();
    }

    /** {@return how many rows block number {@code block} has} */
    int rows(int block) {
        return blocks.get(block).length / items;
    }

    /** {@return how many rows there are in all blocks} */
    int allRows() {
        int rows = 0;
        for (int block = 0; block < blocks.size(); block++) {
            rows += rows(block);
        }
        return rows;
    }

    /**
     * Writes one row after the other to the beginning of {@code into}.
     *
     * @param taker is given the number of the row, from 0
     */
    void each(int[] into, IntConsumer taker) {
        int at = 0;
        for (int block = 0; block < blocks(); block++) {
            for (int row = 0; row < rows(block); row++) {
                copyTo(block, row, into);
                taker.accept(at++);
            }
        }
    }

    /** Looks at a row that has just been scored. */
    interface Look {
        /** {@return whether the row counts} */
        boolean at(int row, int[] options, Scorer scorer);
    }

    /** {@return by score of {@code plan} and row, the score; NaN where it is refused, or the row does not count} */
    double[][] scored(ScoringPlan plan, Look look) {
        Scorer scorer = new Scorer(plan);
        int[] options = new int[plan.items()];
        ResponseVector responses = new ResponseVector(options, 0, options.length);
        double[][] values = new double[plan.scores().size()][allRows()];
        each(options, row -> {
            scorer.score(responses);
            boolean counts = look.at(row, options, scorer);
            for (int s = 0; s < values.length; s++) {
                boolean there = counts && scorer.status(s) != ScoreStatus.REFUSED;
                values[s][row] = there ? scorer.value(s) : Double.NaN;
            }
        });
        return values;
    }

    /** Writes a row to the beginning of {@code into}. */
    void copyTo(int block, int row, int[] into) {
        byte[] kept = blocks.get(block);
        int at = row * items;
        for (int item = 0; item < items; item++) {
            into[item] = kept[at + item] - KINDS_OF_MISSING;
        }
    }
}
