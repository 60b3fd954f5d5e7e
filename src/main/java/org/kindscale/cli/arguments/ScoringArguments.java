package org.kindscale.cli.arguments;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kindscale.app.PerInstrument;
import org.kindscale.app.ScoreRequest;
import org.kindscale.app.score.Origin;
import org.kindscale.report.table.TableFile;
import org.kindscale.scoring.MinAnswered;
import org.kindscale.survey.reading.ReadingOptions.InvalidPolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say which scores are written, how, and where. */
public final class ScoringArguments {

    /** What {@code --escape-formulas} does. */
    public static final String FORMULAS =
            "For a spreadsheet: an apostrophe before text that would begin a formula; numbers stay.";

    private static final List<String> NO_PLACE_IN_FHIR =
            List.of("--detail", "--norm", "--quality", "--prefix", "--na", "--escape-formulas", "--waves");

    private ScoringArguments() {}

    /** Declares the rule for missing responses. */
    public static void declareMinAnswered(CommandSpec spec) {
        Declare.option(
                spec,
                "--min-answered",
                "RULE",
                "Items that must be answered for a score made of items: all, any, a number, or a "
                        + "share such as 80%% or 0.8 (as the definition says).");
    }

    /** Declares what the output looks like and where it goes. */
    public static void declareOutput(CommandSpec spec) {
        Declare.option(
                spec,
                "-o,--output",
                "FILE",
                "Write the scores here; the file appears whole or not at all (standard output).");
        Declare.repeated(
                spec,
                "--scores",
                "IDS",
                "Only these scores; the only way to alternatives (all that are no alternatives).");
        declareMinAnswered(spec);
        Declare.flag(
                spec,
                "--detail",
                "Beside each score: operands answered (_n), _status and _band; counts of missing; flags.");
        Declare.option(spec, "--norm", "ID", "Beside each score that has this norm group: _z, _t and _percentile.");
        declareQuality(spec);
        Declare.option(
                spec, "--keep", "COLUMNS", "Input columns that pass through, by name or position, or none (all).");
        Declare.option(spec, "--prefix", "TEXT", "Stands before the name of each new column.");
        Declare.option(spec, "--na", "WORD", "What stands for no score (an empty cell).");
        Declare.flag(spec, "--escape-formulas", FORMULAS);
        Declare.option(spec, "--decimals", "N", "Most decimals, 0 to 10; rounded half even (10).");
        Declare.option(
                spec,
                "--format",
                "FORM",
                "csv, tsv, json, jsonl, fhir, xlsx, sav, dta, or input for the input's own dialect (by the name of "
                        + "-o if it ends in .xlsx, .sav or .dta; else input).");
        Declare.option(
                spec,
                "--on-invalid",
                "WHAT",
                "A cell that holds no response: refuse the run, omit the cell, or reject the row (refuse).");
        Declare.option(spec, "--rejects", "FILE", "Where rejected rows go, with line, column and reason.");
        declareRecords(spec);
        Declare.option(spec, "--threads", "N", "Threads that read (all processors); the output is the same.");
    }

    /** Declares of what file the input is a part. */
    public static void declareOrigin(CommandSpec spec) {
        Declare.option(
                spec,
                "--file-name",
                "NAME",
                "What the input is called in findings and rejected rows: the file of which it is a part.");
        Declare.option(spec, "--first-line", "N", "The line of that file that the first line read is (1).");
    }

    /** {@return of what file the input is a part} */
    public static Origin origin(ParseResult parsed, List<String> files) {
        int line = Declare.number(parsed, "--first-line", 1);
        if (line < 1) {
            throw Declare.wrong(parsed, "--first-line: lines are counted from 1, got " + line);
        }
        Origin origin = new Origin(ReadingArguments.text(parsed, "--file-name"), line);
        if (!origin.isWhole() && files.size() > 1) {
            throw Declare.wrong(parsed, "--file-name and --first-line are for one input, not for " + files.size());
        }
        return origin;
    }

