package org.kindscale.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Store;
import org.kindscale.app.StoredSittings;
import org.kindscale.app.StoredSittings.Series;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.SittingsCsv;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale export}: stored sittings as CSV. */
record ExportCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Write stored sittings as CSV: one row each, or one row for each answer.";
    }

    @Override
    public String synopsis() {
        return "INSTRUMENT";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale export kind-self-12 > sittings.csv", "kindscale export kind-self-12 --long");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Id or path of a definition.");
        Declare.flag(spec, "--long", "One row for each answer.");
        Declare.flag(spec, "--all", "Stopped sittings too.");
        Declare.flag(spec, "--lock", "Open encrypted sittings too; asks for the passphrase.");
        TakeArguments.declarePassphrase(spec);
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        boolean locked = parsed.hasMatchedOption("--lock") || parsed.hasMatchedOption("--passphrase-file");
        Store.Scribe scribe =
                locked ? TakeArguments.locked(parsed, streams, store.folder()) : new Store.Scribe(Optional.empty());
        Findings findings = new Findings();
        Series all = new StoredSittings(Scales.catalog(parsed, streams), store, scribe)
                .of(parsed.matchedPositionalValue(0, ""), findings);
        Series series = parsed.hasMatchedOption("--all") ? all : all.finished();
        if (parsed.hasMatchedOption("--long")) {
            StringBuilder text = new StringBuilder(SittingsCsv.longHeader());
            series.sittings().forEach(sitting -> text.append(SittingsCsv.longRows(sitting)));
            streams.print(text.toString());
        } else {
            streams.print(HistoryCommand.csv(series));
        }
        streams.err().print(findings.render());
        streams.err().flush();
        return findings.hasErrors() ? ExitCode.INCOMPLETE : ExitCode.OK;
    }
}
