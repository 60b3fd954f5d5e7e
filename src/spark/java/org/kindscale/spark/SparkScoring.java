package org.kindscale.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.library.PersonScores;
import org.kindscale.library.ScoringKey;

/**
 * Scores the rows of a Spark table by the scorer of {@code kindscale score}, one compiled key a partition.
 *
 * <pre>{@code
 * Dataset<Row> scores = new SparkScoring("gad7", "id", "file").score(survey);
 * }</pre>
 *
 * @param instrument id of a bundled instrument; its items are looked for in columns of their own ids
 * @param id the column that tells the rows apart, named in what is said of a bad cell
 * @param file the column that holds the file of each row, such as one made of {@code _metadata.file_path}
 */
public record SparkScoring(String instrument, String id, String file) implements Serializable {

    private static final int MOST_FINDINGS = 20;

    /**
     * Returns the table with the columns of the scores behind its own: for each score, alternatives too,
     * {@code instrument_score} (double, rounded to 10 decimals, null where too little was answered), {@code _n}
     * (operands answered) and {@code _status}.
     *
     * <p>A cell is a number or a text; null, blank, {@code NA} and {@code .} mean omitted. Anything else that is no
     * response fails the task: the message has a finding for each such cell of the partition, 20 at most.
     *
     * @throws IllegalArgumentException if there is no such instrument, or a column is missing
     */
    public Dataset<Row> score(Dataset<Row> survey) {
        ScoringKey key = key();
        List<String> columns = new ArrayList<>(key.items());
        columns.add(id);
        columns.add(file);
        for (String column : columns) {
            if (!List.of(survey.columns()).contains(column)) {
                throw new IllegalArgumentException("there is no column " + column + " in the table");
            }
        }
        StructType schema = survey.schema();
        for (String score : key.scores()) {
            String name = (instrument + "_" + score).replace('-', '_');
            schema = schema.add(name, DataTypes.DoubleType)
                    .add(name + "_n", DataTypes.IntegerType)
                    .add(name + "_status", DataTypes.StringType);
        }
        MapPartitionsFunction<Row, Row> part = this::scored;
        return survey.mapPartitions(part, Encoders.row(schema));
    }

    private ScoringKey key() {
        try {
            return ScoringKey.bundled(instrument);
        } catch (InvalidInputException e) {
            throw new IllegalArgumentException(e.findings().render(), e);
        }
    }

    private Iterator<Row> scored(Iterator<Row> rows) {
        ScoringKey key = key();
        List<String> findings = new ArrayList<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                Row scored = scored(key, rows.next(), findings);
                while (!findings.isEmpty() && findings.size() < MOST_FINDINGS && rows.hasNext()) {
                    scored(key, rows.next(), findings);
                }
                if (!findings.isEmpty()) {
                    throw new IllegalArgumentException(String.join("", findings));
                }
                return scored;
            }
        };
    }

    /** Returns the row with its scores; what is wrong with it goes to {@code findings}. */
    private Row scored(ScoringKey key, Row row, List<String> findings) {
        Map<String, Integer> codes = new HashMap<>();
        for (String item : key.items()) {
            Object cell = row.getAs(item);
            String text = cell == null ? "" : cell.toString().strip();
            if (text.isEmpty() || text.equals("NA") || text.equals(".")) {
                continue;
            }
            OptionalInt code = whole(text);
            if (code.isPresent()) {
                codes.put(item, code.getAsInt());
            } else {
                findings.add(told(row, item, "\"" + text + "\" is no response to " + item));
            }
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i));
        }
        try {
            PersonScores person = key.score(codes);
            for (String score : key.scores()) {
                values.add(person.text(score).map(Double::valueOf).orElse(null));
                values.add(person.answered(score));
                values.add(person.status(score));
            }
        } catch (InvalidInputException e) {
            e.findings()
                    .kept()
                    .forEach(one -> findings.add(told(row, one.where().toString(), one.what())));
        }
        return RowFactory.create(values.toArray());
    }

    /** Returns the whole number that {@code text} holds, if it holds one: 2, and 2.0 too. */
    private static OptionalInt whole(String text) {
        try {
            double number = Double.parseDouble(text);
            return number == Math.rint(number) && Math.abs(number) < 1e6
                    ? OptionalInt.of((int) number)
                    : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private String told(Row row, String item, String what) {
        String place = row.getAs(file) + ", " + id + " " + row.getAs(id) + ", column " + item;
        String help = "correct the cell, or make it null if it was not answered";
        return Diagnostic.error(FindingCode.CSV_004, Location.of(place), what, help)
                        .render() + "\n";
    }
}
