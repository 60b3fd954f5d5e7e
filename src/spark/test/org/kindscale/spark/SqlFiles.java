package org.kindscale.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs generated SQL for {@code src/bench/syntax}: reads lines of code, table and output, separated by tabs, and says
 * {@code done} behind each. What Spark says of a table that it refuses goes to the output's name with {@code .said}.
 */
final class SqlFiles {

    private SqlFiles() {}

    /** Runs until standard input ends. */
    public static void main(String[] args) throws IOException {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "1")
                .getOrCreate();
        spark.sparkContext().setLogLevel("OFF");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] files = line.split("\t");
            try {
                Files.write(Path.of(files[2]), scored(spark, Files.readString(Path.of(files[0])), files[1]));
            } catch (Exception e) {
                Files.writeString(Path.of(files[2] + ".said"), String.valueOf(e.getMessage()));
            }
            System.out.println("done");
        }
    }

    private static List<String> scored(SparkSession spark, String code, String table) {
        spark.read().option("header", "true").csv(table).createOrReplaceTempView("survey");
        String[] statements = code.split(";\\s*\\n");
        if (!spark.sql(statements[0]).collectAsList().isEmpty()) {
            throw new IllegalStateException("a worked case does not hold");
        }
        Dataset<Row> scores = spark.sql(statements[1]);
        List<String> lines = new ArrayList<>(List.of(String.join("\t", scores.columns())));
        for (Row row : scores.collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.isNullAt(i) ? "" : row.get(i).toString());
            }
            lines.add(String.join("\t", cells));
        }
        return lines;
    }
}
