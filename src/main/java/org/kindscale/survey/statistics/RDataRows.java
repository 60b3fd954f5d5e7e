package org.kindscale.survey.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.statistics.RValue.Numbers;
import org.kindscale.survey.statistics.RValue.Vector;
import org.kindscale.survey.table.RowText;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Declared;
import org.kindscale.survey.table.Variable.Form;
import org.kindscale.survey.table.Variable.Kind;
import org.kindscale.survey.table.Variable.Measure;
import org.kindscale.survey.table.Variable.Range;
import org.kindscale.survey.text.TableException;

/** The rows of the one data frame that an R data file holds. It is kept in memory, since R writes it by columns. */
public final class RDataRows extends VariableRows {

    private final List<Vector> columns = new ArrayList<>();
    private final List<List<String>> levels = new ArrayList<>();
    private final int count;
    private int read;

    private RDataRows(InputStream file, Optional<Charset> encoding) throws IOException {
        super(file);
        List<Variable> variables = new ArrayList<>();
        BinaryInput input = new BinaryInput(file);
        RValue value = new RReader(input, encoding).read();
        Vector frame = frame(value);
        List<String> names = frame.texts("names");
        for (int c = 0; c < frame.size(); c++) {
            String name = c < names.size() ? names.get(c) : "";
            if (!(frame.list().get(c) instanceof Vector column) || column.kind() == Vector.Kind.LIST) {
                throw new TableException(
                        FindingCode.TBL_013,
                        "column " + (c + 1) + " of the data frame is no plain vector",
                        "take the column out of the data frame, or make a vector of it");
            }
            columns.add(column);
            levels.add(column.texts("class").contains("factor") ? column.texts("levels") : List.of());
            variables.add(variable(name, column, levels.get(c).isEmpty()));
        }
        this.count = columns.isEmpty() ? 0 : columns.get(0).size();
        if (columns.isEmpty() || columns.stream().anyMatch(column -> column.size() != count)) {
            throw TableException.damaged("its columns are not of one length");
        }
        described("an R data file", "column", variables);
    }

    /**
     * Reads all of a file, unpacked.
     *
     * @param file the file
     * @param workspace whether it holds a workspace: its first line is the name of the form
     * @param encoding what texts are in that do not say so, where the file is wrong about it
     */
    public static RDataRows of(InputStream file, boolean workspace, Optional<Charset> encoding) throws IOException {
        if (workspace) {
            file.skipNBytes("RDX3\n".length());
        }
        return new RDataRows(file, encoding);
    }

    private static Vector frame(RValue value) throws TableException {
        List<RValue> candidates = value instanceof RValue.Pairs workspace
                ? new ArrayList<>(workspace.values().values())
                : List.of(value);
        List<Vector> frames = new ArrayList<>();
        for (RValue candidate : candidates) {
            if (candidate instanceof Vector v
                    && v.kind() == Vector.Kind.LIST
                    && v.texts("class").contains("data.frame")) {
                frames.add(v);
            }
        }
        if (frames.size() != 1) {
            throw new TableException(
                    FindingCode.TBL_013,
                    "the R data file holds " + (frames.isEmpty() ? "no data frame" : frames.size() + " data frames"),
                    "write the one that is to be scored with saveRDS(data, \"data.rds\") and score that");
        }
        return frames.get(0);
    }

    private static Variable variable(String name, Vector column, boolean plain) {
        List<String> label = column.texts("label");
        return new Variable(
                name,
                label.isEmpty() ? "" : label.get(0),
                new Form(plain ? kind(column) : Kind.TEXT, 0, 0, Measure.UNKNOWN),
                labels(column),
                declared(column));
    }

    private static Kind kind(Vector column) {
        List<String> classes = column.texts("class");
        if (column.kind() == Vector.Kind.TEXT || column.kind() == Vector.Kind.LOGICAL) {
            return Kind.TEXT;
        }
        if (classes.contains("Date")) {
            return Kind.DATE;
        }
        if (classes.contains("POSIXct")) {
            return Kind.DATETIME;
        }
        boolean hours = classes.contains("hms")
                || (classes.contains("difftime") && column.texts("units").contains("secs"));
        return hours ? Kind.TIME : Kind.NUMBER;
    }

    private static Map<String, String> labels(Vector column) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (column.attributes().get("labels") instanceof Vector values) {
            List<String> words = values.texts("names");
            for (int v = 0; v < Math.min(values.size(), words.size()); v++) {
                labels.put(shown(values, v), words.get(v));
            }
        }
        return labels;
    }

    private static Declared declared(Vector column) {
        List<String> single = new ArrayList<>();
        if (column.attributes().get("na_values") instanceof Vector values) {
            for (int v = 0; v < values.size(); v++) {
                single.add(shown(values, v));
            }
        }
        List<Range> ranges = column.attributes().get("na_range") instanceof Vector range && range.size() == 2
                ? List.of(new Range(range.number(0), range.number(1)))
                : List.of();
        return new Declared(single, ranges);
    }

    private static String shown(Vector values, int index) {
        return values.kind() == Vector.Kind.TEXT ? values.text(index) : RowText.shown(values.number(index));
    }

    @Override
    public boolean next(RowText into) {
        if (read == count) {
            return false;
        }
        boolean[] leftOut = leftOut();
        for (int c = 0; c < leftOut.length; c++) {
            if (leftOut[c] && kind(c) != Kind.TEXT) {
                into.missing();
            } else {
                cell(c, into);
            }
        }
        read++;
        return true;
    }

    private void cell(int number, RowText into) {
        Vector column = columns.get(number);
        List<String> words = levels.get(number);
        if (column.kind() == Vector.Kind.TEXT) {
            column.append(read, into);
            return;
        }
        double value = column.number(read);
        if (Double.isNaN(value)) {
            missing(value, into);
        } else if (!words.isEmpty()) {
            into.text(value >= 1 && value <= words.size() ? words.get((int) value - 1) : "");
        } else if (column.kind() == Vector.Kind.LOGICAL) {
            into.bare(value == 0 ? "FALSE" : "TRUE");
        } else {
            Clock.R.append(value, kind(number), into);
        }
    }

    /** Appends a missing number: haven's tagged ones carry a letter. */
    private static void missing(double value, RowText into) {
        int letter = Numbers.letter(value);
        if (letter > 0) {
            into.bare("." + (char) letter);
        } else {
            into.missing();
        }
    }
}
