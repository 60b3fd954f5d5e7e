package org.kindscale.survey.codes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.reading.PlainNumber;

/**
 * Says in words what may be done about a cell that holds no response.
 *
 * <p>No command is given here, because none has been tried: an option named in brackets has to be thought about.
 */
final class CellHelp {

    private static final int MOST_LABELS = 8;

    private CellHelp() {}

    /** {@return the help for a trimmed text that is no response} */
    static String of(ResponseCodes codes, String text) {
        if (CellText.isDate(text)) {
            return "a spreadsheet turned an answer such as 2-1 into a date: restore the column from the export, "
                    + "read as text";
        }
        if (text.endsWith("%")) {
            return "a percentage is no response: look for a score among the items, or write the codes into the file";
        }
        Optional<BigDecimal> number = PlainNumber.read(text);
        return number.isPresent() ? ofNumber(codes, number.get()) : ofText(codes, text);
    }

    private static String ofNumber(ResponseCodes codes, BigDecimal number) {
        Optional<Integer> whole = PlainNumber.whole(number);
        if (whole.isEmpty()) {
            return "responses are whole numbers: look for a mean or a total among the items, or a shifted column";
        }
        List<String> codings = codes.codingsWith(whole.get());
        if (!codings.isEmpty()) {
            return "correct the cell, or, if the file codes its responses " + codings.get(0) + ", say so (--coding)";
        }
        if (codes.lowestCode() == 0 && whole.get() == codes.highestCode() + 1) {
            return "correct the cell, or, if the file counts its options from 1, say so (--coding 1-" + whole.get()
                    + ", and --missing 0 if it has zeros for no answer)";
        }
        boolean beside = whole.get() == codes.lowestCode() - 1 || whole.get() == codes.highestCode() + 1;
        return beside
                ? "correct the cell, or, if the file counts its options from another number, say how (--coding)"
                : "correct the cell, or, if the number stands for no answer, declare it (--missing)";
    }

    private static String ofText(ResponseCodes codes, String text) {
        OptionalInt unseen = text.codePoints().filter(VisibleText::isUnseen).findFirst();
        if (unseen.isPresent() && isResponse(codes, text)) {
            return "delete the character " + VisibleText.name(unseen.getAsInt())
                    + ", which cannot be seen, from the cell";
        }
        if (CellText.isWholeWithComma(text)) {
            return "this may be a decimal comma, but the first rows of the file have none, or other numbers with a"
                    + " comma: write a point, or no decimals";
        }
        if (CellText.hasDecimalComma(text)) {
            return "responses are whole numbers: this is a decimal comma with decimals, or two answers in one cell";
        }
        String comma = text.indexOf(',') < 0 ? "" : " between double quotes of its own, because it holds a comma";
        String help = "correct the cell, say which option it means (--coding, a list of words with the definition's"
                + " codes), or, if it stands for no answer, declare it (--missing)" + comma;
        return help + labels(codes);
    }

    private static String labels(ResponseCodes codes) {
        return codes.labels().stream()
                .limit(MOST_LABELS)
                .map(label -> "\"" + label + "\"")
                .reduce((a, b) -> a + ", " + b)
                .map(all -> "; labels known: " + all)
                .orElse("");
    }

    /** Returns whether a text says something once the characters that cannot be seen are gone. */
    private static boolean isResponse(ResponseCodes codes, String text) {
        StringBuilder rest = new StringBuilder();
        text.codePoints().filter(c -> !VisibleText.isUnseen(c)).forEach(rest::appendCodePoint);
        String seen = rest.toString().strip();
        return seen.isEmpty() || codes.read(seen).reading() == ResponseCodes.Reading.OPTION;
    }
}
