package org.kindscale.survey.codes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.reading.PlainNumber;

/** Says in words what is wrong with a cell that holds no response. */
public final class CellProblem {

    /** The codes of all findings about cells that hold no response. */
    public static final List<FindingCode> CODES =
            List.of(FindingCode.CSV_004, FindingCode.CSV_005, FindingCode.CSV_006, FindingCode.CSV_027);

    private static final int LONGEST_SHOWN = 40;

    private CellProblem() {}

    /** {@return the code of the finding that {@code text} deserves} */
    public static FindingCode codeOf(ResponseCodes codes, String text) {
        return switch (codes.read(text.strip()).reading()) {
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

    /** Returns the finding about a cell that holds no response. */
    public static Diagnostic of(ResponseCodes codes, Cell cell, Severity severity) {
        String item = cell.item();
        String text = cell.text();
        FindingCode code = codeOf(codes, text);
        String shown = VisibleText.quoted(text.strip());
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
            case CSV_005 -> helpForText(codes, text.strip());
            default -> helpForNumber(codes, text.strip());
        };
        return new Diagnostic(code, severity, cell.where(), what, help);
    }

    private static String helpForNumber(ResponseCodes codes, String text) {
        BigDecimal number = PlainNumber.read(text).orElse(BigDecimal.ZERO);
        Optional<Integer> whole = PlainNumber.whole(number);
        if (whole.isEmpty()) {
            return "responses are whole numbers: look for a mean or a total among the items, or a shifted column";
        }
        List<String> codings = codes.codingsWith(whole.get());
        if (!codings.isEmpty()) {
            return "if the file codes its responses " + codings.get(0) + ", say --coding " + codings.get(0)
                    + "; else correct the cell";
        }
        return "correct the cell, or declare " + text + " as missing with --missing " + text;
    }

    private static String helpForText(ResponseCodes codes, String text) {
        OptionalInt unseen = text.codePoints().filter(VisibleText::isUnseen).findFirst();
        if (unseen.isPresent() && isResponse(codes, text)) {
            return "delete the character " + VisibleText.name(unseen.getAsInt())
                    + ", which cannot be seen, from the cell";
        }
        String labels = codes.labels().stream()
                .limit(8)
                .map(label -> "\"" + label + "\"")
                .reduce((a, b) -> a + ", " + b)
                .map(all -> "; labels known: " + all)
                .orElse("");
        return "correct the cell, declare it as missing with --missing " + quoted(text)
                + ", or give the definition a synonym" + labels;
    }

    /** Returns whether a text says something once the characters that cannot be seen are gone. */
    private static boolean isResponse(ResponseCodes codes, String text) {
        String seen = VisibleText.seen(text);
        return seen.isEmpty() || codes.read(seen).reading() == ResponseCodes.Reading.OPTION;
    }

    private static String quoted(String text) {
        boolean plain = text.length() <= LONGEST_SHOWN
                && text.indexOf(',') < 0
                && text.codePoints().noneMatch(VisibleText::isUnseen);
        String cut = plain ? text : "TEXT";
        return cut.matches("[\\w./+-]+") ? cut : "'" + cut.replace("'", "'\\''") + "'";
    }
}
