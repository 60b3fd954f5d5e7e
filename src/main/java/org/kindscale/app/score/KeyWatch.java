package org.kindscale.app.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.KeyFindings;
import org.kindscale.app.SimulationDesign;
import org.kindscale.app.beside.BesideFindings;
import org.kindscale.app.beside.FirstRows;
import org.kindscale.app.beside.WatchedRows;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.key.Answers;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.report.analysis.KeyText;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.InstrumentReading;

/**
 * Keeps some rows while all are scored, and warns in the end where they contradict the reading, be they few or many. Of
 * several files each is judged by itself, too, for one may count in another way than all others.
 */
final class KeyWatch {

    private final FirstRows rows;
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<PlacedRows> files = new ArrayList<>();
    private final List<List<int[]>> orders = new ArrayList<>();
    private final List<InstrumentReading> readings = new ArrayList<>();
    private final List<Judgement.Doubt> doubts = new ArrayList<>();
    private final ScoreSurvey.Look look;
    private final boolean on;

    /**
     * The first rows of one file.
     *
     * @param places by instrument, where its columns stand
     */
    private record PlacedRows(FirstRows rows, List<KeyFindings.Places> places) {}

    /**
     * Begins.
     *
     * @param on whether rows are kept
     * @param look names the command by which the data are looked at before their scores are used
     */
    KeyWatch(boolean on, ScoreSurvey.Look look) {
        this.on = on;
        this.rows = FirstRows.of(on);
        this.look = look;
    }

    /** {@return what the next block keeps its rows in} */
    WatchedRows rows() {
        return own().block();
    }

    private FirstRows own() {
        return files.get(files.size() - 1).rows();
    }

    /** Hears that another file begins. */
    void next(SurveyFile file) {
        rows.beginning(file);
        List<KeyFindings.Places> places = file.maps().stream()
                .map(map -> new KeyFindings.Places(
                        map.positions().stream().map(file::at).toList(),
                        Optional.of(map).filter(own -> !file.isTurned())))
                .toList();
        files.add(new PlacedRows(FirstRows.of(on).beginning(file), places));
    }

    /** Hears of the first file, and of how it is read. */
    void begin(SurveyFile first, List<InstrumentReading> readings) {
        next(first);
        readings.forEach(reading -> orders.add(reading.otherOrders()));
        this.readings.addAll(readings);
        first.maps().forEach(map -> instruments.add(map.instrument()));
    }

    /** {@return the columns beside the items that are asked for in later rows; nothing as long as all are} */
    Optional<Set<Integer>> wanted() {
        return own().isEnough() ? Optional.of(own().wanted()) : Optional.empty();
    }

    /** Takes what the next block kept. */
    void take(WatchedRows block) {
        rows.take(block);
        own().take(block);
    }

    /**
     * {@return by instrument, why nothing can be told of its key, once {@link #tell} was called; empty without rows}
     */
    List<Judgement.Doubt> doubts() {
        return List.copyOf(doubts);
    }

    /** Adds warnings where the rows contradict the reading, and notes of what else they show. */
    void tell(Findings findings) {
        BesideFindings others = files.get(0).rows().beside(); // ids and totals of one file say nothing of another
        others.tellTwice(findings);
        others.tellNames(findings);
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
            List<KeyedSet> sets = design.keyedSets();
            Judgement whole = Judgement.of(answers, sets, orders.get(number));
            Judgement plain = files.size() > 1 ? whole : whole.withParts(answers, sets, rows.groups());
            Judgement judgement = rows.saysWhereCodesBegin(number) ? plain : plain.doubtingCodes(answers, sets);
            doubts.add(judgement.doubt());
            KeyText.Names names = new KeyText.Names(design.scoreIds(), List.of());
            findings(number, files.get(0), names).tell(judgement, found -> help(number), findings);
            ask(design, files.get(0).places().get(number).at(), judgement.doubt(), findings);
            for (int f = 0; f < files.size() && files.size() > 1 && !contradicts(judgement); f++) {
                PlacedRows file = files.get(f);
                Answers few = file.rows().answers(design, first);
                Judgement own = Judgement.of(few, sets, orders.get(number))
                        .withParts(few, sets, file.rows().groups());
                findings(number, file, names).tell(own, found -> help(number), findings);
            }
            others.tellTotals(BesideFindings.Judged.of(design, answers), findings);
        } catch (InvalidInputException | IllegalArgumentException e) {
            doubts.add(Judgement.Doubt.NOTHING_TO_COMPARE);
            return; // a key that cannot be analysed is scored all the same
        }
    }

    /** Asks what only a person can know, where the data could not have shown it. */
    private static void ask(AnalysisDesign design, List<Location> places, Judgement.Doubt doubt, Findings findings) {
        Instrument instrument = design.instrument();
        if (doubt == Judgement.Doubt.LOWEST_UNUSED) {
            int options =
                    instrument.responsesOf(instrument.items().get(0)).options().size();
            findings.add(Diagnostic.note(
                    FindingCode.PSY_006,
                    places.get(0),
                    "nobody chose code 0 in any item of " + instrument.id()
                            + ": whether the file counts from 0 or from 1, so few answers cannot show",
                    "look at the form: if 1 is the lowest option, say --coding " + instrument.id() + "=1-" + options));
        }
        if (doubt == Judgement.Doubt.OPPOSED_HALVES) {
            List<Integer> reversed = IntStream.of(design.scoredItems())
                    .filter(design::isReversed)
                    .boxed()
                    .toList();
            findings.add(Diagnostic.note(
                    FindingCode.PSY_006,
                    places.get(reversed.isEmpty() ? 0 : reversed.get(0)),
                    "the reversed items of a score of " + instrument.id()
                            + " run against its others: whether that is chance, or the file holds them reversed "
                            + "already, these answers cannot show",
                    "compare some rows with the form: the reversed items are "
                            + reversed.stream()
                                    .map(item -> instrument.items().get(item).id())
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static boolean contradicts(Judgement judgement) {
        return judgement.verdict() == Judgement.Verdict.CONTRADICTS;
    }

    private KeyFindings findings(int number, PlacedRows file, KeyText.Names names) {
        KeyFindings.Places own = file.places().get(number).readBy(readings.get(number));
        return new KeyFindings(instruments.get(number), files.size() > 1 ? own.unnamed() : own, names);
    }

    private String help(int number) {
        return "look before you use the scores: "
                + look.command(
                        instruments.get(number).id(), readings.get(number).wave());
    }
}
