package org.kindscale.cli.manual;

import java.io.IOException;
import java.util.List;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.arguments.Scales;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code kindscale completion}: lets a shell complete command lines. */
public record CompletionCommand(Streams streams, Commands commands) implements Command {

    @Override
    public String summary() {
        return "Write a script with which bash, zsh or fish completes commands, options, instruments and scores.";
    }

    @Override
    public String synopsis() {
        return "bash|zsh|fish|words [WORD…]";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "kindscale completion bash > ~/.local/share/bash-completion/completions/kindscale",
                "kindscale completion fish > ~/.config/fish/completions/kindscale.fish",
                "kindscale completion words -- score sc");
    }

    @Override
    public void declare(CommandSpec spec) {
        Declare.parameter(spec, 0, "bash|zsh|fish|words", "The shell; or words: what may go on with the last WORD.");
        Declare.parameters(spec, 1, "WORD", "What has been typed, behind --.");
        Scales.declare(spec);
    }

    @Override
    public int run(ParseResult parsed) throws IOException {
        String what = parsed.matchedPositionalValue(0, "");
        List<String> words = Declare.values(parsed, 1);
        if (what.equals("words")) {
            List<String> found = new Completer(commands, Scales.silent(parsed, streams)).of(words);
            streams.show(found.isEmpty() ? "" : String.join("\n", found) + "\n");
            return ExitCode.OK;
        }
        if (!words.isEmpty()) {
            throw Declare.wrong(parsed, "completion takes words behind \"words\" alone");
        }
        streams.print(ShellScript.of(what)
                .orElseThrow(() -> Declare.wrong(parsed, "\"" + what + "\" is none of bash, zsh, fish, words")));
        return ExitCode.OK;
    }
}
