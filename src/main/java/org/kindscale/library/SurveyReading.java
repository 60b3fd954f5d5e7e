package org.kindscale.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a survey file is read; each part means what the option of {@code kindscale score} of its name means.
 *
 * @param columns where the items stand: a pattern such as {@code Q7_{n}}, a list such as {@code 5-30,!29}, or the path
 *     of a column map; absent: found by their names
 * @param missing codes of omitted responses; copied
 * @param coding what the file writes for the options, such as {@code 1-4}; absent: the definition's codes
 * @param alreadyReversed ids of items that the file holds reversed; copied
 * @param sheet the sheet of a workbook, by name or number; absent: the only table
 * @param keep names of columns that are handed on with each row; copied
 */
public record SurveyReading(
        Optional<String> columns,
        List<String> missing,
        Optional<String> coding,
        Set<String> alreadyReversed,
        Optional<String> sheet,
        List<String> keep) {

    /** Columns found by their names, codes as in the definition, nothing handed on but scores. */
    public static final SurveyReading USUAL =
            new SurveyReading(Optional.empty(), List.of(), Optional.empty(), Set.of(), Optional.empty(), List.of());

    /** Copies the collections. */
    public SurveyReading {
        missing = List.copyOf(missing);
        alreadyReversed = Set.copyOf(alreadyReversed);
        keep = List.copyOf(keep);
    }

    /** {@return this reading with the items in these columns} */
    public SurveyReading inColumns(String where) {
        return new SurveyReading(Optional.of(where), missing, coding, alreadyReversed, sheet, keep);
    }

    /** {@return this reading, in which these codes stand for omitted responses} */
    public SurveyReading missing(String... codes) {
        return new SurveyReading(columns, List.of(codes), coding, alreadyReversed, sheet, keep);
    }

    /** {@return this reading of a file that writes the options so} */
    public SurveyReading coded(String how) {
        return new SurveyReading(columns, missing, Optional.of(how), alreadyReversed, sheet, keep);
    }

    /** {@return this reading of a file that holds these items reversed already} */
    public SurveyReading reversed(String... items) {
        return new SurveyReading(columns, missing, coding, Set.of(items), sheet, keep);
    }

    /** {@return this reading of that sheet of a workbook} */
    public SurveyReading onSheet(String name) {
        return new SurveyReading(columns, missing, coding, alreadyReversed, Optional.of(name), keep);
    }

    /** {@return this reading, which hands on the cells of these columns} */
    public SurveyReading keeping(String... names) {
        return new SurveyReading(columns, missing, coding, alreadyReversed, sheet, List.of(names));
    }
}
