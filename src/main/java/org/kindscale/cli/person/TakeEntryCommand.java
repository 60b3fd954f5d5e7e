package org.kindscale.cli.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindscale.app.battery.LinkedBattery;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.TakeCommand;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale take}: one questionnaire, or a battery of them. */
public record TakeEntryCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return new TakeCommand(streams).summary();
    }

    @Override
    public String synopsis() {
        return "[INSTRUMENT[,INSTRUMENT…]|BATTERY.json]";
    }

    @Override
    public List<String> examples() {
        List<String> examples = new ArrayList<>(new TakeCommand(streams).examples());
        examples.add("kindscale take kind-self-12,kind-ground-20");
        examples.add("kindscale take kind-self-12 --html page.html");
        return examples;
    }

    @Override
    public void declare(CommandSpec spec) {
        new TakeCommand(streams).declare(spec);
        Declare.option(spec, "--html", "FILE", "Write the result as one page too, to keep, print or give to someone.");
        Declare.flag(spec, "--with-answers", "With --html: each question and its answer stand on the page too.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        Optional<Path> html = ReadingArguments.text(parsed, "--html").map(Path::of);
        if (html.isPresent() && parsed.hasMatchedOption("--no-feedback")) {
            throw Declare.wrong(parsed, "--html shows a result, and --no-feedback shows none");
        }
        if (html.isEmpty() && parsed.hasMatchedOption("--with-answers")) {
            throw Declare.wrong(parsed, "--with-answers goes with --html");
        }
        PageWriter pages = new PageWriter(streams, parsed);
        String named = parsed.matchedPositionalValue(0, "");
        NoteQuestion note = new NoteQuestion(streams, parsed);
        if (!named.isEmpty() && LinkedBattery.isNamedBy(named)) {
            return new BatteryTake(streams, parsed).run((request, outcome, front) -> {
                pages.write(html, outcome.parts());
                note.ask(request, outcome.sitting(), outcome.results(), front);
            });
        }
        TakeCommand.After after = (request, outcome, front) -> {
            pages.write(html, List.of(outcome));
            note.ask(request, outcome.sitting(), List.of(outcome.result()), front);
        };
        return new TakeCommand(streams, after).run(parsed);
    }
}
