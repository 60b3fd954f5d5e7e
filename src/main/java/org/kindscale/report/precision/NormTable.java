package org.kindscale.report.precision;

import java.util.List;
import org.kindscale.definition.Interpretation.NormGroup;
import org.kindscale.psychometrics.precision.NormPercentile;

/**
 * Where values of a score stand in a norm group.
 *
 * @param group the group
 * @param rows values from the lowest to the highest possible; copied
 */
public record NormTable(NormGroup group, List<Row> rows) {

    /** Copies the list. */
    public NormTable {
        rows = List.copyOf(rows);
    }

    /** A value of the score, and its percentile. */
    public record Row(double value, NormPercentile percentile) {}
}
