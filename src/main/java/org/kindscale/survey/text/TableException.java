package org.kindscale.survey.text;

import java.io.IOException;
import java.util.List;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;

/** Thrown when a data file cannot be read on; says why in the words of a finding. */
public final class TableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final String what;
    private final String help;
    private final transient List<String> sheets;
    private final long line;
    private final int column;

    /**
     * Says why a file cannot be read.
     *
     * @param code the finding's code
     * @param what the fact found
     * @param help what mends it
     */
    public TableException(FindingCode code, String what, String help) {
        this(code, what, help, List.of());
    }

    private TableException(TableException other, long line, int column) {
        super(other.what);
        this.sheets = other.sheets;
        this.code = other.code;
        this.what = other.what;
        this.help = other.help;
        this.line = line;
        this.column = column;
    }

    /** {@return the same where the place is known: line and column from 1} */
    public TableException at(long where, int from) {
        return new TableException(this, where, from);
    }

    /** Says why a workbook cannot be read before it is known which of {@code sheets} is meant. */
    public TableException(FindingCode code, String what, String help, List<String> sheets) {
        super(what);
        this.sheets = List.copyOf(sheets);
        this.code = code;
        this.what = what;
        this.help = help;
        this.line = 0;
        this.column = 0;
    }

    /** {@return the exception for a file that is not what its beginning says} */
    public static TableException damaged(String what) {
        return new TableException(
                FindingCode.TBL_002,
                "the file is damaged or cut off: " + what,
                "fetch it again, or save it anew in the program that made it");
    }

    /** {@return the sheets of which one must be chosen; empty if that is not the matter} */
    public List<String> sheets() {
        return sheets;
    }

    /** {@return the finding, about the file called {@code name}} */
    public Diagnostic finding(String name) {
        return Diagnostic.error(code, new Location(name, line, column), what, help);
    }
}
