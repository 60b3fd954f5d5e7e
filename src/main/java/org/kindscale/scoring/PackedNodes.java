package org.kindscale.scoring;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kindscale.scoring.IntegerSums.Field;

/**
 * The packed nodes of a plan, scored for one respondent at a time: those whose score is told by one small integer, the
 * content of a {@link PackedSum}.
 *
 * <p>They are means and sums of items with integer scores, whose contents stand side by side in the lanes of
 * {@link IntegerSums} and are added up together, and means and sums of those ({@link FieldMembers}). Of a score only
 * its content is kept; value, status and number of operands are looked up when someone asks. The score of a field is
 * what {@link PlainNodes} would give, to the last bit; that of a sum of fields is so without the rounding on the way.
 *
 * <p>Most respondents pass through here and nowhere else. So nothing in {@link #score} branches on a response: statuses
 * of fields are not even counted, but numbers of items answered, which tell them.
 */
final class PackedNodes {

    private final IntegerSums integers;
    private final Field[] fields;
    /** The nodes that are sums of fields, and those sums in the same order. */
    private final int[] composites;

    private final FieldMembers[] members;
    /** By node: the field or the sum of fields that tells its score; null if it is not packed. */
    private final @Nullable PackedSum[] sums;

    /** By lane of {@link #integers}: its fields, added up. */
    private final long[] totals;
    /** By node: what its sum holds for the respondent scored last; -1 if it is not packed. */
    private final int[] contents;
    /** By field and number of items answered: how many respondents had it, since {@link #clearCounts}. */
    private final long[] tallies;
    /** By number in {@link #composites} and status: how many respondents had it, since {@link #clearCounts}. */
    private final long[] counts;

    /** Finds the packed nodes of {@code plan}. */
    PackedNodes(ScoringPlan plan) {
        integers = plan.integers;
        fields = integers.sums;
        @Nullable FieldMembers[] ofFields = FieldMembers.of(plan, integers.fields);
        sums = new PackedSum[ofFields.length];
        int[] found = new int[ofFields.length];
        int n = 0;
        for (int node = 0; node < sums.length; node++) {
            sums[node] = ofFields[node] == null ? integers.fields[node] : ofFields[node];
            if (ofFields[node] != null) {
                found[n++] = node;
            }
        }
        composites = Arrays.copyOf(found, n);
        members = new FieldMembers[n];
        for (int c = 0; c < n; c++) {
            members[c] = ofFields[composites[c]];
        }
        totals = new long[integers.tables.length];
        contents = new int[sums.length];
        Arrays.fill(contents, -1);
        tallies = new long[integers.tallies];
        counts = new long[n * Scorer.STATUSES];
    }

    /**
     * Scores one respondent; returns how many items were answered of those that fields read, each as often as it is
     * read.
     */
    int score(ResponseVector responses) {
        for (int lane = 0; lane < totals.length; lane++) {
            totals[lane] = integers.addUp(lane, responses.options, responses.first);
        }
        int answered = 0;
        for (Field field : fields) {
            answered += take(field);
        }
        for (int c = 0; c < composites.length; c++) {
            int content = members[c].addUp(contents);
            contents[composites[c]] = content;
            counts[Scorer.STATUSES * c + members[c].status(content)]++;
        }
        return answered;
    }

    /** Takes the content of {@code field} out of its lane; returns how many of its items are answered. */
    private int take(Field field) {
        int content = (int) (totals[field.lane] >>> field.shift) & field.mask;
        int answered = field.count(content);
        contents[field.node] = content;
        tallies[field.tallyFrom + answered]++;
        return answered;
    }

    /** {@return whether {@code node} is packed; only then may its score be asked for} */
    boolean has(int node) {
        return sums[node] != null;
    }

    /** {@return the score of {@code node} in raw-score points; NaN if it is refused} */
    double value(int node) {
        return sum(node).value(contents[node]);
    }

    /** {@return the status of {@code node}, as {@link Scorer} numbers them} */
    byte status(int node) {
        return sum(node).status(contents[node]);
    }

    /** {@return how many operands of {@code node} have a value} */
    int answered(int node) {
        return sum(node).count(contents[node]);
    }

    /** {@return what the sum of {@code node} holds; -1 if it is not packed} */
    int content(int node) {
        return contents[node];
    }

    /** {@return how many contents {@code node} can have; 0 if it is not packed} */
    int contents(int node) {
        PackedSum sum = sums[node];
        return sum == null ? 0 : sum.contents();
    }

    private PackedSum sum(int node) {
        return Objects.requireNonNull(sums[node]);
    }

    /** {@return how many respondents got {@code status} for {@code node}, since {@link #clearCounts}} */
    long count(int node, byte status) {
        int composite = Arrays.binarySearch(composites, node);
        if (composite >= 0) {
            return counts[Scorer.STATUSES * composite + status];
        }
        Field field = Objects.requireNonNull(integers.fields[node]);
        long n = 0;
        for (int answered = 0; answered <= field.count(field.mask); answered++) {
            boolean has = field.statuses[answered << field.sumBits] == status; // which the sum does not change
            n += has ? tallies[field.tallyFrom + answered] : 0;
        }
        return n;
    }

    /** Begins to count anew. */
    void clearCounts() {
        Arrays.fill(tallies, 0);
        Arrays.fill(counts, 0);
    }
}
