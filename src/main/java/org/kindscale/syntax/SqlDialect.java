package org.kindscale.syntax;

import java.util.regex.Pattern;

/** In what the dialects of SQL differ. */
enum SqlDialect {
    SQLITE("TEXT", "REAL", "\"", Rows.BY_NUMBER),
    POSTGRES("TEXT", "DOUBLE PRECISION", "\"", Rows.WHOLE),
    DUCKDB("VARCHAR", "DOUBLE", "\"", Rows.NUMBERED),
    SPARK("STRING", "DOUBLE", "`", Rows.EXCEPT),
    BIGQUERY("STRING", "FLOAT64", "`", Rows.EXCEPT),
    TRINO("VARCHAR", "DOUBLE", "\"", Rows.FUNCTION),
    SNOWFLAKE("VARCHAR", "DOUBLE", "\"", Rows.EXCLUDE);

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** How the columns of the survey come through, and helping columns do not. */
    enum Rows {
        /** By the number of the row, and a join. */
        BY_NUMBER,
        /** The row as one value, unpacked at the end. */
        WHOLE,
        /** All columns and a number that keeps the order, with EXCLUDE at the end. */
        NUMBERED,
        /** All columns, with EXCLUDE at the end. */
        EXCLUDE,
        /** All columns, with EXCEPT at the end. */
        EXCEPT,
        /** All columns, with the function exclude_columns at the end. */
        FUNCTION
    }

    /** The type of texts. */
    final String text;
    /** The type of numbers with decimals. */
    final String number;

    final Rows rows;
    private final String quote;

    SqlDialect(String text, String number, String quote, Rows rows) {
        this.text = text;
        this.number = number;
        this.quote = quote;
        this.rows = rows;
    }

    static SqlDialect of(Language language) {
        return valueOf(language.name());
    }

    /** {@return the beginning of a common table expression whose rows are worked out once} */
    String materialized() {
        return switch (this) {
            case SQLITE, POSTGRES, DUCKDB -> " AS MATERIALIZED (";
            default -> " AS (";
        };
    }

    /** {@return {@code text} as a literal} */
    String literal(String text) {
        String escaped = switch (this) {
            case SPARK, BIGQUERY -> text.replace("\\", "\\\\").replace("'", "\\'");
            case SNOWFLAKE -> text.replace("\\", "\\\\").replace("'", "''");
            default -> text.replace("'", "''");
        };
        return "'" + escaped + "'";
    }

    /** {@return a column's name, in quotes where it needs them} */
    String name(String column) {
        return PLAIN.matcher(column).matches() ? column : quote + column.replace(quote, quote + quote) + quote;
    }

    /** {@return an expression that stops the query with {@code message} and the value {@code cell}} */
    String stop(String message, String cell) {
        String said = literal(message) + " || " + cell;
        return switch (this) {
            case SQLITE -> "json_extract('{}', " + said + ")";
            case DUCKDB -> "CAST(error(" + said + ") AS DOUBLE)";
            case SPARK -> "CAST(raise_error(" + said + ") AS DOUBLE)";
            case BIGQUERY -> "ERROR(" + said + ")";
            default -> "CAST(" + said + " AS " + number + ")";
        };
    }
}
