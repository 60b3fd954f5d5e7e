package org.kindscale.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kindscale.app.PerInstrument;
import org.kindscale.app.ScoreRequest;
import picocli.CommandLine.Option;

/** The options that say where the items stand in a survey file; with several instruments as ID=VALUE. */
final class ColumnOptionsMixin {

    @Option(
            names = "--columns",
            paramLabel = "COLUMNS",
            description =
                    "Columns of the items: a pattern 'Q7_{n}'; positions or names 5-30,!29; or a column map, map.json (item ids and the definition's patterns).")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--order", paramLabel = "ID", description = "The order in which the file numbers the items.")
    private List<String> order = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "INSTRUMENT",
            description = "Score a short form from the columns of its long form.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = "--coding",
            paramLabel = "ID",
            description = "The codes that the file uses, such as 1-4 where the definition has 0 to 3.")
    private List<String> coding = new ArrayList<>();

    @Option(
            names = "--already-reversed",
            paramLabel = "ITEMS",
            split = ",",
            description = "Items that the file holds reversed already.")
    private List<String> alreadyReversed = new ArrayList<>();

    ScoreRequest.ColumnChoice choice() {
        return new ScoreRequest.ColumnChoice(
                new PerInstrument("--columns", columns),
                new PerInstrument("--order", order),
                new PerInstrument("--from", from),
                new PerInstrument("--coding", coding),
                Set.copyOf(alreadyReversed));
    }
}
