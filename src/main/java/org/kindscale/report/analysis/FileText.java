package org.kindscale.report.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.psychometrics.key.Contradiction;
import org.kindscale.report.Figures;
import org.kindscale.report.ReportLines;

/** What in the data as a whole contradicts the reading of a file, in words. */
public final class FileText {

    private static final int FEW = 5;

    private static final String REPLACING = ", in place of any other --columns: ";

    private FileText() {}

    /** {@return what was found, and where if not in all rows, with its evidence} */
    public static String what(Instrument instrument, Contradiction found) {
        return where(found.part()) + whatAnywhere(instrument, found);
    }

    private static String where(Contradiction.Part part) {
        if (part.to() >= 0) {
            return "in rows " + (part.from() + 1) + " to " + (part.to() + 1) + ": ";
        }
        return part.column().isEmpty() ? "" : "where " + part.column() + " is \"" + part.value() + "\": ";
    }

    private static String whatAnywhere(Instrument instrument, Contradiction found) {
        List<Integer> detail = found.detail();
        String errors = Figures.fixed(found.strength(), 1) + " standard errors";
        String items = items(instrument, found.items());
        return switch (found.kind()) {
            case ZEROS_AS_BLANKS ->
                "no item ever has the code " + code(instrument, found.items().get(0), 0) + ", and "
                        + ReportLines.counted(detail.get(0), "blank") + " stand where the other answers are low, by "
                        + errors + ": are these its blanks?";
            case OPTION_ORDER ->
                "the codes of " + items + " are out of order: " + outOfOrder(instrument, found) + errors + " or more";
            case CONSTANT ->
                items + " has the code " + code(instrument, found.items().get(0), detail.get(0)) + " in all "
                        + Math.round(found.statistic()) + " rows";
            case ITEM_ORDER -> "another order of the items fits better, by " + errors + ": " + order(instrument, found);
            case ITEMS_EXCHANGED ->
                ReportLines.counted(found.items().size(), "item") + " stand apart from those of their kind (" + items
                        + "): the columns may hold the items in another order";
            case INCOHERENT ->
                "the items do not hang together: their mean correlation is "
                        + Figures.correlation(found.statistic()) + ", " + errors
                        + " below what the weakest scale has";
            case OPPOSED_HALVES ->
                "the reversed items of a score (" + items + ") run against its others: r = "
                        + Figures.correlation(found.statistic()) + ", " + errors
                        + " below the lowest correlation to expect of two halves of a score";
            case MIRRORED_IN_PART ->
                items + " changes its direction at row " + (detail.get(0) + 1)
                        + ": the rows before and after differ by " + errors;
            case ROW_OFF ->
                "from " + instrument.items().get(found.items().get(0)).id() + " on, the columns fit the row "
                        + (detail.get(0) < 0 ? "before" : "after") + " and not their own, by " + errors;
            case REPEATED_ROWS -> repeated(detail);
            case LOWEST_FOR_MISSING -> lowest(detail, errors);
            case CODES_SHIFTED -> unused(instrument, found);
            case MIRRORED_IN_GROUP ->
                items + (found.items().size() == 1 ? " runs" : " run") + " against the others, r = "
                        + Figures.correlation(found.statistic()) + ", " + errors + " below 0, and not elsewhere";
        };
    }

    private static String lowest(List<Integer> times, String errors) {
        return "the lowest code stands " + times.get(0) + " times where a person's other answers are high, the next "
                + times.get(1) + " times, by " + errors
                + " more than ordered codes allow: missing answers may be stored as the lowest";
    }

    private static String unused(Instrument instrument, Contradiction found) {
        int item = found.items().get(0);
        String codes = found.detail().stream()
                .map(option -> code(instrument, item, option))
                .collect(Collectors.joining(" or "));
        return "the codes look shifted: nobody chose code " + codes + " in any item, where about "
                + Math.round(found.strength()) + " persons would be expected to";
    }

    private static String outOfOrder(Instrument instrument, Contradiction found) {
        int item = found.items().get(0);
        return "who has " + code(instrument, item, found.detail().get(1)) + " is lower in the rest than who has "
                + code(instrument, item, found.detail().get(0)) + ", and others rise, both by ";
    }

    /**
     * {@return what to do about it, in the imperative}
     *
     * @param order the option that reads the columns in another order, where there is one that would mend it
     */
    public static String advice(Contradiction.Kind kind, Optional<String> order) {
        return switch (kind) {
            case ZEROS_AS_BLANKS -> "ask how the file was exported; write the code back before you score";
            case OPTION_ORDER ->
                "compare codes and labels with the form: the export may have numbered the labels by the alphabet, or "
                        + "begun at another one";
            case CONSTANT -> "look whether the column is an attention check, or stands in the place of another";
            case ITEM_ORDER ->
                "compare the wording of each column with the form, one by one; do not turn single items"
                        + order.map(option -> "; if that order is theirs, read it so" + REPLACING + option)
                                .orElse("");
            case ITEMS_EXCHANGED ->
                "compare the wording of each column with the form, one by one; do not turn single items"
                        + order.map(option -> "; if it is the order alone, this gives the scores" + REPLACING + option)
                                .orElse("");
            case INCOHERENT -> "look whether these are the columns of this questionnaire, and each in its place";
            case OPPOSED_HALVES ->
                "either the file holds them reversed already, or people agreed with everything: compare some rows "
                        + "with the form; a total of both halves says little either way";
            case MIRRORED_IN_PART, MIRRORED_IN_GROUP, CODES_SHIFTED ->
                "look whether two files were put together, and bring them to one coding";
            case ROW_OFF -> "look where cells were inserted or deleted, or columns sorted without the others";
            case REPEATED_ROWS -> "look whether rows were pasted twice, and delete the copies";
            case LOWEST_FOR_MISSING ->
                "ask how missing answers were exported, and leave their cells blank; if people did answer so, the "
                        + "scores are right";
        };
    }

    private static String items(Instrument instrument, List<Integer> items) {
        String few = items.stream()
                .limit(FEW)
                .map(item -> instrument.items().get(item).id())
                .collect(Collectors.joining(", "));
        return items.size() > FEW ? few + " (" + (items.size() - FEW) + " more)" : few;
    }

    private static String order(Instrument instrument, Contradiction found) {
        List<String> held = found.items().stream()
                .limit(FEW)
                .map(item -> instrument.items().get(item).id() + " seems to hold "
                        + instrument.items().get(found.detail().get(item)).id())
                .toList();
        return String.join(", ", held) + (found.items().size() > FEW ? " (more follow)" : "");
    }

    private static String code(Instrument instrument, int item, int option) {
        return Integer.toString(instrument
                .responsesOf(instrument.items().get(item))
                .options()
                .get(option)
                .code());
    }

    private static String repeated(List<Integer> detail) {
        return "rows " + (detail.get(0) + 1) + " to " + (detail.get(0) + detail.get(2)) + " stand once more as rows "
                + (detail.get(1) + 1) + " to " + (detail.get(1) + detail.get(2))
                + ": all answers alike, in the same order";
    }
}
