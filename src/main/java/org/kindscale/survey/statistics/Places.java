package org.kindscale.survey.statistics;

import java.util.List;
import org.kindscale.survey.table.Variable;

/** How places in a data file are called: by row and variable. */
final class Places {

    private Places() {}

    /** {@return the place of column {@code column}, from 1 or 0 for all, in row {@code row}, 0 for the names} */
    static String of(long row, int column, List<Variable> variables) {
        String variable = column >= 1 && column <= variables.size()
                ? "variable " + variables.get(column - 1).name()
                : "";
        if (row == 0) {
            return variable.isEmpty() ? "its variables" : variable;
        }
        return variable.isEmpty() ? "row " + row : "row " + row + ", " + variable;
    }
}
