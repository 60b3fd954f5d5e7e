package org.kindscale.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.Output;
import org.kindscale.app.propose.CommandWords;
import org.kindscale.app.propose.Proposal;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Findings;
import org.kindscale.report.FindingsJson;
import org.kindscale.report.FindingsJson.Tried;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells what was found: to people on standard error, or to programs as JSON Lines. */
final class FindingsReport {

    private static final String OPTION = "--findings";

    private FindingsReport() {}

    /** Declares how findings are told. */
    static void declare(CommandSpec spec) {
        Declare.option(
                spec,
                OPTION,
                "json|FILE",
                "Findings for programs, as JSON Lines: json on standard error in place of words, "
                        + "or into FILE besides.");
    }

    /** Tells findings, and commands that were tried. Notes are left out with {@code --quiet}. */
    static void tell(Streams streams, ParseResult parsed, Findings findings, List<Proposal> proposals)
            throws IOException {
        Optional<String> given = ReadingArguments.text(parsed, OPTION);
        String name = parsed.commandSpec().name().replaceFirst("^kindscale ", "");
        Findings told = parsed.hasMatchedOption("--quiet") ? findings.withoutNotes() : findings;
        List<Tried> tried = proposals.stream()
                .map(proposal -> new Tried(CommandWords.shell(name, proposal.words()), proposal.why()))
                .toList();
        if (given.isPresent() && !given.get().equals("json")) {
            streams.tell(Output.write(Path.of(given.get()), FindingsJson.render(findings, tried)));
        }
        if (given.equals(Optional.of("json"))) {
            streams.err().print(FindingsJson.render(told, tried));
        } else {
            streams.err().print(told.render());
            for (Tried one : tried) {
                streams.err().println("  help: " + one.why());
                streams.err().println("  try: " + one.command());
            }
        }
        streams.err().flush();
    }
}
