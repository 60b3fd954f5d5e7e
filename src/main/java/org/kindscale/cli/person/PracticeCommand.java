package org.kindscale.cli.person;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kindscale.administration.Phrases;
import org.kindscale.administration.practice.GuidedPractice;
import org.kindscale.app.take.KnownLanguages;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.report.sitting.ResultText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale practice}: an exercise of kindness, step by step. */
public record PracticeCommand(Streams streams) implements Command {

    @Override
    public String summary() {
        return "An exercise to try, step by step and in your own time: breath, imagery, a kind letter, acts of "
                + "kindness, reaching out. Nothing is stored.";
    }

    @Override
    public String synopsis() {
        return "[NAME]";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale practice", "kindscale practice breath", "kindscale practice letter --language de");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.optionalParameter(
                spec, 0, "NAME", "breath, image, letter, kind-acts or reach-out; without one, what there is.");
        Declare.option(spec, "--language", "TAG", "Language, such as de (the one of your system).");
        Declare.flag(spec, "--plain", "Line by line, nothing repainted, no timer; for screen readers.");
    }

    @Override
    public int run(ParseResult parsed) throws InvalidInputException, IOException {
        KnownLanguages.require(ReadingArguments.text(parsed, "--language"));
        Phrases phrases =
                Phrases.in(ReadingArguments.text(parsed, "--language").orElseGet(() -> FrontEnd.language(streams)));
        List<GuidedPractice> all = GuidedPractice.all(phrases);
        FrontEnd front = new FrontEnd(streams, FrontEnd.isPlain(streams, parsed.hasMatchedOption("--plain")));
        String name = parsed.matchedPositionalValue(0, "");
        if (name.isEmpty() && !FrontEnd.canAsk(streams)) {
            streams.show(list(front.screen(), all, phrases));
            return ExitCode.OK;
        }
        Optional<GuidedPractice> chosen = name.isEmpty()
                ? front.ask(list(front.screen(), all, phrases), all, phrases)
                : Optional.of(named(parsed, name, all));
        if (chosen.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        if (front.practise(chosen.get(), phrases)) {
            return ExitCode.OK;
        }
        FrontEnd.say(streams, phrases.get("practice.stopped"));
        return ExitCode.INTERRUPTED;
    }

    private static String list(ResultText.Screen screen, List<GuidedPractice> all, Phrases phrases) {
        StringBuilder list = new StringBuilder(screen.lines(phrases.get("practice.title"))).append('\n');
        for (int p = 0; p < all.size(); p++) {
            GuidedPractice practice = all.get(p);
            String line = (p + 1) + "  " + practice.name() + ": " + practice.title() + ", "
                    + phrases.count("consent.minutes", practice.minutes());
            list.append(screen.lines(line));
        }
        return list.toString();
    }

    private static GuidedPractice named(ParseResult parsed, String name, List<GuidedPractice> all) {
        List<String> names = all.stream().map(GuidedPractice::name).toList();
        return all.stream()
                .filter(practice -> practice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Declare.wrong(
                        parsed,
                        "there is no exercise \"" + name + "\"; "
                                + Suggestion.nearest(name, names)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("there are " + String.join(", ", names))));
    }
}
