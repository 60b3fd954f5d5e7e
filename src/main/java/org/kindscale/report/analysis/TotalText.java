package org.kindscale.report.analysis;

import org.kindscale.definition.Instrument;
import org.kindscale.psychometrics.key.total.TotalCheck.Total;
import org.kindscale.psychometrics.key.total.TotalCheck.Way;

/** What a column that is no item says of a score, in words. */
public final class TotalText {

    private TotalText() {}

    /** {@return what the column is, with its evidence, to stand behind its name} */
    public static String what(Instrument instrument, String score, Total total) {
        String name = instrument.id() + " " + score + form(total);
        String rows = rows(total.agreeing(), total.persons());
        String usual = ", and what the key gives in " + total.usual();
        return switch (total.way()) {
            case AS_KEYED -> "equals " + name + " in " + rows;
            case SHIFTED -> "equals " + name + " counted from another number, in " + rows;
            case MIRRORED -> "equals " + name + " with every item the other way round in " + rows + usual;
            case UNREVERSED -> "equals " + name + " with no item reversed in " + rows + usual;
            case ONE_TURNED ->
                "equals " + name + " with "
                        + instrument.items().get(total.item()).id() + " the other way round in " + rows + usual;
        };
    }

    private static String form(Total total) {
        return switch (total.form()) {
            case SUM -> " (the sum)";
            case MEAN -> " (the mean of the items)";
            case MEAN_OF_MEANS -> " (the mean of means)";
        };
    }

    private static String rows(int agreeing, int persons) {
        return agreeing + " of " + persons + " complete rows";
    }

    /** {@return what to do about it, in the imperative} */
    public static String advice(Way way) {
        return switch (way) {
            case AS_KEYED, SHIFTED -> "";
            case MIRRORED ->
                "look up which end of the answers the lowest number stands for in this file; "
                        + "if the highest, say so with --coding";
            case UNREVERSED, ONE_TURNED ->
                "find out which of the two is wrong, the file's total or how the items are stored, "
                        + "before you use either";
        };
    }
}
