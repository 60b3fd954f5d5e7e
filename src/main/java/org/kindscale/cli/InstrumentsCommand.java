package org.kindscale.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.Definition;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.InstrumentText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kindscale instruments}: lists what there is, or shows one. */
@Command(
        name = "instruments",
        mixinStandardHelpOptions = true,
        description = "List the instruments, or show one with its key, bands, sources and licence.",
        footer = {"", "Examples:", "  kindscale instruments", "  kindscale instruments show scs"})
final class InstrumentsCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ScalesOption scales = new ScalesOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    InstrumentsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Catalog catalog = scales.catalog(streams);
        PrintWriter out = spec.commandLine().getOut();
        out.print(InstrumentText.list(catalog.all(findings).values().stream()
                .map(Definition::instrument)
                .toList()));
        out.flush();
        streams.err().print(findings.render());
        streams.err().flush();
        return findings.hasErrors() ? ExitCode.BAD_DEFINITION : ExitCode.OK;
    }

    /** Shows one instrument. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Show one instrument.")
    Integer show(@Parameters(paramLabel = "INSTRUMENT", description = "Id or path of a definition.") String instrument)
            throws InvalidInputException {
        Definition definition = scales.catalog(streams).load(instrument);
        PrintWriter out = spec.commandLine().getOut();
        out.print(InstrumentText.show(definition.instrument(), definition.path()));
        out.flush();
        return ExitCode.OK;
    }
}
