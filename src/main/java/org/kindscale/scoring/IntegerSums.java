package org.kindscale.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindscale.scoring.ScoringPlan.Kind;

/**
 * Sums of items whose scores are small integers, as most are: one addition per item adds up several scores at once.
 *
 * <p>Each such score has a field of some bits in a long (a lane): the sum of its keyed item scores, made 0 or more by a
 * bias, and above it the number of items answered. For each item and option there is a long that holds what the option
 * adds to each field; the longs of one respondent's options, added up, hold all sums and counts. A missing response
 * adds nothing. The value of a field is looked up in a table.
 */
final class IntegerSums {

    private static final int KINDS_OF_MISSING = 3;
    private static final int BITS = 63;
    /** Wider fields would need tables too large to fill for one run. */
    private static final int MOST_BITS = 14;

    /** By node: its field; null if it is no such sum. */
    final @Nullable Field[] fields;
    /** The fields that there are. */
    final Field[] sums;
    /** How many tallies they need together: of each number of answers to each field. */
    final int tallies;
    /** By item: where option 0 stands in the tables. */
    final int[] base;
    /** By lane: what each item's option adds. */
    final long[][] tables;
    /** Whether these nodes read every scored item exactly once, so that their counts add up to the items answered. */
    final boolean readsEachItemOnce;
    /** Whether another node reads an item's score. */
    final boolean itemsReadElsewhere;

    private final ScoringPlan plan;

    /** The field of one score. */
    static final class Field implements PackedSum {
        final int lane;
        final int shift;
        final int sumBits;
        final int bias;
        final int mask;
        /** The node whose field it is. */
        int node;
        /** Where its tallies begin. */
        int tallyFrom;
        /** By content of the field: the score's value, NaN if too few items are answered. */
        final double[] values;
        /** By content of the field: the score's status. */
        final byte[] statuses;

        Field(int lane, int shift, int sumBits, int countBits, int bias) {
            this.lane = lane;
            this.shift = shift;
            this.sumBits = sumBits;
            this.bias = bias;
            this.mask = (1 << (sumBits + countBits)) - 1;
            this.values = new double[mask + 1];
            this.statuses = new byte[mask + 1];
        }

        @Override
        public int contents() {
            return mask + 1;
        }

        @Override
        public double value(int content) {
            return values[content];
        }

        @Override
        public byte status(int content) {
            return statuses[content];
        }

        @Override
        public int count(int content) {
            return content >>> sumBits;
        }

        private double sum(int content) {
            return (content & ((1 << sumBits) - 1)) - (double) count(content) * bias;
        }

        /** Fills the tables for a score of {@code k} items of which {@code min} are needed. */
        private void fill(boolean mean, int k, int min) {
            for (int content = 0; content <= mask; content++) {
                int n = count(content);
                double sum = sum(content);
                if (n < min) {
                    values[content] = Double.NaN;
                    statuses[content] = Scorer.REFUSED;
                } else {
                    values[content] = mean ? sum / n : n == k ? sum : sum * k / n;
                    statuses[content] = n == k ? Scorer.COMPLETE : Scorer.PRORATED;
                }
            }
        }
    }

    /** Works out which nodes of {@code plan} are such sums, and their tables. */
    IntegerSums(ScoringPlan plan) {
        this.plan = plan;
        fields = new Field[plan.kind.length];
        base = new int[plan.items()];
        int size = 0;
        for (int i = 0; i < base.length; i++) {
            base[i] = size + KINDS_OF_MISSING;
            size = base[i] + options(i);
        }
        List<Integer> used = new ArrayList<>();
        for (int n = 0; n < fields.length; n++) {
            place(n, used);
        }
        List<Field> found = new ArrayList<>();
        int room = 0;
        for (int n = 0; n < fields.length; n++) {
            Field field = fields[n];
            if (field != null) {
                found.add(field);
                field.node = n;
                field.tallyFrom = room;
                room += field.count(field.mask) + 1;
            }
        }
        sums = found.toArray(new Field[0]);
        tallies = room;
        tables = new long[used.size()][size];
        for (int n = 0; n < fields.length; n++) {
            fill(n);
        }
        int[] reads = new int[plan.items()];
        itemsReadElsewhere = countReads(reads);
        boolean once = true;
        for (int i = 0; i < reads.length; i++) {
            once &= reads[i] == (plan.scored[i] ? 1 : 0);
        }
        readsEachItemOnce = once;
    }

