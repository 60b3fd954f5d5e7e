package org.kindscale.app.analyze;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.beside.FirstRows;
import org.kindscale.app.beside.WatchedRows;
import org.kindscale.scoring.Scorer;
import org.kindscale.survey.Row;
import org.kindscale.survey.text.Slice;

/** Adds rows up for an analysis, and by group where there are groups. */
final class AnalysisWorker implements Row.Worker<AnalysisWorker.Block> {

    /** Most groups that are kept apart; one more is kept, which tells that there are too many. */
    static final int MOST_GROUPS = 50;

    private final AnalysisDesign design;
    private final AnalysisSums empty;
    private final OptionalInt by;
    private final FirstRows first;
    private final Scorer scorer;
    private final int[] options;
    private final Slice slice = new Slice();
    /** Each name of a group once, whatever the number of its rows. */
    private final Map<String, String> names = new HashMap<>();

    private Block block;

    /**
     * What a block of rows adds up to.
     *
     * @param sums all usable rows
     * @param groups the same by group, in the order in which groups appear
     * @param rejected rows set aside: one number, in an array
     * @param kept the responses of all usable rows, unless they are too many
     * @param groupOf by usable row, its group; empty without groups, or where the responses are too many
     * @param first its first rows
     */
    record Block(
            AnalysisSums sums,
            Map<String, Group> groups,
            Rejected rejected,
            KeptResponses kept,
            List<String> groupOf,
            WatchedRows first) {

        /** {@return a block without rows} */
        static Block of(AnalysisDesign design, AnalysisSums empty, WatchedRows first) {
            KeptResponses kept = new KeptResponses(design.plan().items(), mostOptions(design));
            return new Block(empty, new LinkedHashMap<>(), new Rejected(), kept, new ArrayList<>(), first);
        }

        /** Adds the next block, whose first rows go to {@code taken}. */
        void combine(Block other, FirstRows taken) {
            taken.take(other.first);
            sums.combine(other.sums);
            kept.combine(other.kept);
            groupOf.addAll(other.groupOf);
            if (!kept.isWhole()) {
                groupOf.clear();
            }
            other.groups.forEach((group, part) -> {
                if (groups.containsKey(group)) {
                    groups.get(group).combine(part);
                } else if (groups.size() <= MOST_GROUPS) {
                    groups.put(group, new Group(part.sums(), part.kept().begun()));
                }
            });
            rejected.rows += other.rejected.rows;
        }
    }

    /**
     * A group of rows.
     *
     * @param sums what they add up to
     * @param kept the first of them
     */
    record Group(AnalysisSums sums, KeptResponses kept) {

        void combine(Group other) {
            sums.combine(other.sums);
            kept.combine(other.kept);
        }

        void add(int[] options, Scorer scorer) {
            sums.add(options, scorer);
            kept.add(options);
        }
    }

    /** A count of rows. */
    static final class Rejected {
        long rows;
    }

    AnalysisWorker(AnalysisDesign design, AnalysisSums empty, OptionalInt by, FirstRows first) {
        this.design = design;
        this.empty = empty;
        this.by = by;
        this.first = first;
        this.scorer = new Scorer(design.plan());
        this.options = new int[design.plan().items()];
        this.block = newBlock();
    }

    private Block newBlock() {
        return Block.of(design, empty.another(), first.block());
    }

    @Override
    public void row(Row row) {
        if (!row.usable()) {
            block.rejected().rows += row.problems().isEmpty() ? 0 : 1;
            return;
        }
        row.responses(0).copyTo(options);
        scorer.score(row.responses(0));
        block.sums().add(options, scorer);
        block.kept().add(options);
        block.first().add(row, row.responses(0));
        if (by.isPresent()) {
            row.value(by.getAsInt(), slice);
            addTo(slice.text());
        }
    }

    private static int mostOptions(AnalysisDesign design) {
        int most = 0;
        for (int item = 0; item < design.values().items(); item++) {
            most = Math.max(most, design.values().options(item));
        }
        return most;
    }

    private void addTo(String value) {
        Group group = block.groups().get(value);
        if (group == null && block.groups().size() <= MOST_GROUPS) {
            group = new Group(
                    empty.another(), KeptResponses.judged(design.plan().items(), mostOptions(design)));
            block.groups().put(value, group);
        }
        if (group != null) {
            group.add(options, scorer);
            block.groupOf().add(names.computeIfAbsent(value, name -> name));
        }
    }

    @Override
    public Block endBlock() {
        Block ended = block;
        block = newBlock();
        return ended;
    }
}
