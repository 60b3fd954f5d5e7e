import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * DuckDB: stated types, one query, its own reader and writer.
 *
 * <pre>java -cp duckdb_jdbc.jar:CLASSES DuckDb keep|pass INPUT OUTPUT</pre>
 */
public final class DuckDb {

    private DuckDb() {}

    public static void main(String[] args) throws IOException, SQLException {
        String header;
        try (var lines = Files.newBufferedReader(Path.of(args[1]), StandardCharsets.UTF_8)) {
            header = lines.readLine();
        }
        String types = IntStream.range(0, header.split(",", -1).length)
                .mapToObj(column -> type(header.split(",", -1)[column]))
                .collect(Collectors.joining(", "));
        String query = "COPY (SELECT " + (args[0].equals("keep") ? "id" : "* EXCLUDE (" + NAMES + ")") + ", "
                + columns() + " FROM (SELECT *, " + means() + " FROM read_csv('" + args[1]
                + "', header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\n',"
                + " nullstr = ['', 'NA'], columns = {" + types + "}))) TO '" + args[2] + "' (FORMAT csv, HEADER true)";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute(query);
        }
    }

    private static String type(String name) {
        String type = name.equals("id") ? "BIGINT" : name.startsWith("scs_") ? "TINYINT" : "VARCHAR";
        return "'" + name + "': '" + type + "'";
    }

    private static final String NAMES = String.join(", ", keys().keySet());

    private static String columns() {
        return NAMES + ", (scs_self_kindness + 6 - scs_self_judgment + scs_common_humanity + 6 - scs_isolation"
                + " + scs_mindfulness + 6 - scs_over_identification) / 6 AS scs_total";
    }

    private static Map<String, int[]> keys() {
        Map<String, int[]> keys = new LinkedHashMap<>();
        keys.put("scs_self_kindness", new int[] {5, 12, 19, 23, 26});
        keys.put("scs_self_judgment", new int[] {1, 8, 11, 16, 21});
        keys.put("scs_common_humanity", new int[] {3, 7, 10, 15});
        keys.put("scs_isolation", new int[] {4, 13, 18, 25});
        keys.put("scs_mindfulness", new int[] {9, 14, 17, 22});
        keys.put("scs_over_identification", new int[] {2, 6, 20, 24});
        return keys;
    }

    private static String means() {
        return keys().entrySet().stream()
                .map(score -> mean(score.getKey(), score.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String mean(String name, int[] items) {
        String sum = join(items, "coalesce(scs_%d, 0)");
        String there = join(items, "(scs_%d IS NOT NULL)::TINYINT");
        int needed = (4 * items.length + 4) / 5;
        return "CASE WHEN " + there + " >= " + needed + " THEN (" + sum + ")::DOUBLE / (" + there + ") END AS " + name;
    }

    private static String join(int[] items, String form) {
        return IntStream.of(items)
                .mapToObj(item -> String.format(Locale.ROOT, form, item))
                .collect(Collectors.joining(" + "));
    }
}
