package org.kindscale.spark;

import example.ThreeWays;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Scores one file in Spark's local mode by the generated SQL, by {@link SparkScoring} and by a pipe to the program, and
 * compares every cell with {@code kindscale score}. Then one cell is spoilt, and each has to fail and to say where.
 *
 * <p>Arguments: the program, a folder for files, rows.
 */
public final class SparkCheck {

    private static final String WHO = "gad7";
    private static final List<String> TOLD = List.of("gad7_total", "gad7_total_n", "gad7_total_status");

    private final ThreeWays ways;
    private final String program;
    private final Path folder;

    private SparkCheck(SparkSession spark, String program, Path folder) {
        this.ways = new ThreeWays(spark, program, WHO);
        this.program = program;
        this.folder = folder;
    }

    /** Runs all; ends with 1 if anything is not as it should be. */
    public static void main(String[] args) throws Exception {
        long begun = System.nanoTime();
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
        spark.sparkContext().setLogLevel("OFF");
        spark.range(1).count();
        System.out.printf(Locale.ROOT, "start of Spark: %.1f s%n", seconds(begun));
        SparkCheck check = new SparkCheck(spark, args[0], Path.of(args[1]));
        boolean right = check.all(Integer.parseInt(args[2]));
        spark.stop();
        System.exit(right ? 0 : 1);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private boolean all(int rows) throws Exception {
        Path survey = folder.resolve("survey.csv");
        Path made = folder.resolve("made.csv");
        call("simulate", WHO, "-n", Integer.toString(rows), "--seed", "7", "--missing", "0.1", "-o", made.toString());
        Files.move(made, survey, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Path scores = folder.resolve("scores.csv");
        long begun = System.nanoTime();
        call("score", WHO, survey.toString(), "--keep", "id", "--detail", "-q", "-o", scores.toString());
        System.out.printf(Locale.ROOT, "score: %.1f s, %d rows%n", seconds(begun), rows);
        List<String> wanted = wanted(scores);
        boolean right = same("(a) generated SQL", () -> sql(survey), wanted)
                & same("(b) SparkScoring", () -> library(survey), wanted)
                & same("(c) pipe", () -> pipe(survey), wanted);
        Path spoilt = folder.resolve("spoilt.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(survey));
        int at = lines.size() * 2 / 3;
        String[] cells = lines.get(at).split(",", -1);
        cells[3] = "7";
        lines.set(at, String.join(",", cells));
        Files.write(spoilt, lines);
        return right
                & fails("(a)", () -> sql(spoilt), "gad7_3", "7")
                & fails("(b)", () -> library(spoilt), "spoilt.csv, id " + cells[0] + ", column gad7_3", "\"7\"")
                & fails("(c)", () -> pipe(spoilt), "spoilt.csv:" + (at + 1) + ":4", "\"7\"");
    }

    private void call(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(words));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + ": exit " + exit);
        }
    }

    /** Returns of each row the compared cells. */
    private static List<String> wanted(Path scores) throws IOException {
        List<String> wanted = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(scores)) {
            List<String> names = Arrays.asList(reader.readLine().split(",", -1));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                wanted.add(TOLD.stream().map(name -> cells[names.indexOf(name)]).toList() + cells[0]);
            }
        }
        return wanted;
    }

    private List<String> told(Dataset<Row> scores) {
        List<String> told = new ArrayList<>();
        Iterator<Row> rows = scores.select("id", TOLD.toArray(String[]::new)).collectAsList().iterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                cells.add(row.isNullAt(i) ? "" : plain(row.get(i)));
            }
            told.add(cells.toString() + row.get(0));
        }
        return told;
    }

    /** Returns a cell as {@code score} writes it: numbers with 10 decimals at most. */
    private static String plain(Object cell) {
        return cell instanceof Double number
                ? new java.math.BigDecimal(number)
                        .setScale(10, java.math.RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.toString();
    }

    private List<String> sql(Path survey) {
        try {
            return told(ways.bySql(survey.toString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> library(Path survey) {
        return told(ways.byLibrary(survey.toString()));
    }

    private List<String> pipe(Path survey) {
        List<String> names = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (String line : ways.byPipe(survey.toString()).collect()) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("id")) {
                names = Arrays.asList(cells);
                continue;
            }
            List<String> columns = names;
            told.add(TOLD.stream().map(one -> cells[columns.indexOf(one)]).toList() + cells[0]);
        }
        return told;
    }

    private static boolean same(String what, Supplier<List<String>> scores, List<String> wanted) {
        long begun = System.nanoTime();
        List<String> found = scores.get();
        System.out.printf(Locale.ROOT, "%s: %.1f s, %d rows%n", what, seconds(begun), found.size());
        if (found.size() != wanted.size()) {
            System.out.println("  " + wanted.size() + " rows wanted");
            return false;
        }
        int differ = 0;
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(wanted.get(i))) {
                if (differ++ < 3) {
                    System.out.println("  " + found.get(i) + " in place of " + wanted.get(i));
                }
            }
        }
        System.out.println("  " + (long) found.size() * TOLD.size() + " cells compared, " + differ + " rows differ");
        return differ == 0;
    }

    private static boolean fails(String what, Supplier<List<String>> scores, String... words) {
        try {
            scores.get();
        } catch (Throwable e) {
            StringBuilder said = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                said.append(cause.getMessage()).append('\n');
            }
            boolean told = Arrays.stream(words).allMatch(said.toString()::contains);
            System.out.println(what + " fails on a bad cell" + (told ? " and says where" : ": " + said));
            return told;
        }
        System.out.println(what + " does not fail on a bad cell");
        return false;
    }
}
