package org.kindscale.app.score;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.survey.Row;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.text.Slice;

/** The column of a file that says how many seconds a respondent took. Belongs to one thread. */
final class SecondsColumn {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{0,12})?");

    private final String file;
    private final OptionalInt column;
    private final ReadingOptions reading;
    private final Slice slice = new Slice();

    private SecondsColumn(String file, OptionalInt column, ReadingOptions reading) {
        this.file = file;
        this.column = column;
        this.reading = reading;
    }

    /** Returns the column called {@code name}; one that knows no time if no name is given. */
    static SecondsColumn in(SurveyFile file, Optional<String> name, ReadingOptions reading) {
        OptionalInt column = name.isPresent() ? file.column(name.get()) : OptionalInt.empty();
        return new SecondsColumn(file.header().file(), column, reading);
    }

    /** Makes a finding if {@code file} has no column called {@code name}. */
    static void require(SurveyFile file, String name, Findings findings) {
        if (file.column(name).isEmpty()) {
            findings.add(Diagnostic.error(
                    FindingCode.CSV_023,
                    file.header().whole(),
                    "there is no column \"" + name + "\"",
                    "name the column with the seconds that each respondent took with --seconds"));
        }
    }

    /** {@return the seconds that a row took; NaN if they are not known or no number} */
    double read(Row row) {
        String text = text(row);
        return NUMBER.matcher(text).matches() && !isMissing(text) ? Double.parseDouble(text) : Double.NaN;
    }

    /** Makes a finding if the cell of a row is neither a number nor missing. */
    void check(Row row, Findings findings) {
        String text = text(row);
        if (isMissing(text) || NUMBER.matcher(text).matches()) {
            return;
        }
        Severity severity = reading.onInvalid() == InvalidPolicy.REFUSE ? Severity.ERROR : Severity.WARNING;
        if (!findings.wouldKeep(FindingCode.CSV_028)) {
            findings.countOnly(FindingCode.CSV_028, severity);
            return;
        }
        findings.add(new Diagnostic(
                FindingCode.CSV_028,
                severity,
                new Location(file, row.line(), column.orElseThrow() + 1),
                VisibleText.quoted(text) + " is no number of seconds",
                "write seconds such as 95 or 95.2, or declare what stands for none with --missing"));
    }

    private String text(Row row) {
        if (column.isEmpty()) {
            return "";
        }
        row.value(column.getAsInt(), slice);
        return slice.text().strip();
    }

    private boolean isMissing(String text) {
        return reading.missing().kindOf(text).isPresent();
    }
}
