package org.kindscale.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Score;
import org.kindscale.definition.rule.Operand;
import org.kindscale.definition.rule.ScoreRule;
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
import org.kindscale.survey.reading.InstrumentReading;

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
     * @param map the columns of the items; absent: none that {@code --columns} alone could name in another order
     */
    public record Places(List<Location> at, Optional<ColumnMap> map) {

        /** Copies the places. */
        public Places {
            at = List.copyOf(at);
        }

        /** {@return the same, of which no other order can be named: the columns are those of several files, say} */
        public Places unnamed() {
            return new Places(at, Optional.empty());
        }

        /** {@return the same if the items are read as they are published} */
        public Places readBy(InstrumentReading reading) {
            boolean published = reading.order().isEmpty()
                    && reading.from().isEmpty()
                    && reading.alreadyReversed().isEmpty()
                    && reading.wave().isEmpty();
            return published ? this : unnamed();
        }

        /**
         * {@return the option that reads the columns in another order; nothing if an item has no column of its own, or
         * other answers than the item whose column it would have}
         *
         * @param order by column, numbered as the items are read now, the item that it would hold
         */
        Optional<String> option(List<Integer> order) {
            return map.filter(own -> own.columns().size() == order.size() && isAlike(own.instrument(), order))
                    .map(own -> "--columns " + own.instrument().id() + "="
                            + own.list(IntStream.range(0, order.size())
                                    .mapToObj(item -> own.column(order.indexOf(item)))
                                    .toList()));
        }

        private static boolean isAlike(Instrument instrument, List<Integer> order) {
            return IntStream.range(0, order.size())
                    .allMatch(column -> instrument
                            .responsesOf(instrument.items().get(column))
                            .equals(instrument.responsesOf(instrument.items().get(order.get(column)))));
        }

        /**
         * {@return the same option, if every score and flag of the instrument counts an item like the one whose place
         * it would take, so that it is right whichever of them a column holds}
         */
        Optional<String> optionByDirection(List<Integer> order) {
            return option(order).filter(found -> map.stream().allMatch(own -> countsAlike(own.instrument(), order)));
        }

        private static boolean countsAlike(Instrument instrument, List<Integer> order) {
            List<String> ids = instrument.itemIds();
            Set<String> moved = IntStream.range(0, order.size())
                    .filter(column -> order.get(column) != column)
                    .mapToObj(ids::get)
                    .collect(Collectors.toSet());
            List<ScoreRule> rules =
                    instrument.scores().stream().map(Score::rule).toList();
            Set<String> beside = rules.stream()
                    .filter(rule -> rule.operands().stream().anyMatch(operand -> moved.contains(operand.of())))
                    .flatMap(rule -> rule.operands().stream())
                    .map(Operand::of)
                    .collect(Collectors.toSet());
            boolean onlyAdded = rules.stream()
                    .filter(rule -> !(rule instanceof ScoreRule.Combining))
                    .flatMap(rule -> rule.operands().stream())
                    .noneMatch(operand -> beside.contains(operand.of()));
            boolean flagged = instrument.extras().flags().stream()
                    .anyMatch(flag -> beside.contains(flag.threshold().operand().of()));
            long ways = beside.stream()
                    .map(item -> ways(instrument, item))
                    .distinct()
                    .count();
            return onlyAdded && !flagged && ways <= 2; // as it is, and reversed
        }

        /** {@return the scores that count an item, and how} */
        private static List<Operand> ways(Instrument instrument, String item) {
            return instrument.scores().stream()
                    .flatMap(score -> score.rule().operands().stream()
                            .filter(operand -> operand.of().equals(item))
                            .map(operand -> operand.renamed(score.id())))
                    .toList();
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