    /** Adds up one lane over all items of a respondent, whose option numbers begin at {@code first}. */
    long addUp(int lane, int[] responses, int first) {
        long[] table = tables[lane];
        int[] bases = base;
        long total = 0;
        for (int i = 0; i < bases.length; i++) {
            total += table[bases[i] + responses[first + i]];
        }
        return total;
    }

    private static int bits(double greatest) {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros((int) greatest));
    }

    /** Finds room for a node in a lane, if it is such a sum; {@code used} are the bits taken of each lane. */
    private void place(int n, List<Integer> used) {
        if (!isIntegerSum(n)) {
            return;
        }
        double least = 0;
        for (int o = plan.from[n]; o < plan.from[n + 1]; o++) {
            for (int option = 0; option < options(plan.operandSlot[o]); option++) {
                least = Math.min(least, keyed(o, option));
            }
        }
        double greatest = 0;
        for (int o = plan.from[n]; o < plan.from[n + 1]; o++) {
            double most = 0;
            for (int option = 0; option < options(plan.operandSlot[o]); option++) {
                most = Math.max(most, keyed(o, option) - least);
            }
            greatest += most;
        }
        int countBits = bits(plan.from[n + 1] - plan.from[n]);
        int needed = bits(greatest) + countBits;
        if (needed > MOST_BITS) {
            return;
        }
        int lane = 0;
        while (lane < used.size() && used.get(lane) + needed > BITS) {
            lane++;
        }
        if (lane == used.size()) {
            used.add(0);
        }
        fields[n] = new Field(lane, used.get(lane), bits(greatest), countBits, (int) -least);
        used.set(lane, used.get(lane) + needed);
    }

    private void fill(int n) {
        Field field = fields[n];
        if (field == null) {
            return;
        }
        field.fill(plan.kind[n] == Kind.MEAN, plan.from[n + 1] - plan.from[n], plan.minAnswered[n]);
        for (int o = plan.from[n]; o < plan.from[n + 1]; o++) {
            int slot = plan.operandSlot[o];
            for (int option = 0; option < options(slot); option++) {
                long adds = (1L << field.sumBits) + (long) keyed(o, option) + field.bias;
                tables[field.lane][base[slot] + option] += adds << field.shift;
            }
        }
    }

    private boolean isIntegerSum(int n) {
        boolean fits = plan.kind[n] == Kind.MEAN || plan.kind[n] == Kind.SUM;
        for (int o = plan.from[n]; fits && o < plan.from[n + 1]; o++) {
            int slot = plan.operandSlot[o];
            fits = slot < plan.items() && plan.operandWeight[o] == 1;
            for (int option = 0; fits && option < options(slot); option++) {
                double score = keyed(o, option);
                fits = score == Math.rint(score) && Math.abs(score) < 1 << MOST_BITS;
            }
        }
        return fits && plan.from[n + 1] - plan.from[n] < 1 << MOST_BITS;
    }

    /** Counts how often these nodes read each item; returns whether other nodes read any. */
    private boolean countReads(int[] reads) {
        boolean elsewhere = false;
        for (int n = 0; n < fields.length; n++) {
            for (int o = plan.from[n]; o < plan.from[n + 1]; o++) {
                boolean item = plan.operandSlot[o] < plan.items();
                if (item && fields[n] != null) {
                    reads[plan.operandSlot[o]]++;
                }
                elsewhere |= item && fields[n] == null;
            }
        }
        return elsewhere;
    }

    private double keyed(int operand, int option) {
        double score = plan.optionScore[plan.optionFrom[plan.operandSlot[operand]] + option];
        return plan.operandShift[operand] + plan.operandFactor[operand] * score;
    }

    private int options(int slot) {
        int end = slot + 1 < plan.items() ? plan.optionFrom[slot + 1] : plan.optionScore.length;
        return end - plan.optionFrom[slot];
    }
}
