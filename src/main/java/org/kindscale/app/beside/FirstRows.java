package org.kindscale.app.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.GroupCheck.Grouping;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.Header;

/**
 * The first rows of a run, and some of the others, kept while it goes on.
 *
 * <p>Which rows are kept does not depend on the number of threads: each block offers its first rows, and one in some of
 * all others, and they are taken in the order of the file.
 */
public final class FirstRows {

    /** First rows that are judged. */
    public static final int ENOUGH = 2000;

    /** Other rows that are judged, at most. */
    private static final int OTHERS = 500;

    private final int most;
    private final List<WatchedRows> taken = new ArrayList<>();
    private final KeptRows kept;
    private final RowNames names = new RowNames(-1);
    private BesideItems beside = BesideItems.NONE;
    private Header header = new Header("", 1, List.of());
    private List<Boolean> certain = List.of();
    private int rows;
    private long seen;
    private boolean begun;
    private volatile boolean enough;

    private FirstRows(int most) {
        this.most = most;
        this.kept = new KeptRows(Math.min(most, OTHERS));
        this.enough = most == 0;
    }

    /** {@return what keeps rows, or none if it is not {@code on}} */
    public static FirstRows of(boolean on) {
        return new FirstRows(on ? ENOUGH : 0);
    }

    /** Hears that a file begins; what stands beside its items counts in the first one alone. */
    public FirstRows beginning(SurveyFile file) {
        beside = begun ? BesideItems.NONE : BesideItems.of(file);
        header = begun ? header : file.header();
        certain = begun
                ? certain
                : IntStream.range(0, file.maps().size())
                        .mapToObj(file::saysWhereCodesBegin)
                        .toList();
        begun = true;
        return this;
    }

    /** {@return what the next block keeps its rows in} */
    public WatchedRows block() {
        return new WatchedRows(most == 0 ? WatchedRows.NOTHING : enough ? 0 : most, beside);
    }

    /** Takes what the next block kept. */
    public void take(WatchedRows block) {
        if (most == 0) {
            return;
        }
        int first = Math.min(most - rows, block.whole());
        if (first > 0) {
            taken.add(block);
            rows += first;
            names.combine(block.names());
            enough = rows >= most;
        }
        kept.take(block, seen, first);
        seen += block.seen();
    }

    /** {@return whether the file says where the codes of instrument number {@code number} begin} */
    public boolean saysWhereCodesBegin(int number) {
        return number >= certain.size() || certain.get(number);
    }

    /** {@return the columns beside the items that are asked for in later rows, too, once the first are known} */
    public Set<Integer> wanted() {
        return Set.copyOf(kept.usable().toList());
    }

    /** {@return whether the first rows are known} */
    public boolean isEnough() {
        return enough;
    }

    /** {@return whether no row was kept} */
    public boolean isEmpty() {
        return rows == 0;
    }

    /**
     * {@return the answers to an instrument}
     *
     * @param design the instrument
     * @param first the place of its first item among the items of all instruments of the run
     */
    public Answers answers(AnalysisDesign design, int first) {
        return kept.answers(design, first);
    }

    /** {@return the same persons by what stands in columns beside the items} */
    public List<Grouping> groups() {
        return kept.groups(header);
    }

    /** {@return what tells of the columns beside the items in the first rows} */
    public BesideFindings beside() {
        return new BesideFindings(taken, seen > rows ? names.cut() : names, header);
    }
}
