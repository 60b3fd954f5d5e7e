package org.kindscale.survey.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Location;

/** Kinds of files that are no delimited text, told by their first bytes and named in words. */
public enum FileKind {
    XLSX("an Excel workbook", "save the sheet as CSV UTF-8 and score that"),
    XLS(
            "an Excel workbook of the old kind (.xls), which is not read",
            "save it as Excel Workbook (.xlsx) and score that"),
    ODS("an OpenDocument spreadsheet", "save the sheet as CSV in UTF-8 and score that"),
    DOCUMENT("a text document", "export the data as CSV UTF-8 and score that"),
    SAV("an SPSS data file", "save it as CSV from SPSS, with codes or with value labels, and score that"),
    ZSAV("a compressed SPSS data file", "save it as CSV from SPSS, with codes or with value labels, and score that"),
    POR("a portable SPSS file", "save it as .sav from SPSS, or with pspp-convert, and score that"),
    DTA("a Stata data file", "write it as CSV from Stata with export delimited, and score that"),
    XPT("a SAS transport file", "write it as CSV from SAS with proc export, and score that"),
    SAS("a SAS data set", "write it as CSV from SAS with proc export, and score that"),
    RDS("an R data file", "write the data frame as CSV from R with write.csv(..., row.names = FALSE), and score that"),
    PARQUET("a Parquet file", "write it as CSV and score that: duckdb -c \"COPY 'FILE.parquet' TO 'FILE.csv'\""),
    FEATHER("an Arrow or Feather file", "write it as CSV from the program that made it, and score that"),
    SQLITE("an SQLite database", "export the table as CSV UTF-8 and score that"),
    PDF("a PDF document", "export the data as CSV UTF-8 and score that"),
    ZIP("a ZIP archive", "unpack it and score the CSV file inside"),
    PACKED("packed with bzip2, xz or 7-Zip", "unpack it and score the file inside"),
    HTML("a web page", "log in, fetch the export itself as CSV, and score that"),
    XML_SPREADSHEET(
            "a spreadsheet in XML, as Excel 2003 wrote it",
            "open it in Excel or LibreOffice, save it as Excel Workbook (.xlsx), and score that"),
    XML("an XML file", "export the data as CSV UTF-8 and score that"),
    FHIR("a file of FHIR resources", "export the QuestionnaireResponses as JSON or NDJSON, and score that"),
    JSON("a JSON file", "export the data as CSV UTF-8 and score that");

    private static final byte[] SAS_MAGIC = {
        (byte) 0xC2, (byte) 0xEA, (byte) 0x81, 0x60, (byte) 0xB3, 0x14, 0x11, (byte) 0xCF, (byte) 0xBD, (byte) 0x92
    };
    private static final int LOOKED_AT = 4096;

    private static final Map<String, FileKind> BY_ENDING =
            Map.of(".xlsx", XLSX, ".ods", ODS, ".sav", SAV, ".zsav", ZSAV, ".dta", DTA, ".sas7bdat", SAS, ".rds", RDS);

    private final String words;
    private final String mend;

    FileKind(String words, String mend) {
        this.words = words;
        this.mend = mend;
    }

    /** {@return the kind in words, such as "an Excel workbook"} */
    public String words() {
        return words;
    }

    /** Returns the finding about a file of this kind, called {@code name}. */
    public Diagnostic refusal(String name) {
        boolean asTable = this == HTML && name.toLowerCase(Locale.ROOT).matches(".*\\.xlsx?");
        return Diagnostic.error(
                FindingCode.CSV_037,
                Location.of(name),
                "this is " + words + (asTable ? ", called like a workbook" : ""),
                asTable
                        ? "open it in Excel or LibreOffice: if it holds the table, save it as Excel Workbook (.xlsx) "
                                + "and score that; if it asks to log in, fetch the export again"
                        : mend);
    }

    /**
     * Returns what the ending of a file's name says that it is, if that is a file that begins in a way of its own.
     *
     * @param name the name
     */
    public static Optional<String> calledLike(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return BY_ENDING.entrySet().stream()
                .filter(ending -> lower.endsWith(ending.getKey()))
                .map(ending -> ending.getValue().words)
                .findFirst();
    }

