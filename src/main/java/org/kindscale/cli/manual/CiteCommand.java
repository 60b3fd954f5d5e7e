package org.kindscale.cli.manual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.catalog.Catalog;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.arguments.Version;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.definition.About.Citation;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.report.citation.Reference;
import org.kindscale.report.citation.ReferenceText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale cite}: references for a paper. */
public record CiteCommand(Streams streams) implements Command {

    /** The year of {@link Version}. */
    private static final String YEAR = "2026";

    @Override
    public String summary() {
        return "Give the references of this program and of instruments, for a paper.";
    }

    @Override
    public String synopsis() {
        return "[INSTRUMENT…]";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale cite scs phq9", "kindscale cite scs phq9 --format bibtex");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameters(spec, 0, "INSTRUMENT", "Ids or paths of definitions (the program alone).");
        Declare.option(spec, "--format", "FORMAT", "text, bibtex or ris (text).");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        String format = Declare.oneOf(parsed, "--format", List.of("text", "bibtex", "ris"), "text");
        List<Reference> references = new ArrayList<>();
        references.add(Reference.of(new Citation(
                "kindscale contributors (" + YEAR + "). kindscale " + Version.number() + ".",
                Optional.empty(),
                Optional.empty())));
        Catalog catalog = Scales.catalog(parsed, streams);
        for (String id : Declare.values(parsed, 0)) {
            Reference reference =
                    Reference.of(catalog.load(id).instrument().about().citation());
            if (!references.contains(reference)) {
                references.add(reference);
            }
        }
        streams.show(
                switch (format) {
                    case "bibtex" -> ReferenceText.bibtex(references);
                    case "ris" -> ReferenceText.ris(references);
                    default -> ReferenceText.plain(references);
                });
        return ExitCode.OK;
    }
}
