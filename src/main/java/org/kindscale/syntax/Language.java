package org.kindscale.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The languages in which a key can be written. */
public enum Language {
    /** R, base functions only. */
    R("R", true),
    /** SPSS, and its free twin PSPP. */
    SPSS("SPSS", true),
    /** Stata from 14. */
    STATA("Stata", false),
    /** Python with pandas. */
    PANDAS("Python with pandas", true),
    /** Python with polars. */
    POLARS("Python with polars", true),
    /** SQLite from 3.35. */
    SQLITE("SQLite", true),
    /** PostgreSQL from 12. */
    POSTGRES("PostgreSQL", true),
    /** DuckDB. */
    DUCKDB("DuckDB", true),
    /** Spark SQL from 4.0. */
    SPARK("Spark SQL", true),
    /** BigQuery. */
    BIGQUERY("BigQuery", false),
    /** Trino. */
    TRINO("Trino", false),
    /** Snowflake. */
    SNOWFLAKE("Snowflake", false);

    private static final Pattern STATA_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,31}");
    private static final Pattern SPSS_NAME = Pattern.compile("[A-Za-z@][A-Za-z0-9_.@#$]{0,62}(?<![.])");

    private final String title;
    private final boolean executed;

    Language(String title, boolean executed) {
        this.title = title;
        this.executed = executed;
    }

    /** {@return the language's name} */
    public String title() {
        return title;
    }

    /** {@return whether its files were run and compared with our scores; the others say so} */
    public boolean executed() {
        return executed;
    }

    /** {@return the word by which a call asks for it} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the language that a call asks for by {@code key}} */
    public static Optional<Language> of(String key) {
        return Arrays.stream(values())
                .filter(language -> language.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** {@return the words by which calls ask for the languages} */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Language::key).toList();
    }

    /** {@return whether its files hold a SELECT} */
    public boolean isSql() {
        return switch (this) {
            case R, SPSS, STATA, PANDAS, POLARS -> false;
            default -> true;
        };
    }

    /** {@return whether generated code can name a column of that name; SPSS and Stata have no way to quote one} */
    public boolean canName(String column) {
        return switch (this) {
            case SPSS -> SPSS_NAME.matcher(column).matches();
            case STATA -> STATA_NAME.matcher(column).matches();
            default -> true;
        };
    }

    /** {@return how many characters the name of a result may have} */
    public int longestName() {
        return switch (this) {
            case STATA -> 32;
            case SPSS -> 64;
            case POSTGRES -> 63;
            default -> Integer.MAX_VALUE;
        };
    }

    /** {@return {@code file} in this language} */
    public String write(SyntaxFile file) {
        return switch (this) {
            case R -> new RSyntax(file).text();
            case SPSS -> new SpssSyntax(file).text();
            case STATA -> new StataSyntax(file).text();
            case PANDAS, POLARS -> new PythonSyntax(file, this).text();
            default -> new SqlSyntax(file, SqlDialect.of(this)).text();
        };
    }
}
