package org.kindscale.cli;

import java.util.List;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.DefinitionCheck;
import org.kindscale.catalog.KeyTest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale check}: checks definitions and tests their keys. */
record CheckCommand(Streams streams) implements Command {

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
        Declare.parameters(spec, 0, 1, "FILE…", "Definition files.");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) {
        Catalog catalog = Scales.catalog(parsed, streams);
        boolean valid = true;
        for (String file : Declare.values(parsed, 0)) {
            DefinitionCheck check = DefinitionCheck.of(file, catalog);
            streams.err().print(check.findings().render());
            streams.err().println(file + ": " + verdict(check));
            valid &= !check.findings().hasErrors();
        }
        streams.err().flush();
        return valid ? ExitCode.OK : ExitCode.BAD_DEFINITION;
    }

    private static String verdict(DefinitionCheck check) {
        if (check.key().isEmpty()) {
            long errors = check.findings().errors();
            return errors + (errors == 1 ? " error" : " errors") + ", key not tested";
        }
        KeyTest key = check.key().get();
        int noticed = key.mutants() - key.survivors().size();
        return "key tested: " + key.percent() + " % (" + check.cases() + " cases notice " + noticed + " of "
                + key.mutants() + " mutations)";
    }
}
