package org.kindscale.survey.statistics;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.table.TableRows;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.table.Variable.Kind;

/** The rows of a data file that knows its variables; places in it are called by row and variable. */
abstract class VariableRows implements TableRows {

    private final Closeable file;
    private String words = "";
    private List<Variable> variables = List.of();
    /** By column. */
    private Kind[] kinds = {};

    private volatile boolean[] leftOut = {};

    /** Opens {@code file}, which is closed with the rows. */
    VariableRows(Closeable file) {
        this.file = file;
    }

    /** Says what the file is, what it calls a column, and what it knows of each. */
    void described(String what, String column, List<Variable> all) {
        words = what + ", " + all.size() + " " + column + (all.size() == 1 ? "" : "s");
        variables = List.copyOf(all);
        kinds = all.stream().map(variable -> variable.form().kind()).toArray(Kind[]::new);
        leftOut = new boolean[kinds.length];
    }

    /** {@return what the cells of column number {@code column}, from 0, are} */
    Kind kind(int column) {
        return kinds[column];
    }

    /** {@return by column, whether its cells are asked for no more} */
    boolean[] leftOut() {
        return leftOut;
    }

    @Override
    public final void leaveOut(boolean... columns) {
        leftOut = columns.clone();
    }

    @Override
    public final String words() {
        return words;
    }

    @Override
    public final List<Variable> variables() {
        return variables;
    }

    @Override
    public final int width() {
        return kinds.length;
    }

    @Override
    public final String place(long row, int column) {
        String variable = column >= 1 && column <= kinds.length
                ? "variable " + variables.get(column - 1).name()
                : "";
        if (row == 0) {
            return variable.isEmpty() ? "its variables" : variable;
        }
        return variable.isEmpty() ? "row " + row : "row " + row + ", " + variable;
    }

    @Override
    public final void report(String name, Findings findings) {
        // all that is worth knowing is known when the file is opened
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
