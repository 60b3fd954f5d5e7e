package org.kindscale.app.score;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.kindscale.scoring.ResponseVector;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ColumnMap;
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
    private final List<Rows> taken = new ArrayList<>();
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

    /** The first rows of a block: option numbers of all instruments, row after row. */
    static final class Rows {

        private final int most;
        private short[] options = {};
        private int width;
        private int count;

        private Rows(int most) {
            this.most = most;
        }

        /** Keeps a row, if there is room. */
        void add(ResponseVector... responses) {
            if (count == most) {
                return;
            }
            if (count == 0) {
                width = Arrays.stream(responses).mapToInt(ResponseVector::size).sum();
            }
            if ((count + 1) * width > options.length) {
                options = Arrays.copyOf(options, Math.min(most, 2 * count + 128) * width);
            }
            int at = count++ * width;
            for (ResponseVector vector : responses) {
                for (int slot = 0; slot < vector.size(); slot++) {
                    options[at++] = (short) vector.get(slot);
                }
            }
        }

        private void copyTo(short[] into, int items, int first, int rows) {
            for (int r = 0; r < rows; r++) {
                System.arraycopy(options, r * width + first, into, r * items, items);
            }
        }
    }

    /** {@return what the next block keeps its rows in} */
    Rows rows() {
        return new Rows(enough ? 0 : most);
    }

    /** Hears of the first file, and of how it is read. */
    void begin(SurveyFile first, List<InstrumentReading> readings) {
        file = first.header().file();
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
    void take(Rows block) {
        if (rows < most && block.count > 0) {
            taken.add(block);
            rows += block.count;
            enough = rows >= most;
        }
    }

    /**
     * {@return by instrument, why nothing can be told of its key, once {@link #tell} was called; empty without rows}
     */
    List<Judgement.Doubt> doubts() {
        return List.copyOf(doubts);
    }

    /** Adds warnings where the rows contradict the reading. */
    void tell(Findings findings) {
        int first = 0;
        for (int i = 0; i < instruments.size() && rows > 0; i++) {
            judge(i, first, findings);
            first += instruments.get(i).items().size();
        }
    }

    private void judge(int number, int first, Findings findings) {
        try {
            AnalysisDesign design = SimulationDesign.of(instruments.get(number));
            Judgement judgement = Judgement.of(answers(design, first), design.keyedSets(), orders.get(number));
            doubts.add(judgement.doubt());
            List<String> scores = design.sets().stream()
                    .map(set -> design.plan().scores().get(set.score()).id())
                    .toList();
            String id = instruments.get(number).id();
            String help = "look before you use the scores: kindscale analyze " + id + " "
                    + (file.equals("-") ? "FILE" : file);
            new KeyFindings(instruments.get(number), places.get(number), new KeyText.Names(scores, List.of()))
                    .tell(judgement, found -> help, findings);
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
        for (Rows block : taken) {
            int own = Math.min(used - done, block.count);
            short[] part = new short[own * items];
            block.copyTo(part, items, first, own);
            System.arraycopy(part, 0, options, done * items, part.length);
            done += own;
        }
        return new Answers(design.values(), used, options);
    }
}
