package org.kindscale.cli.arguments;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.PerInstrument;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.WaveChoice;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.survey.SurveyFile;
import org.kindscale.survey.codebook.CodebookReader;
import org.kindscale.survey.reading.LongColumns;
import org.kindscale.survey.reading.QuotedList;
import org.kindscale.survey.reading.ReadingOptions;
import org.kindscale.survey.reading.ReadingOptions.HeaderPlace;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import org.kindscale.survey.reading.ReadingOptions.MissingCodes;
import org.kindscale.survey.table.Codebook;
import org.kindscale.survey.text.Dialect;
import org.kindscale.survey.text.SurveySource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say how a survey file is read and where its items stand. */
public final class ReadingArguments {

    private static final String CODEBOOK = "--codebook";

    /** The options that a saved reading holds; columns stand in it by name. */
    private static final List<String> SAVED = List.of(
            "--missing",
            "--not-administered",
            "--coding",
            "--order",
            "--from",
            "--already-reversed",
            "--delimiter",
            "--encoding",
            "--header-rows",
            "--names-row",
            "--sheet",
            CODEBOOK);

    /** The options that say what form a file has. */
    private static final List<String> OF_A_FILE =
            List.of("--long", "--delimiter", "--encoding", "--header-rows", "--names-row", "--sheet", CODEBOOK);

    private ReadingArguments() {}

    /** {@return the options of a call that a saved reading holds, each with one value} */
    public static List<List<String>> given(ParseResult parsed) {
        return given(parsed, SAVED);
    }

    /** {@return the words of a call that say how its files are read, each option before its value} */
    public static List<String> words(ParseResult parsed) {
        List<String> words = new ArrayList<>();
        given(parsed, List.of("--columns", "--long", "--scales")).forEach(words::addAll);
        given(parsed).forEach(words::addAll);
        return words;
    }

    private static List<List<String>> given(ParseResult parsed, List<String> names) {
        List<List<String>> given = new ArrayList<>();
        for (String name : names) {
            if (parsed.hasMatchedOption(name)) {
                parsed.matchedOption(name).originalStringValues().forEach(value -> given.add(List.of(name, value)));
            }
        }
        return given;
    }

    /** Declares the options that say how files are read. */
    public static void declare(CommandSpec spec) {
        Declare.repeated(
                spec,
                "--columns",
                "COLUMNS",
                "Columns of the items: a pattern 'Q7_{n}'; positions or names 5-30,!29; or a column "
                        + "map, map.json (item ids and the definition's patterns). "
                        + "With several instruments: ID=COLUMNS.");
        Declare.repeated(
                spec,
                "--missing",
                "CODES",
                "Codes of omitted responses, such as -99,999; '\"No, thanks\",-99' if a comma is one's own. "
                        + "Blank, NA and . need none.");
        Declare.repeated(spec, "--not-administered", "CODES", "Codes of items that were not asked, by design.");
        Declare.repeated(
                spec,
                "--coding",
                "CODING",
                "What the file writes for the options in their order: 1-4, or 4-1 if it counts backwards; or its words "
                        + "with the definition's codes: 'never=0,now and then=1', or words.json.");
        Declare.repeated(spec, "--order", "ID", "The order in which the file numbers the items.");
        Declare.repeated(spec, "--from", "INSTRUMENT", "Score a short form from the columns of its long form.");
        Declare.repeated(spec, "--already-reversed", "ITEMS", "Items that the file holds reversed already.");
        Declare.option(spec, SavedReading.OPTION, "FILE", "Read the files as FILE says, written with --save-reading.");
        Declare.option(
                spec,
                "--long",
                "ID,ITEM,VALUE",
                "The file has one row a person and item: the columns of person, item and response. "
                        + "ID+WAVE joins columns; ID,VALUE where the values are JSON objects.");
        Declare.repeated(
                spec,
                "--waves",
                "NAMES",
                "Score each wave of a row, such as pre,post or t1,t2: the name stands in the names of its columns.");
        declareForm(spec);
    }

    /**
     * Declares them where no file is read: those of a file's form may be given, as a saved reading holds them, but help
     * does not show them.
     */
    public static void declareWithoutFile(CommandSpec spec) {
        CommandSpec all = CommandSpec.create();
        declare(all);
        for (OptionSpec option : all.options()) {
            boolean ofFile = OF_A_FILE.contains(option.longestName());
            spec.addOption(OptionSpec.builder(option).hidden(ofFile).build());
        }
    }

    private static void declareForm(CommandSpec spec) {
        Declare.option(spec, "--delimiter", "C", "What separates cells: one character, or tab (told from the file).");
        Declare.option(spec, "--encoding", "NAME", "The file's encoding, such as windows-1252 (UTF-8).");
        Declare.option(
                spec, "--header-rows", "N", "Rows of the header, the first with the names (told from the file).");
        Declare.option(spec, "--sheet", "NAME", "The sheet of a workbook, by name or number (the only table).");
        Declare.option(
                spec,
                CODEBOOK,
                "FILE",
                "What the columns ask and their numbers mean: a REDCap data dictionary, a Qualtrics .qsf, a "
                        + "LimeSurvey .lss.");
        Declare.option(spec, "--names-row", "N", "Line on which the names stand; what is above it is left out (1).");
    }

