package org.kindscale.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.key.KeyCheck;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;
import org.kindscale.report.analysis.Analysis;
import org.kindscale.report.analysis.Analysis.ItemPart;
import org.kindscale.report.analysis.KeyText;
import org.kindscale.survey.reading.ColumnMap;

/**
 * Tells, as warnings, where the data contradict the key.
 *
 * @param instrument the instrument
 * @param places where the columns of its items stand
 * @param names names of the sets of items and of the groups of rows
 */
public record KeyFindings(Instrument instrument, Places places, KeyText.Names names) {

    /**
     * Where the items of an instrument stand in a file.
     *
     * @param at by item, where its column stands; copied
     * @param map the columns of the items; absent: none that an option could name
     */
    public record Places(List<Location> at, Optional<ColumnMap> map) {

        /** Finds the column of an item. */
        public interface Columns {
            /** {@return where a column stands; of -1, where the header does} */
            Location at(int column);
        }

        /** Copies the places. */
        public Places {
            at = List.copyOf(at);
        }

        /** {@return the places of the items of {@code map}} */
        public static Places of(ColumnMap map, Columns columns) {
            List<Location> at = new ArrayList<>();
            for (int column : map.positions()) {
                at.add(columns.at(column));
            }
            return new Places(at, Optional.of(map));
        }

        /**
         * {@return the option that reads the columns in another order; nothing if an item has no column of its own, or
         * other answers than the item whose column it would have}
         *
         * @param order by column, numbered as the items are read now, the item that it would hold
         */
        Optional<String> option(List<Integer> order) {
            Optional<ColumnMap> listed =
                    map.filter(own -> own.wave().isEmpty() && own.columns().size() == order.size());
            if (order.isEmpty() || listed.isEmpty()) {
                return Optional.empty();
            }
            ColumnMap own = listed.get();
            Instrument instrument = own.instrument();
            boolean alike = IntStream.range(0, order.size())
                    .allMatch(column -> instrument
                            .responsesOf(instrument.items().get(column))
                            .equals(instrument.responsesOf(instrument.items().get(order.get(column)))));
            List<Integer> columns = IntStream.range(0, order.size())
                    .map(item -> own.column(order.indexOf(item)))
                    .boxed()
                    .toList();
            return alike ? Optional.of("--columns " + instrument.id() + "=" + own.list(columns)) : Optional.empty();
        }
    }

    /** Adds what an analysis found; a note if nothing could be judged. */
    public static void tell(Places places, Analysis analysis, Findings findings) {
        List<KeyEvidence> evidence =
                analysis.items().stream().map(ItemPart::key).toList();
        KeyFindings own = new KeyFindings(analysis.basis().instrument(), places, KeyText.Names.of(analysis));
        FileFindings.tell(own, analysis.contradictions(), findings);
        own.tell(
                analysis.suspicions().stream().map(ItemPart::key).toList(),
                found -> KeyText.advice(found.verdict()),
                findings);
        if (!analysis.contradicts() && evidence.stream().allMatch(found -> found.verdict() == Verdict.NOT_JUDGED)) {
            long persons = analysis.basis().persons();
            String why = KeyText.doubt(
                    persons < KeyCheck.FEWEST ? Judgement.Doubt.FEW_PERSONS : Judgement.Doubt.NOTHING_TO_COMPARE,
                    persons);
            findings.add(Diagnostic.note(
                    FindingCode.PSY_006,
                    Location.of(analysis.basis().files().get(0)),
                    "nothing can be said of the key: " + why,
                    ""));
        }
    }

    /** Adds a warning for each item under suspicion; of a shift, or of shifted codes, one for all. */
    public void tell(List<KeyEvidence> all, Function<KeyEvidence, String> help, Findings findings) {
        Verdict before = Verdict.OK;
        for (KeyEvidence evidence : all) {
            boolean together = evidence.verdict() == Verdict.CODES_LOOK_SHIFTED || isShift(evidence.verdict());
            if (evidence.isSuspicion() && (!together || evidence.verdict() != before)) {
                String what = instrument.items().get(evidence.item()).id() + " " + KeyText.verdict(evidence.verdict())
                        + ": " + KeyText.evidence(instrument, evidence, names);
                findings.add(Diagnostic.warning(
                        code(evidence.verdict()), places.at().get(evidence.item()), what, help.apply(evidence)));
            }
            before = evidence.verdict();
        }
    }

    /** Adds what a judgement found, what concerns the whole first. */
    public void tell(Judgement judgement, Function<KeyEvidence, String> help, Findings findings) {
        FileFindings.tell(this, judgement.contradictions(), findings);
        List<Integer> explained = judgement.explained();
        tell(
                judgement.items().stream()
                        .filter(e -> !explained.contains(e.item()))
                        .toList(),
                help,
                findings);
    }

    private static boolean isShift(Verdict verdict) {
        return verdict == Verdict.LOOKS_SHIFTED_UP || verdict == Verdict.LOOKS_SHIFTED_DOWN;
    }

    private static FindingCode code(Verdict verdict) {
        return switch (verdict) {
            case LOOKS_UNREVERSED, LOOKS_ALREADY_REVERSED -> FindingCode.PSY_001;
            case LOOKS_SHIFTED_UP, LOOKS_SHIFTED_DOWN -> FindingCode.PSY_002;
            case COMPOSITE_OF_OTHERS, COPY_OF_ANOTHER -> FindingCode.PSY_003;
            case CODES_LOOK_SHIFTED -> FindingCode.PSY_004;
            case POLARITY_DIFFERS -> FindingCode.PSY_005;
            case OK, NOT_JUDGED -> FindingCode.PSY_006;
        };
    }
}
