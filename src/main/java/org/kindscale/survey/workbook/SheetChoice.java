package org.kindscale.survey.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.text.TableException;

/** Which sheet is read: the one that the user names, or the only one there is. */
final class SheetChoice {

    private static final int SHOWN = 8;

    private SheetChoice() {}

    /** {@return the number, from 0, of the sheet called {@code wanted}, or of the sheet with that number, from 1} */
    static int of(List<String> sheets, String wanted) throws TableException {
        if (sheets.contains(wanted)) {
            return sheets.indexOf(wanted);
        }
        for (int s = 0; s < sheets.size(); s++) {
            if (sheets.get(s).equalsIgnoreCase(wanted) || wanted.equals(Integer.toString(s + 1))) {
                return s;
            }
        }
        String help = Suggestion.nearest(wanted, sheets)
                .map(near -> "did you mean --sheet " + VisibleText.quoted(near) + "?")
                .orElse("choose one of: " + listed(sheets));
        throw new TableException(FindingCode.TBL_005, "the workbook has no sheet " + VisibleText.quoted(wanted), help);
    }

    /** {@return the finding about several sheets that might be meant} */
    static TableException several(List<String> sheets) {
        return new TableException(
                FindingCode.TBL_004,
                "the workbook has " + sheets.size() + " sheets that hold a table: " + listed(sheets),
                "say which with --sheet",
                sheets);
    }

    private static String listed(List<String> sheets) {
        String first = sheets.stream().limit(SHOWN).map(VisibleText::quoted).collect(Collectors.joining(", "));
        return sheets.size() > SHOWN ? first + " (" + (sheets.size() - SHOWN) + " more)" : first;
    }
}