    /** {@return how a call has files read} */
    public static ReadingOptions options(ParseResult parsed, InvalidPolicy onInvalid, Optional<List<String>> keep)
            throws InvalidInputException {
        List<String> omitted = codes(parsed, "--missing");
        List<String> notAdministered = codes(parsed, "--not-administered");
        try {
            return new ReadingOptions(
                    text(parsed, "--delimiter").map(given -> dialect(parsed, given)),
                    text(parsed, "--encoding").map(given -> charset(parsed, given)),
                    new HeaderPlace(given(parsed, "--header-rows"), given(parsed, "--names-row")),
                    new MissingCodes(omitted, notAdministered),
                    onInvalid,
                    keep,
                    text(parsed, "--long").map(LongColumns::parse),
                    text(parsed, "--sheet"),
                    codebook(parsed));
        } catch (IllegalArgumentException e) {
            throw Declare.wrong(parsed, String.valueOf(e.getMessage()));
        }
    }

    /** {@return the codes of missing responses, where there are no data that a codebook could speak of} */
    public static MissingCodes missing(ParseResult parsed) throws InvalidInputException {
        if (parsed.hasMatchedOption(CODEBOOK)) {
            throw Declare.wrong(
                    parsed, CODEBOOK + " speaks of data, and there are none here: say --coding, such as 1-4");
        }
        return options(parsed, InvalidPolicy.REFUSE, Optional.empty()).missing();
    }

    /** Tells a person at a terminal what is waited for, if a survey is to be read from standard input. */
    public static void tellWaiting(Streams streams, List<String> files) {
        if (files.contains("-") && streams.terminals().in()) {
            streams.err()
                    .println("waiting for a survey to be typed or pasted here, ended by Ctrl-D; else name its file");
            streams.err().flush();
        }
    }

    /** Says how many responses {@code --on-invalid omit} forgave. */
    public static void tellOmitted(Streams streams, ReadingOptions options, Findings findings) {
        if (options.onInvalid() == InvalidPolicy.OMIT) {
            long invalid = SurveyFile.invalidResponses(findings);
            streams.err()
                    .println(invalid + (invalid == 1 ? " invalid response is" : " invalid responses are")
                            + " taken as missing");
            streams.err().flush();
        }
    }

    private static Codebook codebook(ParseResult parsed) throws InvalidInputException {
        Optional<String> file = text(parsed, CODEBOOK);
        return file.isEmpty()
                ? Codebook.NONE
                : CodebookReader.read(new SurveySource(file.get(), () -> Files.newInputStream(Path.of(file.get()))));
    }

    private static Optional<Integer> given(ParseResult parsed, String option) throws InvalidInputException {
        return parsed.hasMatchedOption(option) ? Optional.of(Declare.number(parsed, option, 1)) : Optional.empty();
    }

    private static List<String> codes(ParseResult parsed, String option) throws InvalidInputException {
        List<String> codes = new ArrayList<>();
        for (String given : Declare.all(parsed, option)) {
            try {
                codes.addAll(QuotedList.split(given));
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(Diagnostic.error(
                        FindingCode.USE_004,
                        Location.of(option),
                        String.valueOf(e.getMessage()),
                        "put a code that holds a comma between double quotes"));
            }
        }
        if (codes.stream().anyMatch(String::isBlank)) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.USE_004,
                    Location.of(option),
                    "there is an empty place among the codes",
                    "leave it out: a blank cell counts as omitted without being declared"));
        }
        return codes;
    }

    /** {@return what a call says about columns, orders and codings} */
    public static ScoreRequest.ColumnChoice columns(ParseResult parsed) {
        return new ScoreRequest.ColumnChoice(
                new PerInstrument("--columns", Declare.all(parsed, "--columns")),
                new PerInstrument("--order", Declare.all(parsed, "--order")),
                new PerInstrument("--from", Declare.all(parsed, "--from")),
                new PerInstrument("--coding", Declare.all(parsed, "--coding")),
                new LinkedHashSet<>(Declare.list(parsed, "--already-reversed")),
                new WaveChoice(Declare.all(parsed, "--waves")));
    }

    /** {@return the value of an option, if it is given} */
    public static Optional<String> text(ParseResult parsed, String name) {
        return parsed.hasMatchedOption(name) ? Optional.of(parsed.matchedOptionValue(name, "")) : Optional.empty();
    }

    private static Dialect dialect(ParseResult parsed, String given) {
        if (given.equals("tab") || given.equals("\\t")) {
            return new Dialect('\t');
        }
        if (given.length() != 1) {
            throw Declare.wrong(parsed, "--delimiter: \"" + given + "\" is not one character, and not \"tab\"");
        }
        return new Dialect(given.charAt(0));
    }

    private static Charset charset(ParseResult parsed, String given) {
        try {
            return Charset.forName(given);
        } catch (IllegalArgumentException e) {
            throw Declare.wrong(parsed, "--encoding: no encoding is called \"" + given + "\"");
        }
    }
}
