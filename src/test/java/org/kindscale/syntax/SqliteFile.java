package org.kindscale.syntax;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a generated file of SQLite: the query that proves it, and the SELECT. */
final class SqliteFile {

    private final List<String> queries;

    SqliteFile(String text) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(statement.toString());
                statement.setLength(0);
            }
        }
        queries = List.copyOf(statements);
    }

    /** {@return the worked cases that do not hold: the rows of all queries but the last} */
    List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            for (String query : queries.subList(0, queries.size() - 1)) {
                for (Map<String, @Nullable Object> row : rows(connection, query)) {
                    broken.add(String.valueOf(row.get("case_name")));
                }
            }
        }
        return broken;
    }

    /** {@return the rows that the SELECT gives for a survey with these columns and cells} */
    List<Map<String, @Nullable Object>> rows(List<String> columns, List<List<@Nullable Object>> cells)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.setAutoCommit(false);
            try (Statement create = connection.createStatement()) {
                create.execute("CREATE TABLE survey ("
                        + columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", ")) + ")");
            }
            String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO survey VALUES (" + places + ")")) {
                for (List<@Nullable Object> row : cells) {
                    insert(insert, row);
                }
            }
            return rows(connection, queries.get(queries.size() - 1));
        }
    }

    private static void insert(PreparedStatement insert, List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            insert.setObject(i + 1, row.get(i));
        }
        insert.execute();
    }

    private static List<Map<String, @Nullable Object>> rows(Connection connection, String query) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int c = 1; c <= found.getMetaData().getColumnCount(); c++) {
                    row.put(found.getMetaData().getColumnLabel(c), found.getObject(c));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
