package org.kindscale.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindscale.app.ScoreRequest;
import org.kindscale.scoring.MinAnswered;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which scores are written, and how. */
final class LayoutOptionsMixin {

    @Option(
            names = "--scores",
            paramLabel = "IDS",
            split = ",",
            description = "Only these scores; the only way to alternatives (all that are no alternatives).")
    private List<String> scores = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "COLUMNS",
            description = "Input columns that pass through, by name or position, or none (all).")
    private @Nullable String keep;

    @Option(
            names = "--detail",
            description = "Beside each score: operands answered (_n), _status and _band; counts of missing; flags.")
    private boolean detail;

    @Option(
            names = "--norm",
            paramLabel = "ID",
            description = "Beside each score that has this norm group: _z, _t and _percentile.")
    private @Nullable String norm;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Stands before the name of each new column.")
    private String prefix = "";

    @Option(
            names = "--na",
            paramLabel = "WORD",
            defaultValue = "",
            description = "What stands for no score (an empty cell).")
    private String na = "";

    @Option(
            names = "--decimals",
            paramLabel = "N",
            defaultValue = "10",
            description = "Most decimals, 0 to 10; rounded half even (${DEFAULT-VALUE}).")
    private int decimals = 10;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "input",
            description = "csv, tsv, json, jsonl, or input for the input's own dialect (${DEFAULT-VALUE}).")
    private String format = "input";

    @Option(names = "--save-columns", paramLabel = "FILE", description = "Write the column map that was used.")
    private @Nullable Path saveColumns;

    @Option(
            names = "--provenance",
            paramLabel = "FILE",
            description = "Write hashes, column map, options and row account as JSON.")
    private @Nullable Path provenance;

    Optional<Path> saveColumns() {
        return Optional.ofNullable(saveColumns);
    }

    Optional<Path> provenance() {
        return Optional.ofNullable(provenance);
    }

    Optional<List<String>> keep() {
        if (keep == null) {
            return Optional.empty();
        }
        return Optional.of(keep.equals("none") ? List.of() : List.of(keep.split(",", -1)));
    }

    ScoreRequest.ScoreChoice choice(MinAnswered minAnswered) {
        return new ScoreRequest.ScoreChoice(scores, minAnswered, Optional.ofNullable(norm));
    }

    ScoreRequest.Layout layout(CommandSpec spec) {
        if (decimals < 0 || decimals > 10) {
            throw new ParameterException(spec.commandLine(), "--decimals must be 0 to 10, got " + decimals);
        }
        ScoreRequest.Format form = switch (format.toLowerCase(Locale.ROOT)) {
            case "input" -> ScoreRequest.Format.AS_INPUT;
            case "csv" -> ScoreRequest.Format.CSV;
            case "tsv" -> ScoreRequest.Format.TSV;
            case "json" -> ScoreRequest.Format.JSON;
            case "jsonl" -> ScoreRequest.Format.JSONL;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--format: \"" + format + "\" is none of csv, tsv, json, jsonl, input");
        };
        return new ScoreRequest.Layout(form, detail, prefix, na, decimals);
    }
}
