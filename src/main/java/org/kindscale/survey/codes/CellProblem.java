package org.kindscale.survey.codes;

import java.util.List;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.diagnostics.VisibleText;

/** Says in words what is wrong with a cell that holds no response. */
public final class CellProblem {

    /** The codes of all findings about cells that hold no response. */
    public static final List<FindingCode> CODES =
            List.of(FindingCode.CSV_004, FindingCode.CSV_005, FindingCode.CSV_006, FindingCode.CSV_027);

    static final int LONGEST_SHOWN = 40;

    private CellProblem() {}

    /** {@return the code of the finding that {@code text} deserves} */
    public static FindingCode codeOf(ResponseCodes codes, String text) {
        return switch (codes.read(codes.plain(text)).reading()) {
            case CONTRADICTION -> FindingCode.CSV_006;
            case UNKNOWN_TEXT -> FindingCode.CSV_005;
            case LABEL_OF_REVERSED -> FindingCode.CSV_027;
            default -> FindingCode.CSV_004;
        };
    }

    /**
     * A cell.
     *
     * @param item id of the item whose response it should hold
     * @param text what it holds
     * @param where its place
     */
    public record Cell(String item, String text, Location where) {}

    /** Returns the note about a cell that holds no response to an item that no score needs. */
    public static Diagnostic unscored(ResponseCodes codes, Cell cell) {
        String what = VisibleText.quoted(CellText.strip(cell.text())) + " is no response to " + cell.item() + " ("
                + codes.codesInWords() + "), which stands in no score";
        return Diagnostic.note(
                FindingCode.CSV_031, cell.where(), what, "such a cell counts as missing; no score changes");
    }

    /** Returns the finding about a cell that holds no response. */
    public static Diagnostic of(ResponseCodes codes, Cell cell, Severity severity) {
        String item = cell.item();
        String text = CellText.strip(cell.text());
        FindingCode code = codeOf(codes, text);
        String shown = VisibleText.quoted(text);
        String what = switch (code) {
            case CSV_006 -> shown + " gives " + item + " a code and a label that contradict each other";
            case CSV_027 -> shown + " is a label, but " + item + " is said to be stored reversed";
            default -> shown + " is no response to " + item + " (" + codes.codesInWords() + ")";
        };
        String help = switch (code) {
            case CSV_027 ->
                "a label says itself what was answered: take " + item + " out of --already-reversed, "
                        + "or write its codes into the file";
            case CSV_006 -> "correct the cell";
            default -> CellHelp.of(codes, codes.plain(text));
        };
        return new Diagnostic(code, severity, cell.where(), what, help);
    }
}
