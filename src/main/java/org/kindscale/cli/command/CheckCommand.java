package org.kindscale.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindscale.app.battery.BatteryAccount;
import org.kindscale.app.battery.LinkedBattery;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.DefinitionCheck;
import org.kindscale.catalog.proof.KeyTest;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.VisibleText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale check}: checks definitions and tests their keys. */
public record CheckCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Check definitions: every rule of the format, every worked case, and whether the "
                + "cases would notice a mutated key.";
    }

    @Override
    public String synopsis() {
        return "FILE…";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale check my-scale.json");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.someParameters(spec, 0, "FILE…", "Definition files.");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) {
        Catalog catalog = Scales.catalog(parsed, streams);
        boolean valid = true;
        for (String file : Declare.values(parsed, 0)) {
            if (LinkedBattery.isNamedBy(file)) {
                valid &= battery(file, catalog);
                continue;
            }
            DefinitionCheck check = DefinitionCheck.of(file, catalog);
            streams.err().print(check.findings().render());
            streams.err().println(VisibleText.inLine(file) + ": " + verdict(check));
            valid &= !check.findings().hasErrors();
        }
        streams.err().flush();
        return valid ? ExitCode.OK : ExitCode.BAD_DEFINITION;
    }

    /** Checks the file of a battery; returns whether it is valid. */
    private boolean battery(String file, Catalog catalog) {
        Findings findings = new Findings();
        Optional<LinkedBattery> battery = LinkedBattery.read(file, catalog, findings);
        streams.err().print(findings.inOrder().render());
        String verdict =
                battery.map(BatteryAccount::of).orElse("not valid, " + plural(findings.errors(), "error", "errors"));
        streams.err().println(VisibleText.inLine(file) + ": " + verdict);
        return battery.isPresent();
    }

    private static String verdict(DefinitionCheck check) {
        String errors = plural(check.findings().errors(), "error", "errors");
        if (check.key().isEmpty()) {
            return errors + ", key not tested";
        }
        if (!check.broken().isEmpty()) {
            String broken = check.broken().stream()
                    .map(code -> code.meaning() + " (" + code.id() + ")")
                    .collect(Collectors.joining(", "));
            return "not valid, " + errors + ": " + broken;
        }
        KeyTest key = check.key().get();
        if (key.mutants() == 0) {
            return "valid; the key has nothing that could be mutated";
        }
        int noticed = key.mutants() - key.survivors().size();
        String cases = check.cases() == 1 ? "1 case notices" : check.cases() + " cases notice";
        return "key tested: " + key.percent() + " % (" + cases + " " + noticed + " of "
                + plural(key.mutants(), "mutation", "mutations") + ")";
    }

    private static String plural(long number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
