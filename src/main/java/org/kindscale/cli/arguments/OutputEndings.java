package org.kindscale.cli.arguments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What the names of outputs say of their kind. */
public final class OutputEndings {

    /** How the names of files end that hold no text. */
    private static final List<String> DATA_FILES = List.of(
            ".xlsx",
            ".sav",
            ".dta",
            ".xls",
            ".xlsm",
            ".xlsb",
            ".ods",
            ".zsav",
            ".por",
            ".xpt",
            ".sas7bdat",
            ".rds",
            ".rdata",
            ".rda",
            ".parquet");

    /** Options that name a file to be written. */
    public static final List<String> OUTPUTS = List.of(
            "--output",
            "--rejects",
            "--save-columns",
            "--provenance",
            "--save-reading",
            "--html",
            "--methods",
            "--change",
            "--append");

    private OutputEndings() {}

    /** {@return how the name of a file ends, if it is one that holds no text} */
    static Optional<String> dataFile(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (String end : DATA_FILES) {
            if (name.endsWith(end)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    /**
     * Refuses names of data files where text is written, which other programs would take for damaged ones.
     *
     * @param command the command, of which {@code score} alone writes data files, as its output
     */
    public static void requireText(ParseResult parsed, String command) {
        for (String option : OUTPUTS) {
            boolean mayBeData = option.equals("--output") && command.equals("score");
            Optional<String> end = parsed.hasMatchedOption(option) && !mayBeData
                    ? dataFile(parsed.matchedOptionValue(option, ""))
                    : Optional.empty();
            if (end.isPresent()) {
                throw Declare.wrong(
                        parsed,
                        option + ": what is written there is text, which no " + end.get()
                                + " file is: give the file another ending");
            }
        }
    }
}
