package org.kindscale.app.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.KeyFindings;
import org.kindscale.app.SimulationDesign;
import org.kindscale.app.beside.BesideFindings;
import org.kindscale.app.beside.FirstRows;
import org.kindscale.app.beside.WatchedRows;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.report.analysis.KeyText;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ColumnMap;
import org.kindscale.survey.reading.InstrumentReading;

/**
 * Keeps the first rows while they are scored, and warns in the end where they contradict the reading, be they few or
 * many.
 */
final class KeyWatch {

    private final FirstRows rows;
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<Optional<String>> waves = new ArrayList<>();
    private final List<List<Location>> places = new ArrayList<>();
    private final List<List<int[]>> orders = new ArrayList<>();
    private final List<Judgement.Doubt> doubts = new ArrayList<>();
    private final ScoreSurvey.Look look;

    /**
     * Begins.
     *
     * @param on whether rows are kept
     * @param look names the command by which the data are looked at before their scores are used
     */
    KeyWatch(boolean on, ScoreSurvey.Look look) {
        this.rows = FirstRows.of(on);
        this.look = look;
    }

    /** {@return what the next block keeps its rows in} */
    WatchedRows rows() {
        return rows.block();
    }

    /** Hears that another file begins. */
    void next(SurveyFile file) {
        rows.beginning(file);
    }

    /** Hears of the first file, and of how it is read. */
    void begin(SurveyFile first, List<InstrumentReading> readings) {
        rows.beginning(first);
        readings.forEach(reading -> orders.add(reading.otherOrders()));
        readings.forEach(reading -> waves.add(reading.wave()));
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
        rows.take(block);
    }

    /**
     * {@return by instrument, why nothing can be told of its key, once {@link #tell} was called; empty without rows}
     */
    List<Judgement.Doubt> doubts() {
        return List.copyOf(doubts);
    }

    /** Adds warnings where the rows contradict the reading, and notes of what else they show. */
    void tell(Findings findings) {
        BesideFindings others = rows.beside();
        others.tellTwice(findings);
        int first = 0;
        for (int i = 0; i < instruments.size() && !rows.isEmpty(); i++) {
            judge(i, first, others, findings);
            first += instruments.get(i).items().size();
        }
    }

    private void judge(int number, int first, BesideFindings others, Findings findings) {
        try {
            AnalysisDesign design = SimulationDesign.of(instruments.get(number));
            Answers answers = rows.answers(design, first);
            Judgement judgement = Judgement.of(answers, design.keyedSets(), orders.get(number));
            doubts.add(judgement.doubt());
            List<String> scores = design.scoreIds();
            String help = "look before you use the scores: "
                    + look.command(instruments.get(number).id(), waves.get(number));
            new KeyFindings(instruments.get(number), places.get(number), new KeyText.Names(scores, List.of()))
                    .tell(judgement, found -> help, findings);
            others.tellTotals(BesideFindings.Judged.of(design, answers), findings);
        } catch (InvalidInputException | IllegalArgumentException e) {
            doubts.add(Judgement.Doubt.NOTHING_TO_COMPARE);
            return; // a key that cannot be analysed is scored all the same
        }
    }
}
