package org.kindscale.app.score;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.table.Variable;

/**
 * What the first file decides for all: one output has one header. Where none of its columns passes through, nothing of
 * it is in the output, which is then plain CSV: commas, line feeds, no byte-order mark.
 *
 * @param name the file's path as typed
 * @param header names of its columns; copied
 * @param kept names of those that pass through; copied
 * @param delimiter the delimiter of an output in its dialect
 * @param lineEnd what ends the lines of the output
 * @param marked whether an output in its dialect begins with a byte-order mark
 * @param known what it knows of the columns that pass through; empty: nothing; copied
 * @param typed whether it is no text, so that quotes tell texts from numbers
 */
record FirstFile(
        String name,
        List<String> header,
        List<String> kept,
        char delimiter,
        String lineEnd,
        boolean marked,
        List<Variable> known,
        boolean typed) {

    FirstFile {
        header = List.copyOf(header);
        kept = List.copyOf(kept);
        known = List.copyOf(known);
    }

    static FirstFile of(SurveyFile file) {
        List<String> header = file.header().names();
        List<String> kept = new ArrayList<>();
        List<Variable> known = new ArrayList<>();
        for (int column : file.kept()) {
            kept.add(header.get(column));
            if (column < file.variables().size()) {
                known.add(file.variables().get(column));
            }
        }
        boolean plain = kept.isEmpty();
        return new FirstFile(
                file.header().file(),
                header,
                kept,
                plain ? ',' : file.dialect().delimiter(),
                plain ? "\n" : file.lineEnd(),
                !plain && file.byteOrderMark(),
                known,
                file.isTable());
    }

    /** {@return how later files are read: what passes through has the names that it has here} */
    ReadingOptions options(ReadingOptions given) {
        return given.keep().isEmpty() ? given : given.keeping(kept);
    }

    /** Finds out whether a later file has the same columns, where all of them pass through. */
    boolean fits(SurveyFile file, ReadingOptions given, Findings findings) {
        if (given.keep().isPresent() || file.header().names().equals(header)) {
            return true;
        }
        if (findings.countOf(FindingCode.CSV_012) == 0) { // else the header to compare with is wrong itself
            findings.add(Diagnostic.error(
                    FindingCode.CSV_019,
                    file.header().whole(),
                    "the columns are not those of " + name,
                    "score the files one by one, or name the columns that both have with --keep"));
        }
        return false;
    }

    /** Refuses more than one column that would be the id of the person. */
    void requireOneId(Findings findings) {
        if (kept.size() > 1) {
            findings.add(Diagnostic.error(
                    FindingCode.USE_004,
                    Location.of("--format"),
                    "a QuestionnaireResponse names its person by one column, and " + kept.size() + " pass through",
                    "name the column of ids with --keep COLUMN, or say --keep none"));
        }
    }

    /** Refuses a new column that bears the name of one that passes through. */
    void requireFree(List<String> added, SurveyFile file, Findings findings) {
        for (String column : added) {
            if (kept.contains(column)) {
                findings.add(Diagnostic.error(
                        FindingCode.CSV_018,
                        file.at(header.indexOf(column)),
                        "the file already has a column \"" + column + "\"",
                        "give the new columns another name with --prefix, or leave the old one out with --keep"));
            }
        }
    }
}
