package org.kindscale.cli.arguments;

import java.util.List;
import java.util.Optional;
import org.kindscale.app.PerInstrument;
import org.kindscale.app.ScoreRequest.ColumnChoice;
import org.kindscale.app.WaveChoice;
import org.kindscale.app.analyze.AnalysisRequest.Retest;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.ParseResult;

/**
 * The waves that {@code analyze} compares: two files, one file with other columns for the second wave, or two waves
 * that stand in the same rows.
 *
 * @param first where the items of the first wave stand
 * @param second the second wave; absent if there is none
 */
record RetestArguments(ColumnChoice first, Optional<Retest> second) {

    /** {@return the waves of a call; refused if nothing says whose a row is} */
    static RetestArguments of(ParseResult parsed, List<String> files) throws InvalidInputException {
        ColumnChoice columns = ReadingArguments.columns(parsed);
        Optional<String> file = ReadingArguments.text(parsed, "--retest");
        Optional<String> id = ReadingArguments.text(parsed, "--id");
        if (file.isEmpty() && parsed.hasMatchedOption("--retest-columns")) {
            throw Declare.wrong(parsed, "--retest-columns goes with --retest FILE --id COLUMN");
        }
        Optional<List<WaveChoice>> waves = columns.waves().asTwo(parsed.matchedPositionalValue(0, ""));
        if (file.isEmpty() && waves.isPresent() && id.isPresent()) {
            if (files.size() > 1) {
                throw Declare.wrong(parsed, "two waves of one file are compared here: name one file");
            }
            return new RetestArguments(
                    columns.with(waves.get().get(0)),
                    Optional.of(
                            new Retest(files.get(0), columns.with(waves.get().get(1)), id.get())));
        }
        if (file.isPresent() != id.isPresent()) {
            throw Declare.wrong(
                    parsed, "--id COLUMN goes with --retest FILE, or with two waves, such as --waves pre,post");
        }
        ColumnChoice others = parsed.hasMatchedOption("--retest-columns")
                ? columns.with(new PerInstrument("--retest-columns", Declare.all(parsed, "--retest-columns")))
                : columns;
        return new RetestArguments(columns, file.map(name -> new Retest(name, others, id.orElseThrow())));
    }
}