    private static void declareRecords(CommandSpec spec) {
        Declare.option(spec, "--save-columns", "FILE", "Write the column map that was used.");
        Declare.option(spec, "--save-reading", "FILE", "Write how the files were read, for --reading.");
        Declare.option(spec, "--provenance", "FILE", "Write hashes, column map, options and row account as JSON.");
    }

    private static void declareQuality(CommandSpec spec) {
        Declare.flag(
                spec,
                "--quality",
                "Beside the scores: signs of careless answering (_quality_); the files are read twice.");
        Declare.repeated(
                spec,
                "--seconds",
                "COLUMN",
                "With --quality: the column that says how many seconds each respondent took. "
                        + "With several instruments: ID=COLUMN.");
    }

    /** {@return the rule for missing responses} */
    public static MinAnswered minAnswered(ParseResult parsed) {
        if (!parsed.hasMatchedOption("--min-answered")) {
            return MinAnswered.DEFINITION;
        }
        String given = parsed.matchedOptionValue("--min-answered", "");
        if (given.matches("0*1\\.0*")) {
            throw Declare.wrong(
                    parsed,
                    "--min-answered: \"" + given + "\" could be all items or one of them; say all, or 1 for one item");
        }
        try {
            return switch (given) {
                case "all" -> MinAnswered.ALL;
                case "any" -> MinAnswered.ANY;
                default -> numberOrShare(given);
            };
        } catch (IllegalArgumentException e) {
            throw Declare.wrong(
                    parsed,
                    "--min-answered: \"" + given
                            + "\" is none of all, any, a number of items from 1, a share such as 80% or 0.8");
        }
    }

    private static MinAnswered numberOrShare(String given) {
        if (given.matches("\\d{1,3}(\\.\\d{1,9})?%")) {
            BigDecimal percent = new BigDecimal(given.substring(0, given.length() - 1));
            return new MinAnswered(
                    MinAnswered.Kind.SHARE, percent.movePointLeft(2).doubleValue());
        }
        if (given.matches("0*\\.\\d{1,9}")) {
            return new MinAnswered(MinAnswered.Kind.SHARE, Double.parseDouble(given));
        }
        return new MinAnswered(MinAnswered.Kind.NUMBER, Integer.parseInt(given));
    }

    /** {@return which scores a call asks for} */
    public static ScoreRequest.ScoreChoice choice(ParseResult parsed) {
        return new ScoreRequest.ScoreChoice(
                Declare.list(parsed, "--scores"), minAnswered(parsed), ReadingArguments.text(parsed, "--norm"));
    }

    /** {@return what is added about careless answering} */
    public static Optional<ScoreRequest.Quality> quality(ParseResult parsed) {
        boolean wanted = parsed.hasMatchedOption("--quality");
        if (!wanted && parsed.hasMatchedOption("--seconds")) {
            throw Declare.wrong(parsed, "--seconds needs --quality");
        }
        PerInstrument seconds = new PerInstrument("--seconds", Declare.all(parsed, "--seconds"));
        return wanted ? Optional.of(new ScoreRequest.Quality(seconds)) : Optional.empty();
    }

    /** {@return the columns that pass through; absent: all} */
    public static Optional<List<String>> keep(ParseResult parsed) {
        return ReadingArguments.text(parsed, "--keep")
                .map(given -> given.equals("none") ? List.of() : List.of(given.split(",", -1)));
    }

