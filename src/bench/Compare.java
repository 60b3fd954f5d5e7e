import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two CSV files cell by cell: every column of the second must stand in the first, with equal values.
 *
 * <pre>java Compare.java OURS THEIRS [COLUMN-LEFT-OUT]</pre>
 *
 * <p>Numbers are equal within 1e-9; an empty cell equals {@code NA}. Prints how many rows and columns were compared;
 * exits with 1 at the first difference.
 */
public final class Compare {

    private static final double TOLERANCE = 1e-9;

    private Compare() {}

    public static void main(String[] args) throws IOException {
        try (Table ours = new Table(args[0]);
                Table theirs = new Table(args[1])) {
            ours.next();
            theirs.next();
            List<String> names = List.copyOf(theirs.cells);
            int[] place = places(ours.cells, names, args.length > 2 ? args[2] : "");
            long rows = 0;
            while (theirs.next()) {
                rows++;
                if (!ours.next()) {
                    fail("the first file ends before row " + rows);
                }
                if (theirs.cells.size() != names.size()) {
                    fail("row " + rows + " has " + theirs.cells.size() + " cells");
                }
                compare(rows, names, place, ours, theirs);
            }
            if (ours.next()) {
                fail("the second file ends behind row " + rows);
            }
            System.out.println(rows + " rows, " + (args.length > 2 ? names.size() - 1 : names.size())
                    + " columns equal");
        }
    }

    private static int[] places(List<String> ours, List<String> names, String leftOut) {
        Map<String, Integer> byName = new HashMap<>();
        for (int column = 0; column < ours.size(); column++) {
            byName.put(ours.get(column), column);
        }
        int[] place = new int[names.size()];
        for (int column = 0; column < place.length; column++) {
            Integer found = byName.get(names.get(column));
            if (names.get(column).equals(leftOut)) {
                place[column] = -1;
            } else if (found == null) {
                fail("no column " + names.get(column) + " in the first file");
            } else {
                place[column] = found;
            }
        }
        return place;
    }

    private static void compare(long row, List<String> names, int[] place, Table ours, Table theirs) {
        for (int column = 0; column < place.length; column++) {
            if (place[column] < 0) {
                continue;
            }
            String one = ours.cells.get(place[column]);
            String other = theirs.cells.get(column);
            if (!equal(one, other)) {
                fail("row " + row + ", " + names.get(column) + ": \"" + one + "\" and \"" + other + "\"");
            }
        }
    }

    private static boolean equal(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean missing = one.isEmpty() || one.equals("NA");
        boolean otherMissing = other.isEmpty() || other.equals("NA");
        if (missing || otherMissing) {
            return missing == otherMissing;
        }
        try {
            return Math.abs(Double.parseDouble(one) - Double.parseDouble(other)) <= TOLERANCE;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void fail(String why) {
        System.out.println("different: " + why);
        System.exit(1);
    }

    /** A CSV file, read record by record. */
    private static final class Table implements AutoCloseable {

        private final BufferedReader in;
        private final StringBuilder cell = new StringBuilder();
        private final List<String> cells = new ArrayList<>();

        Table(String file) throws IOException {
            in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
        }

        boolean next() throws IOException {
            cells.clear();
            cell.setLength(0);
            int c = in.read();
            if (c < 0) {
                return false;
            }
            boolean quoted = false;
            while (c >= 0 && (quoted || c != '\n')) {
                if (c == '"') {
                    in.mark(1);
                    int after = in.read();
                    if (quoted && after == '"') {
                        cell.append('"');
                    } else {
                        quoted = !quoted;
                        in.reset();
                    }
                } else if (c == ',' && !quoted) {
                    end();
                } else {
                    cell.append((char) c);
                }
                c = in.read();
            }
            end();
            return true;
        }

        private void end() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
