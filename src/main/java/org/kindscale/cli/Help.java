package org.kindscale.cli;

import java.util.Collection;
import java.util.Map;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Suggestion;
import org.kindscale.diagnostics.VisibleText;
import org.kindscale.report.TextWrap;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} says: what the command does, calls to learn from, then the options. */
final class Help {

    private static final int WIDTH = 80;
    private static final int COLUMN = 26;

    private Help() {}

    /** {@return the help of the program, with what each command does by its name} */
    static String overview(Map<String, String> summaries) {
        StringBuilder text = new StringBuilder();
        text.append(TextWrap.hanging(
                "",
                "Take and score self-compassion and allied questionnaires. A score is right, or it "
                        + "is refused with the place, the reason and the mend.",
                0,
                WIDTH));
        text.append("\nExamples:\n");
        text.append("  kindscale score scs survey.csv -o scores.csv\n");
        text.append("  kindscale explain scs survey.csv --row 1 --score total\n");
        text.append("  kindscale instruments\n");
        text.append("\nCommands (kindscale COMMAND --help tells more):\n");
        summaries.forEach((name, summary) -> {
            String head = "  " + name + " ".repeat(Math.max(1, 14 - name.length()));
            text.append(TextWrap.hanging(head, summary, 16, WIDTH));
        });
        text.append("  help          Show this, or the help of one command.\n");
        text.append("\nOptions:\n  -h, --help      Show this help.\n  -V, --version   Show the version.\n");
        text.append("\nExit codes: 0 done; 1 done, but rows were rejected or a strict check failed;\n");
        text.append("2 wrong call; 3 bad input, nothing written; 4 definition not valid;\n");
        text.append("10 something is due; 70 a defect of kindscale; 130 interrupted.\n");
        return text.toString();
    }

    /** {@return the help of one command} */
    static String of(String name, Command command, CommandLine line) {
        StringBuilder text = new StringBuilder();
        text.append("kindscale ").append(name).append(' ').append(command.synopsis());
        text.append(command.synopsis().isEmpty() ? "[OPTION…]\n\n" : " [OPTION…]\n\n");
        text.append(TextWrap.hanging("", command.summary(), 0, WIDTH));
        text.append("\nExamples:\n");
        command.examples().forEach(example -> text.append("  ").append(example).append('\n'));
        text.append("\nParameters and options (in brackets what holds without them):\n");
        line.getCommandSpec().positionalParameters().forEach(p -> describe(p.paramLabel(), p, text));
        for (OptionSpec option : Declare.shown(line.getCommandSpec())) {
            String names = String.join(", ", option.names());
            String label = option.arity().max() == 0 ? names : names + " " + option.paramLabel();
            describe(label, option, text);
        }
        return text.toString();
    }

    private static void describe(String label, ArgSpec argument, StringBuilder text) {
        String head = "  " + label;
        String description = String.join(" ", argument.description());
        if (head.length() >= COLUMN) {
            text.append(head).append('\n');
            head = "";
        }
        text.append(TextWrap.hanging(head + " ".repeat(COLUMN - head.length()), description, COLUMN, WIDTH));
    }

    /** Says that there is no such command; returns the exit code. */
    static int unknown(String word, Collection<String> commands, Streams streams) {
        streams.err().println("kindscale: there is no command " + VisibleText.quoted(word));
        String help = Suggestion.nearest(word, commands)
                .map(near -> "did you mean " + near + "?")
                .orElse("the commands are " + String.join(", ", commands));
        streams.err().println("  help: " + help);
        streams.err().flush();
        return ExitCode.USAGE;
    }
}
