package org.kindscale.cli.command;

import java.io.IOException;
import java.util.List;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.reading.Definition;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.instrument.InstrumentText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale instruments}: lists what there is, or shows one. */
public record InstrumentsCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "List the instruments, or show one with its key, bands, sources and licence.";
    }

    @Override
    public String synopsis() {
        return "[show INSTRUMENT]";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale instruments", "kindscale instruments show scs");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameters(spec, 0, "show INSTRUMENT", "Show one instrument, by id or path.");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Catalog catalog = Scales.catalog(parsed, streams);
        List<String> words = Declare.values(parsed, 0);
        if (words.isEmpty()) {
            return list(catalog);
        }
        if (words.size() != 2 || !words.get(0).equals("show")) {
            throw Declare.wrong(parsed, "instruments takes no parameter, or: show INSTRUMENT");
        }
        Definition definition = catalog.load(words.get(1));
        streams.show(InstrumentText.show(definition.instrument(), definition.path()));
        return ExitCode.OK;
    }

    private int list(Catalog catalog) throws IOException {
        Findings findings = new Findings();
        streams.show(InstrumentText.list(catalog.all(findings).values().stream()
                .map(Definition::instrument)
                .toList()));
        streams.err().print(findings.render());
        streams.err().flush();
        return findings.hasErrors() ? ExitCode.BAD_DEFINITION : ExitCode.OK;
    }
}
