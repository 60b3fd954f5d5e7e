package org.kindscale.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.ResponseScale;
import org.kindscale.psychometrics.key.Judgement;
import org.kindscale.psychometrics.key.KeyCheck;
import org.kindscale.psychometrics.key.KeyEvidence;
import org.kindscale.psychometrics.key.KeyEvidence.Verdict;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;

/** What the data say about the key of an item, in words. */
public final class KeyText {

    private KeyText() {}

    /** {@return the verdict in a few words} */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case OK -> "ok";
            case LOOKS_UNREVERSED -> "looks unreversed";
            case LOOKS_ALREADY_REVERSED -> "looks already reversed";
            case LOOKS_SHIFTED_UP, LOOKS_SHIFTED_DOWN -> "looks shifted by one";
            case COMPOSITE_OF_OTHERS -> "is a composite of others";
            case COPY_OF_ANOTHER -> "is a copy of another";
            case POLARITY_DIFFERS -> "polarity differs between groups";
            case CODES_LOOK_SHIFTED -> "codes look shifted";
            case NOT_JUDGED -> "not judged";
        };
    }

    /**
     * Names for the numbers in the evidence.
     *
     * @param scores names of the sets of items, by number; copied
     * @param groups what tells each group of rows apart, such as {@code wave is "2"}, by number; copied
     */
    public record Names(List<String> scores, List<String> groups) {

        /** Copies the lists. */
        public Names {
            scores = List.copyOf(scores);
            groups = List.copyOf(groups);
        }

        /** {@return the names of an analysis} */
        public static Names of(Analysis analysis) {
            return new Names(
                    analysis.scales().stream().map(scale -> scale.score().id()).toList(),
                    analysis.groups().stream()
                            .map(group -> group.column() + " is \"" + group.value() + "\"")
                            .toList());
        }
    }

    /** Returns what the verdict rests on. */
    public static String evidence(Instrument instrument, KeyEvidence evidence, Names names) {
        List<String> scores = names.scores();
        List<Integer> others = evidence.others();
        String statistic = Double.isNaN(evidence.statistic()) ? "" : Figures.correlation(evidence.statistic());
        return switch (evidence.verdict()) {
            case OK, NOT_JUDGED ->
                evidence.set() < 0 || statistic.isEmpty()
                        ? "no other item to compare it with"
                        : "r = " + statistic + " with the rest of " + scores.get(evidence.set());
            case LOOKS_UNREVERSED, LOOKS_ALREADY_REVERSED ->
                "r = " + statistic + " with the rest of " + scores.get(evidence.set()) + ", "
                        + Figures.fixed(Math.abs(evidence.strength()), 1) + " standard errors below 0";
            case LOOKS_SHIFTED_UP -> shifted(instrument, evidence, "the item after it");
            case LOOKS_SHIFTED_DOWN -> shifted(instrument, evidence, "the item before it");
            case COMPOSITE_OF_OTHERS ->
                evidence.strength() > 0
                        ? "r = " + Figures.correlation(Math.sqrt(evidence.statistic()))
                                + " with the mean of the others, "
                                + "as a rounded mean has; " + Figures.fixed(evidence.strength(), 1)
                                + " standard errors above the next item"
                        : "the other items determine it (R squared = " + Figures.fixed(evidence.statistic(), 4) + ")";
            case COPY_OF_ANOTHER ->
                "r = " + Figures.fixed(evidence.statistic(), 4) + " with "
                        + instrument.items().get(others.get(0)).id();
            case POLARITY_DIFFERS ->
                "r = " + statistic + " with the rest of " + scores.get(evidence.set()) + " where "
                        + groups(others, names) + ", above 0 elsewhere";
            case CODES_LOOK_SHIFTED ->
                "nobody chose code " + unused(instrument, evidence) + " in any item, where about "
                        + Math.round(evidence.strength()) + " persons would be expected to";
        };
    }

    /** {@return whether the data fit the key, in a sentence or two; nothing on the items under suspicion} */
    static List<String> summary(Analysis analysis) {
        long judged = analysis.items().stream()
                .filter(part -> part.key().verdict() != Verdict.NOT_JUDGED)
                .count();
        long left = analysis.items().size() - judged;
        List<String> sentences = new ArrayList<>();
        if (!analysis.contradicts()) {
            sentences.add(verdict(analysis.judgement(), judged));
        }
        if (left > 0 && judged > 0) {
            sentences.add(ReportLines.counted(left, "item")
                    + " not judged: no other item to compare with, no spread, or too few answers");
        }
        return sentences;
    }

    /** {@return the verdict where nothing contradicts; if nothing can be told, what would help} */
    private static String verdict(Judgement judgement, long judged) {
        return switch (judgement.doubt()) {
            case NONE ->
                "yes, as far as can be seen: nothing in " + ReportLines.counted(judged, "item") + " speaks against it";
            case FEW_PERSONS, NOTHING_TO_COMPARE ->
                "too little to judge: 20 persons or more, and other items to compare with, are needed";
            case LOOSE, LOWEST_UNUSED, OPPOSED_HALVES -> "cannot tell: " + doubt(judgement.doubt(), judged);
        };
    }

    /** {@return why nothing can be told of the key of a file of {@code persons} persons, and so what would help} */
    public static String doubt(Judgement.Doubt doubt, long persons) {
        return switch (doubt) {
            case NONE -> "";
            case FEW_PERSONS -> persons + (persons == 1 ? " row" : " rows") + ", and it takes " + KeyCheck.FEWEST;
            case NOTHING_TO_COMPARE -> "no item with enough responses that differ has another beside it in a score";
            case OPPOSED_HALVES -> "the reversed items of a score run against its others, if not beyond doubt";
            case LOWEST_UNUSED -> "nobody chose the lowest code in any item: does the file count from it?";
            case LOOSE -> "the items correlate no more than by chance; more persons would tell";
        };
    }

    /** {@return what to do about a verdict, in the imperative} */
    public static String advice(Verdict verdict) {
        return switch (verdict) {
            case LOOKS_ALREADY_REVERSED ->
                "ask whether the file holds the item reversed already, and compare a few rows with the form "
                        + "before you say so";
            case LOOKS_UNREVERSED ->
                "compare the item's column and wording with the form; correct the file, not the key";
            case LOOKS_SHIFTED_UP, LOOKS_SHIFTED_DOWN -> "compare the columns with the form, one by one";
            case COMPOSITE_OF_OTHERS, COPY_OF_ANOTHER ->
                "look whether its column is a total or a copy, and name the right one";
            case CODES_LOOK_SHIFTED -> "compare the file's codes with the form: does it count from another number?";
            case POLARITY_DIFFERS -> "look how the item was coded in each group, and bring the file to one coding";
            case OK, NOT_JUDGED -> "give more persons";
        };
    }

    private static String groups(List<Integer> numbers, Names names) {
        String few = numbers.stream().limit(3).map(names.groups()::get).collect(Collectors.joining(" or "));
        return numbers.size() > 3 ? few + " (" + (numbers.size() - 3) + " more)" : few;
    }

    private static String shifted(Instrument instrument, KeyEvidence evidence, String what) {
        return "from " + instrument.items().get(evidence.others().get(0)).id() + " on the key of " + what
                + " fits better, by " + Figures.correlation(evidence.statistic());
    }

    private static String unused(Instrument instrument, KeyEvidence evidence) {
        ResponseScale scale = instrument.responsesOf(instrument.items().get(evidence.item()));
        return evidence.others().stream()
                .map(option -> Integer.toString(scale.options().get(option).code()))
                .collect(Collectors.joining(" or "));
    }
}
