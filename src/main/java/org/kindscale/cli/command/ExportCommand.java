package org.kindscale.cli.command;

import java.io.IOException;
import java.util.List;
import org.kindscale.administration.store.Store;
import org.kindscale.administration.store.Vault;
import org.kindscale.app.battery.BatteryExport;
import org.kindscale.app.battery.LinkedBattery;
import org.kindscale.app.take.StoredSittings;
import org.kindscale.app.take.StoredSittings.Series;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.ScoringArguments;
import org.kindscale.cli.arguments.TakeArguments;
import org.kindscale.cli.arguments.UserFolder;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.score.FormulaGuard;
import org.kindscale.report.sitting.SittingsCsv;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale export}: stored sittings as CSV. */
public record ExportCommand(Streams streams) implements Command {

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
        return List.of(
                "kindscale export kind-self-12 > sittings.csv",
                "kindscale export kind-self-12 --long",
                "kindscale export kind-self-12,kind-ground-20 > sittings.csv");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "INSTRUMENT", "Id or path of a definition, or a battery as take was given it.");
        Declare.flag(spec, "--long", "One row for each answer.");
        Declare.flag(spec, "--escape-formulas", ScoringArguments.FORMULAS);
        Declare.flag(spec, "--all", "Stopped sittings too.");
        Declare.flag(spec, "--lock", "Open encrypted sittings too; asks for the passphrase.");
        TakeArguments.declarePassphrase(spec);
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Store store = new Store(UserFolder.sittings(streams), TakeCommand::now);
        Store.Scribe scribe = TakeArguments.scribe(parsed, streams, store.folder(), Vault.Use.READ);
        Findings findings = new Findings();
        String named = parsed.matchedPositionalValue(0, "");
        if (LinkedBattery.isNamedBy(named)) {
            BatteryExport batteries = new BatteryExport(store, scribe, parsed.hasMatchedOption("--all"));
            LinkedBattery battery = LinkedBattery.load(named, Scales.catalog(parsed, streams));
            if (parsed.hasMatchedOption("--long")) {
                throw Declare.wrong(parsed, "--long goes with one instrument; a battery is written one row a sitting");
            }
            print(parsed, batteries.table(battery, findings));
            streams.err().print(findings.render());
            streams.err().flush();
            return findings.hasErrors() ? ExitCode.INCOMPLETE : ExitCode.OK;
        }
        Series all = new StoredSittings(Scales.catalog(parsed, streams), store, scribe).of(named, findings);
        Series series = parsed.hasMatchedOption("--all") ? all : all.finished();
        if (parsed.hasMatchedOption("--long")) {
            StringBuilder text = new StringBuilder(SittingsCsv.longHeader());
            series.sittings().forEach(sitting -> text.append(SittingsCsv.longRows(sitting)));
            print(parsed, text.toString());
        } else {
            print(parsed, SittingsCsv.wide(series.instrument(), series.sittings(), series.results()));
        }
        streams.err().print(findings.render());
        streams.err().flush();
        return findings.hasErrors() ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private void print(ParseResult parsed, String csv) throws IOException {
        streams.print(parsed.hasMatchedOption("--escape-formulas") ? FormulaGuard.guarded(csv) : csv);
    }
}