    /** {@return what happens to a cell that holds no response} */
    public static InvalidPolicy onInvalid(ParseResult parsed) {
        String given = parsed.matchedOptionValue("--on-invalid", "refuse");
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "refuse" -> InvalidPolicy.REFUSE;
            case "omit" -> InvalidPolicy.OMIT;
            case "reject" -> InvalidPolicy.REJECT;
            default -> throw Declare.wrong(parsed, "--on-invalid: \"" + given + "\" is none of refuse, omit, reject");
        };
    }

    /** {@return how the output looks} */
    public static ScoreRequest.Layout layout(ParseResult parsed) {
        int decimals = Declare.number(parsed, "--decimals", 10);
        if (decimals < 0 || decimals > 10) {
            throw Declare.wrong(parsed, "--decimals must be 0 to 10, got " + decimals);
        }
        ScoreRequest.Format format = format(parsed);
        boolean guarded = parsed.hasMatchedOption("--escape-formulas");
        boolean json = format == ScoreRequest.Format.JSON || format == ScoreRequest.Format.JSONL;
        if (guarded && (json || format.table().isPresent())) {
            throw Declare.wrong(parsed, "--escape-formulas is for delimited text: nothing else is taken for a formula");
        }
        return new ScoreRequest.Layout(
                format,
                parsed.hasMatchedOption("--detail"),
                parsed.matchedOptionValue("--prefix", ""),
                parsed.matchedOptionValue("--na", ""),
                decimals,
                guarded);
    }

    private static ScoreRequest.Format format(ParseResult parsed) {
        String given = parsed.hasMatchedOption("--format") ? parsed.matchedOptionValue("--format", "") : named(parsed);
        ScoreRequest.Format format = switch (given.toLowerCase(Locale.ROOT)) {
            case "input" -> ScoreRequest.Format.AS_INPUT;
            case "csv" -> ScoreRequest.Format.CSV;
            case "tsv" -> ScoreRequest.Format.TSV;
            case "json" -> ScoreRequest.Format.JSON;
            case "jsonl" -> ScoreRequest.Format.JSONL;
            case "fhir" -> ScoreRequest.Format.FHIR;
            case "xlsx" -> ScoreRequest.Format.XLSX;
            case "sav" -> ScoreRequest.Format.SAV;
            case "dta" -> ScoreRequest.Format.DTA;
            default ->
                throw Declare.wrong(
                        parsed,
                        "--format: \"" + given + "\" is none of csv, tsv, json, jsonl, fhir, xlsx, sav, dta, input");
        };
        if (format == ScoreRequest.Format.FHIR) {
            requireNoColumns(parsed);
        }
        if (format.table().isPresent() && parsed.hasMatchedOption("--na")) {
            throw Declare.wrong(parsed, "--na is for text: a data file has missing values of its own");
        }
        return format;
    }

    /** Refuses what adds or changes columns, which a resource has none of. */
    private static void requireNoColumns(ParseResult parsed) {
        for (String option : NO_PLACE_IN_FHIR) {
            if (parsed.hasMatchedOption(option)) {
                throw Declare.wrong(parsed, option + " is for columns: a QuestionnaireResponse has no place for it");
            }
        }
    }

    /** {@return the form that the name of the output asks for; a name of a kind that is not written is refused} */
    private static String named(ParseResult parsed) {
        String output = parsed.matchedOptionValue("--output", "");
        Optional<TableFile> written = TableFile.named(output);
        Optional<String> other = written.isPresent() ? Optional.empty() : OutputEndings.dataFile(output);
        if (other.isPresent()) {
            throw Declare.wrong(
                    parsed,
                    "--output: files ending in " + other.get() + " are not written; "
                            + "name a .csv, .xlsx, .sav or .dta file, or say what it is with --format");
        }
        return written.map(kind -> kind.name().toLowerCase(Locale.ROOT)).orElse("input");
    }

    /** {@return where the output goes} */
    public static ScoreRequest.Outputs outputs(ParseResult parsed) {
        return new ScoreRequest.Outputs(
                path(parsed, "--output"),
                path(parsed, "--rejects"),
                path(parsed, "--save-columns"),
                path(parsed, "--provenance"),
                path(parsed, "--save-reading")
                        .map(file -> new ScoreRequest.SavedReading(file, ReadingArguments.given(parsed))));
    }

    private static Optional<Path> path(ParseResult parsed, String name) {
        return ReadingArguments.text(parsed, name).map(Path::of);
    }

    /** {@return how many threads read} */
    public static int threads(ParseResult parsed) {
        int threads = Declare.number(parsed, "--threads", Runtime.getRuntime().availableProcessors());
        if (threads < 1) {
            throw Declare.wrong(parsed, "--threads must be 1 or more, got " + threads);
        }
        return threads;
    }
}
