package org.kindscale.report.score;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.definition.Instrument;
import org.kindscale.psychometrics.careless.CarelessRow;
import org.kindscale.psychometrics.careless.CarelessRow.Index;
import org.kindscale.report.score.ScoreTable.CellSink;

/** The columns about careless answering that one instrument adds to a survey file. Immutable. */
public final class QualityColumns {

    private static final List<Column> MEASURED = List.of(
            new Column("longstring", Index.LONGSTRING),
            new Column("average_string", Index.AVERAGE_STRING),
            new Column("irv", Index.RESPONSE_VARIABILITY),
            new Column("even_odd", Index.EVEN_ODD_KEYED),
            new Column("synonyms", Index.SYNONYMS),
            new Column("antonyms", Index.ANTONYMS),
            new Column("mahalanobis", Index.MAHALANOBIS),
            new Column("mahalanobis_df", Index.ANSWERED),
            new Column("mahalanobis_p", Index.MAHALANOBIS_P),
            new Column("person_total", Index.PERSON_TOTAL_R),
            new Column("person_rest", Index.PERSON_REST_R));

    private static final Column SECONDS = new Column("seconds_per_item", Index.SECONDS_PER_ITEM);

    private final List<Column> columns = new ArrayList<>(MEASURED);
    private final List<String> names = new ArrayList<>();

    private record Column(String name, Index index) {}

    /**
     * The columns, and the indices of the respondent measured last.
     *
     * @param columns the columns
     * @param row holds the indices; written again for each respondent
     */
    public record Cells(QualityColumns columns, CarelessRow row) {

        /** Gives the cells of the respondent measured last to {@code out}. */
        void emit(CellSink out) {
            columns.emit(row, out);
        }
    }

    /**
     * Lays out the columns.
     *
     * @param instrument the instrument
     * @param prefix stands before every column name
     * @param seconds whether it is known how long the respondents took
     * @param suffix stands behind every column name
     */
    public QualityColumns(Instrument instrument, String prefix, boolean seconds, String suffix) {
        if (seconds) {
            columns.add(SECONDS);
        }
        String before = prefix + instrument.id().replace('-', '_') + "_quality_";
        columns.forEach(column -> names.add(before + column.name()));
        names.add(before + "signs");
        names.add(before + "flagged");
        names.replaceAll(name -> name + suffix);
    }

    /** {@return the names of the columns} */
    public List<String> names() {
        return List.copyOf(names);
    }

    private void emit(CarelessRow row, CellSink out) {
        for (Column column : columns) {
            double value = valueOf(column.index(), row);
            if (Double.isNaN(value)) {
                out.missing();
            } else {
                out.number(value);
            }
        }
        if (row.get(Index.ANSWERED) > 0) {
            out.integer(row.signCount());
            out.integer(row.flagged() ? 1 : 0);
        } else {
            out.missing();
            out.missing();
        }
    }

    /** The number of answered items stands for the degrees of freedom, and only beside a distance. */
    private static double valueOf(Index index, CarelessRow row) {
        boolean withoutDistance = index == Index.ANSWERED && Double.isNaN(row.get(Index.MAHALANOBIS));
        return withoutDistance ? Double.NaN : row.get(index);
    }
}
