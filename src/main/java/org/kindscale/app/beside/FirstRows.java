package org.kindscale.app.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.Header;

/**
 * The first rows of a run, kept while it goes on.
 *
 * <p>Which rows are kept does not depend on the number of threads: each block offers its first rows, and they are taken
 * in the order of the file until there are enough. From then on blocks keep nothing.
 */
public final class FirstRows {

    /** Rows that are judged. */
    public static final int ENOUGH = 2000;

    private final int most;
    private final List<WatchedRows> taken = new ArrayList<>();
    private BesideItems beside = BesideItems.NONE;
    private Header header = new Header("", 1, List.of());
    private List<Boolean> certain = List.of();
    private int rows;
    private boolean begun;
    private volatile boolean enough;

    private FirstRows(int most) {
        this.most = most;
        this.enough = most == 0;
    }

    /** {@return what keeps the first {@link #ENOUGH} rows, or none if it is not {@code on}} */
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
        return new WatchedRows(enough ? 0 : most, beside);
    }

    /** Takes what the next block kept. */
    public void take(WatchedRows block) {
        if (rows < most && block.count() > 0) {
            taken.add(block);
            rows += block.count();
            enough = rows >= most;
        }
    }

    /** {@return whether the file says where the codes of instrument number {@code number} begin} */
    public boolean saysWhereCodesBegin(int number) {
        return number >= certain.size() || certain.get(number);
    }

    /** {@return whether no more rows are kept} */
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
        int items = design.values().items();
        int used = Math.min(most, rows);
        short[] options = new short[used * items];
        int done = 0;
        for (WatchedRows block : taken) {
            int own = Math.min(used - done, block.count());
            short[] part = new short[own * items];
            block.copyTo(part, items, first, own);
            System.arraycopy(part, 0, options, done * items, part.length);
            done += own;
        }
        return new Answers(design.values(), used, options);
    }

    /** {@return what tells of the columns beside the items} */
    public BesideFindings beside() {
        return new BesideFindings(taken, header);
    }
}
