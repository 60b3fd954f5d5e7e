package org.kindscale.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.DefinitionCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kindscale check}: checks definitions and tests their keys. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Check definitions: every rule of the format, every worked case, and whether the cases would notice a mutated key.",
        footer = {"", "Example:", "  kindscale check my-scale.json"})
final class CheckCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ScalesOption scales = new ScalesOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Definition files.")
    private List<String> files = new ArrayList<>();

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Catalog catalog = scales.catalog(streams);
        boolean valid = true;
        for (String file : files) {
            DefinitionCheck check = DefinitionCheck.of(file, catalog);
            streams.err().print(check.findings().render());
            valid &= !check.findings().hasErrors();
            streams.err().println(file + ": " + verdict(check));
        }
        streams.err().flush();
        return valid ? ExitCode.OK : ExitCode.BAD_DEFINITION;
    }

    private static String verdict(DefinitionCheck check) {
        if (check.key().isEmpty()) {
            return check.findings().errors() + (check.findings().errors() == 1 ? " error" : " errors")
                    + ", key not tested";
        }
        var key = check.key().get();
        int noticed = key.mutants() - key.survivors().size();
        return "key tested: " + key.percent() + " % (" + check.cases() + " cases notice " + noticed + " of "
                + key.mutants() + " mutations)";
    }
}
