package org.kindscale.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindscale.survey.Dialect;
import org.kindscale.survey.InvalidPolicy;
import org.kindscale.survey.MissingCodes;
import org.kindscale.survey.ReadingOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how a survey file is read. */
final class ReadingOptionsMixin {

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            description = "What separates cells: one character, or tab (told from the file).")
    private @Nullable String delimiter;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The file's encoding, such as windows-1252 (UTF-8).")
    private @Nullable String encoding;

    @Option(
            names = "--header-rows",
            paramLabel = "N",
            defaultValue = "1",
            description = "Rows of the header, the first with the names; 3 for Qualtrics (${DEFAULT-VALUE}).")
    private int headerRows = 1;

    @Option(
            names = "--missing",
            paramLabel = "CODES",
            split = ",",
            description = "Codes of omitted responses, such as -99,999. Blank, NA and . always are.")
    private List<String> missing = new ArrayList<>();

    @Option(
            names = "--not-administered",
            paramLabel = "CODES",
            split = ",",
            description = "Codes of items that were not asked, by design.")
    private List<String> notAdministered = new ArrayList<>();

    ReadingOptions options(CommandSpec spec, InvalidPolicy onInvalid, Optional<List<String>> keep) {
        try {
            return new ReadingOptions(
                    Optional.ofNullable(delimiter).map(d -> dialect(spec, d)),
                    Optional.ofNullable(encoding).map(name -> ScoreCommand.charset(spec, name)),
                    headerRows,
                    new MissingCodes(missing, notAdministered),
                    onInvalid,
                    keep);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Dialect dialect(CommandSpec spec, String given) {
        if (given.equals("tab") || given.equals("\\t")) {
            return new Dialect('\t');
        }
        if (given.length() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "--delimiter: \"" + given + "\" is not one character, and not \"tab\"");
        }
        return new Dialect(given.charAt(0));
    }
}