    /**
     * Tells the kind of a file from its first bytes.
     *
     * @param start the first bytes, unpacked if they were packed with gzip
     * @return the kind; empty if they may be delimited text
     */
    public static Optional<FileKind> of(byte[] start) {
        String text = new String(start, 0, Math.min(start.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return Optional.of(zip(new String(start, StandardCharsets.ISO_8859_1)));
        }
        Optional<FileKind> data = statistics(text, start);
        return data.isPresent() ? data : other(text);
    }

    private static FileKind zip(String text) {
        if (text.contains("opendocument.spreadsheet")) {
            return ODS;
        }
        if (text.contains("word/") || text.contains("opendocument.text")) {
            return DOCUMENT;
        }
        return text.contains("[Content_Types].xml") || text.contains("xl/") ? XLSX : ZIP;
    }

    private static Optional<FileKind> statistics(String text, byte[] start) {
        if (text.startsWith("$FL2@(#)")) {
            return Optional.of(SAV);
        }
        if (text.startsWith("$FL3@(#)")) {
            return Optional.of(ZSAV);
        }
        if (text.substring(0, Math.min(text.length(), 250)).contains("ASCII SPSS PORT FILE")) {
            return Optional.of(POR);
        }
        if (text.startsWith("<stata_dta>") || isOldStata(start)) {
            return Optional.of(DTA);
        }
        if (text.startsWith("HEADER RECORD*******LIB")) {
            return Optional.of(XPT);
        }
        if (isSas(start)) {
            return Optional.of(SAS);
        }
        boolean workspace = text.matches("(?s)RD[ABX][23]\n.*");
        boolean object = text.matches("(?s)(X\n\0\0\0[\2\3]|A\n[23]\n\\d{5,6}\n|B\n[\2\3]\0\0\0).*");
        return workspace || object ? Optional.of(RDS) : Optional.empty();
    }

    /** Returns whether the first bytes are those of Stata before version 13: release, byte order, 1, 0. */
    private static boolean isOldStata(byte[] start) {
        return start.length > 4
                && start[0] >= 104
                && start[0] <= 115
                && (start[1] == 1 || start[1] == 2)
                && start[2] == 1
                && start[3] == 0;
    }

    private static boolean isSas(byte[] start) {
        if (start.length < 12 + SAS_MAGIC.length) {
            return false;
        }
        for (int i = 0; i < 12; i++) {
            if (start[i] != 0) {
                return false;
            }
        }
        for (int i = 0; i < SAS_MAGIC.length; i++) {
            if (start[12 + i] != SAS_MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes of a kind. */
    private record Magic(String bytes, FileKind kind) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", XLS),
            new Magic("PAR1\u0015", PARQUET),
            new Magic("FEA1\0", FEATHER),
            new Magic("ARROW1\0", FEATHER),
            new Magic("SQLite format 3\0", SQLITE),
            new Magic("%PDF-", PDF),
            new Magic("BZh91AY&SY", PACKED),
            new Magic("\u00FD7zXZ\0", PACKED),
            new Magic("7z\u00BC\u00AF'\u001C", PACKED));

    private static Optional<FileKind> other(String text) {
        for (Magic magic : MAGIC) {
            if (text.startsWith(magic.bytes())) {
                return Optional.of(magic.kind());
            }
        }
        String begin = text.strip().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<!doctype html") || begin.matches("(?s)<(html|head|table|meta)[\\s>].*")) {
            return Optional.of(HTML);
        }
        if (begin.startsWith("<?xml")) {
            boolean spreadsheet = begin.contains("urn:schemas-microsoft-com:office:spreadsheet");
            return Optional.of(begin.contains("<html") ? HTML : spreadsheet ? XML_SPREADSHEET : XML);
        }
        if (!begin.matches("(?s)(\\[\\s*\\{|\\{)\\s*\"[^\"]*\"\\s*:.*")) {
            return Optional.empty();
        }
        return Optional.of(begin.contains("\"resourcetype\"") ? FHIR : JSON);
    }
}
