package org.kindscale.cli.wording;

import java.io.PrintWriter;
import java.util.List;
import org.kindscale.app.wording.FormText;
import org.kindscale.app.wording.FoundWording;
import org.kindscale.catalog.wording.TextLine;
import org.kindscale.catalog.wording.WordingMatch;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;

/** Says which of the items that were found are the published ones. */
final class WordingReport {

    private final Instrument instrument;
    private final WordingMatch match;
    private final FormText text;

    /** Prepares to speak of {@code found}. */
    WordingReport(FoundWording found) {
        this.instrument = found.instrument();
        this.match = found.match();
        this.text = found.text();
    }

    private Diagnostic finding(String what, String help) {
        return Diagnostic.error(FindingCode.ADM_006, text.at(0), what, help);
    }

    /** Shows the items and says which are the published ones; returns whether they may be stored. */
    boolean tell(Streams streams, boolean accept) {
        PrintWriter err = streams.err();
        int number = 1;
        for (var stem : match.stems().entrySet()) {
            err.print(FrontEnd.lines(streams, number++ + ". [" + mark(stem.getKey()) + "] " + stem.getValue()));
        }
        if (match.moved()) {
            err.println("note: the text has the items in another order; they were put into the published one");
        }
        if (!match.leftOut().isEmpty()) {
            TextLine first = match.leftOut().get(0);
            err.println(Diagnostic.note(
                            FindingCode.ADM_029,
                            text.at(first.number()),
                            match.leftOut().size() == 1
                                    ? "a line belongs to no item and is left out: \"" + first.shown() + "\""
                                    : match.leftOut().size()
                                            + " lines belong to no item and are left out; the first: \"" + first.shown()
                                            + "\"",
                            "look whether an item lacks it; a line that goes on with an item stands directly below it")
                    .render());
        }
        boolean good = match.compared() ? compare(err, accept) : isUnknown(err);
        err.flush();
        return good;
    }

    private String mark(String item) {
        String other = match.differing().contains(item) ? "differs" : " ";
        return match.matching().contains(item) ? "=" : other;
    }

    private static boolean isUnknown(PrintWriter err) {
        err.println("There are no fingerprints to compare with: compare the items with the official form yourself.");
        return true;
    }

    private boolean compare(PrintWriter err, boolean accept) {
        int all = match.matching().size() + match.differing().size();
        err.println(match.matching().size() + " of " + all + " match the published wording");
        List<String> swapped = match.swapped(instrument);
        if (!swapped.isEmpty()) {
            err.println(finding(
                            "the wording at " + swapped.get(0)
                                    + " is that of another item: the order is not the published one",
                            "paste the items in the order of the official form, or correct those that differ, "
                                    + "so that all are recognised")
                    .render());
            return false;
        }
        if (!match.differing().isEmpty() && !accept) {
            err.println(finding(
                            "these differ from every published wording known here: "
                                    + String.join(", ", match.differing()),
                            "correct the text, or take it as it is with --accept")
                    .render());
            return false;
        }
        return true;
    }
}
