package example;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.kindscale.spark.PipedPart;
import org.kindscale.spark.SparkScoring;

/**
 * Scores a file in Spark in three ways. Each stops at a cell that is no response, and its message says where it is.
 *
 * @param spark the session
 * @param program the path of {@code kindscale}, the same on each machine
 * @param instrument the id of an instrument
 */
public record ThreeWays(SparkSession spark, String program, String instrument) {

    /** Shows the scores of a file, in each of the three ways: the program, the instrument, the file. */
    public static void main(String[] args) throws IOException {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        spark.sparkContext().setLogLevel("OFF");
        ThreeWays ways = new ThreeWays(spark, args[0], args[1]);
        show("(a) generated SQL", () -> ways.bySql(args[2]).show());
        show("(b) SparkScoring", () -> ways.byLibrary(args[2]).show());
        show("(c) a pipe", () -> ways.byPipe(args[2]).collect().forEach(System.out::println));
        spark.stop();
    }

    /** One way to score. */
    private interface Way {
        void show() throws Exception;
    }

    private static void show(String title, Way way) {
        System.out.println(title);
        try {
            way.show();
        } catch (Exception e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            System.out.println(cause.getMessage());
        }
    }

    /** (a) Spark alone, by a query that the program writes once; its worked cases are run before. */
    public Dataset<Row> bySql(String file) throws IOException, InterruptedException {
        table(file).createOrReplaceTempView("survey");
        Path code = Files.createTempFile("kindscale", ".sql");
        new ProcessBuilder(program, "syntax", instrument, "--for", "spark", "--detail", "-o", code.toString())
                .inheritIO()
                .start()
                .waitFor();
        String[] statements = Files.readString(code).split(";\\s*\\n");
        List<Row> broken = spark.sql(statements[0]).collectAsList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("a worked case does not hold: " + broken.get(0));
        }
        return spark.sql(statements[1]);
    }

    /** (b) Our own scorer in the executors, as a function of tables. */
    public Dataset<Row> byLibrary(String file) {
        return new SparkScoring(instrument, "id", "file").score(table(file).withColumn("file", lit(file)));
    }

    /** (c) The program itself, one process for each partition of the lines; the first line of each is the header. */
    public JavaRDD<String> byPipe(String file) {
        List<String> command = List.of(program, "score", instrument, "-", "--keep", "id", "--detail", "-q");
        JavaRDD<String> lines = spark.read().textFile(file).javaRDD();
        String header = lines.first();
        List<Long> sizes = lines.mapPartitions(ThreeWays::size).collect();
        return lines.mapPartitionsWithIndex(
                (index, part) -> {
                    long before = sizes.subList(0, index).stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    return PipedPart.score(command, file, header, before, part);
                },
                true);
    }

    private Dataset<Row> table(String file) {
        return spark.read().option("header", "true").csv(file);
    }

    private static Iterator<Long> size(Iterator<String> lines) {
        long size = 0;
        for (; lines.hasNext(); lines.next()) {
            size++;
        }
        return List.of(size).iterator();
    }
}
