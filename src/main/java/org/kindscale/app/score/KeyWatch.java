package org.kindscale.app.score;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.KeyFindings;
import org.kindscale.app.SimulationDesign;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.report.analysis.KeyText;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;

/**
 * Keeps the first rows while they are scored, and warns in the end where they contradict the reading, be they few or
 * many.
 *
 * <p>Which rows are kept does not depend on the number of threads: each block offers its first rows, and they are taken
 * in the order of the file until there are enough. From then on blocks keep nothing.
 */
final class KeyWatch {

    /** Rows that are judged. */
    static final int ROWS = 2000;

    private final int most;
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<List<Location>> places = new ArrayList<>();
    private final List<List<int[]>> orders = new ArrayList<>();
    private final List<Judgement.Doubt> doubts = new ArrayList<>();
    private final List<WatchedRows> taken = new ArrayList<>();
    private BesideItems beside = BesideItems.NONE;
    private Header header = new Header("", 1, List.of());
    private String file = "";
    private int rows;
    private volatile boolean enough;

    private KeyWatch(int most) {
        this.most = most;
        this.enough = most == 0;
    }

    /** {@return a watch that keeps rows, or one that keeps none} */
    static KeyWatch of(boolean on) {
        return new KeyWatch(on ? ROWS : 0);
    }

    /** {@return what the next block keeps its rows in} */
    WatchedRows rows() {
        return new WatchedRows(enough ? 0 : most, beside);
    }

    /** Hears that another file begins: what stands beside its items is not that of the first. */
    void next() {
        beside = BesideItems.NONE;
    }

    /** Hears of the first file, and of how it is read. */
    void begin(SurveyFile first, List<InstrumentReading> readings) {
        file = first.header().file();
        beside = BesideItems.of(first);
        header = first.header();
        readings.forEach(reading -> orders.add(reading.otherOrders()));
        for (ColumnMap map : first.maps()) {
            List<Location> own = new ArrayList<>();
            for (int item = 0; item < map.instrument().items().size(); item++) {
                int column = map.column(item);
                own.add(column < 0 ? first.header().whole() : first.at(column));
            }
            instruments.add(map.instrument());
            places.add(own);
        }
    }

    /** Takes what the next block kept. */
    void take(WatchedRows block) {
        if (rows < most && block.count() > 0) {
            taken.add(block);
            rows += block.count();
            enough = rows >= most;
        }
    }

    /**
     * {@return by instrument, why nothing can be told of its key, once {@link #tell} was called; empty without rows}
     */
    List<Judgement.Doubt> doubts() {
        return List.copyOf(doubts);
    }

    /** Adds warnings where the rows contradict the reading, and notes of what else they show. */
    void tell(Findings findings) {
        BesideFindings others = new BesideFindings(taken, header);
        others.tellTwice(findings);
        int first = 0;
        for (int i = 0; i < instruments.size() && rows > 0; i++) {
            judge(i, first, others, findings);
            first += instruments.get(i).items().size();
        }
    }

    private void judge(int number, int first, BesideFindings others, Findings findings) {
        try {
            AnalysisDesign design = SimulationDesign.of(instruments.get(number));
            Answers answers = answers(design, first);
            Judgement judgement = Judgement.of(answers, design.keyedSets(), orders.get(number));
            doubts.add(judgement.doubt());
            List<String> scores = design.sets().stream()
                    .map(set -> design.plan().scores().get(set.score()).id())
                    .toList();
            String id = instruments.get(number).id();
            String help = "look before you use the scores: kindscale analyze " + id + " "
                    + (file.equals("-") ? "FILE" : file);
            new KeyFindings(instruments.get(number), places.get(number), new KeyText.Names(scores, List.of()))
                    .tell(judgement, found -> help, findings);
            others.tellTotals(
                    new BesideFindings.Judged(instruments.get(number), scores, answers, design.keyedSets()), findings);
        } catch (InvalidInputException | IllegalArgumentException e) {
            doubts.add(Judgement.Doubt.NOTHING_TO_COMPARE);
            return; // a key that cannot be analysed is scored all the same
        }
    }

    private Answers answers(AnalysisDesign design, int first) {
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
}
