package org.kindscale.cli.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.Output;
import org.kindscale.app.draft.RedcapForm;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.exchange.DefinitionDraft;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale draft}: begins a definition from a form. */
public record DraftCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "Begin a definition from a REDCap data dictionary: its items and their options; "
                + "the rest is yours to fill in.";
    }

    @Override
    public String synopsis() {
        return "DICTIONARY.csv";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale draft project_DataDictionary.csv --form mood -o mood.json", "kindscale check mood.json");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "DICTIONARY.csv", "A REDCap data dictionary.");
        Declare.option(spec, "--form", "NAME", "The form (the only one).");
        Declare.option(spec, "--as", "ID", "Id of the definition (the name of the form, with hyphens).");
        Declare.option(spec, "-o,--output", "FILE", "Write it here; it appears whole or not at all (standard output).");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        RedcapForm form =
                RedcapForm.read(parsed.matchedPositionalValue(0, ""), ReadingArguments.text(parsed, "--form"));
        String id = parsed.matchedOptionValue("--as", form.form().replace('_', '-'));
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw Declare.wrong(parsed, "--as: an id has lower-case letters, digits and hyphens, a letter first");
        }
        String draft = VisibleText.inJson(DefinitionDraft.render(id, form.form(), form.questions()));
        Optional<String> file = ReadingArguments.text(parsed, "--output");
        if (file.isPresent()) {
            Path output = Path.of(file.get());
            Output.requireSafe(List.of(output), List.of(parsed.matchedPositionalValue(0, "")));
            streams.tell(Output.write(output, draft));
        } else {
            streams.print(draft);
        }
        form.left().forEach(left -> streams.err().println("left out: " + VisibleText.inLine(left)));
        streams.err()
                .println(form.questions().size()
                        + " items; construct, citation, terms, scores and cases are yours to fill in");
        streams.err().println("  help: then check it: kindscale check " + file.orElse("FILE.json"));
        streams.err().flush();
        return ExitCode.OK;
    }
}
