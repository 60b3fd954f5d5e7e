package org.kindscale.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/** The kinds of data files that can be written. */
public enum TableFile {
    /** An Excel workbook. */
    XLSX(1_048_575, 16_384),
    /** An SPSS data file. */
    SAV(Integer.MAX_VALUE, 32_767),
    /** A Stata data file. */
    DTA(Integer.MAX_VALUE, 32_767);

    private final long mostRows;
    private final int mostColumns;

    TableFile(long mostRows, int mostColumns) {
        this.mostRows = mostRows;
        this.mostColumns = mostColumns;
    }

    /** {@return the kind that the name of a file ends in, if it can be written} */
    public static Optional<TableFile> named(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (TableFile kind : values()) {
            if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a table.
     *
     * @param text the table
     * @param file the name of the file, for findings
     * @param out takes it
     * @param findings takes what the file cannot hold; if that is an error what was written is of no use
     */
    public void write(TableText text, String file, OutputStream out, Findings findings) throws IOException {
        OutputTable table = OutputTable.of(text);
        if (table.rows() > mostRows || table.columns().size() > mostColumns) {
            boolean rows = table.rows() > mostRows;
            findings.add(Diagnostic.error(
                    FindingCode.TBL_012,
                    Location.of(file),
                    "a file of this kind holds " + (rows ? mostRows + " rows" : mostColumns + " columns")
                            + " at most, there are "
                            + (rows ? table.rows() : table.columns().size()),
                    rows ? "write CSV, or .sav" : "write CSV, or pass fewer columns on with --keep"));
            return;
        }
        switch (this) {
            case XLSX -> new XlsxWriter(table, file, findings).write(out);
            case SAV -> new SavWriter(table, file, findings).write(out);
            case DTA -> new DtaWriter(table, file, findings).write(out);
        }
    }
}
