package org.kindscale.cli.manual;

import java.io.IOException;
import java.util.List;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Version;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale man}: the manual as pages for {@code man}. */
public record ManCommand(Streams streams, Commands commands) implements Command {

    @Override
    public String summary() {
        return "Write a page of the manual for man, made of what --help says.";
    }

    @Override
    public String synopsis() {
        return "[COMMAND]";
    }

    @Override
    public List<String> examples() {
        return List.of("kindscale man score | man -l -", "kindscale man > kindscale.1");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameters(spec, 0, "COMMAND", "The command (an overview of all).");
    }

    @Override
    public int run(ParseResult parsed) throws IOException {
        List<String> named = Declare.values(parsed, 0);
        if (named.size() > 1 || !commands.names().containsAll(named)) {
            throw Declare.wrong(parsed, "man takes one command of: " + String.join(", ", commands.names()));
        }
        ManPage page = new ManPage(commands, Version.number());
        streams.print(named.isEmpty() ? page.overview() : page.of(named.get(0)));
        return ExitCode.OK;
    }
}
