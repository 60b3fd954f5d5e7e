package org.kindscale.cli.manual;

import java.util.List;
import java.util.Locale;
import org.kindscale.cli.arguments.Declare;
import org.kindscale.cli.command.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Pages of the manual in the language of {@code man}(7).
 *
 * @param commands all commands
 * @param version the program's version
 */
record ManPage(Commands commands, String version) {

    private static final List<String> EXITS = List.of(
            "0", "done",
            "1", "done, but rows were rejected or a strict check failed",
            "2", "wrong call",
            "3", "bad input; nothing was written",
            "4", "a definition is not valid",
            "10", "something of the schedule is due (due)",
            "70", "a defect of kindscale",
            "130", "interrupted");

    /** {@return the page of the program} */
    String overview() {
        StringBuilder page = head("kindscale", "take and score self-compassion and allied questionnaires");
        page.append(".SH SYNOPSIS\n.B kindscale\n.I COMMAND\n[\\fIOPTION\\fR\\&...]\n.SH DESCRIPTION\n");
        line(page, "A score is right, or it is refused with the place, the reason and the mend.");
        page.append(".SH COMMANDS\n");
        for (String name : commands.names()) {
            page.append(".TP\n\\fB").append(escaped(name)).append("\\fR\n");
            line(page, commands.command(name).summary());
        }
        exits(page);
        page.append(".SH SEE ALSO\n");
        String last = commands.names().get(commands.names().size() - 1);
        for (String name : commands.names()) {
            page.append(".BR kindscale\\-").append(escaped(name)).append(name.equals(last) ? " (1)\n" : " (1),\n");
        }
        return page.toString();
    }

    /** {@return the page of one command} */
    String of(String name) {
        Command command = commands.command(name);
        CommandSpec spec = commands.spec(name);
        StringBuilder page = head("kindscale-" + name, command.summary());
        page.append(".SH SYNOPSIS\n.B kindscale ").append(escaped(name)).append('\n');
        if (!command.synopsis().isEmpty()) {
            line(page, command.synopsis());
        }
        page.append("[\\fIOPTION\\fR\\&...]\n.SH DESCRIPTION\n");
        line(page, command.summary());
        page.append(".SH EXAMPLES\n.nf\n");
        command.examples().forEach(example -> line(page, example));
        page.append(".fi\n.SH OPTIONS\nWhat holds without an option stands in brackets.\n");
        spec.positionalParameters().forEach(p -> argument(page, "\\fI" + escaped(p.paramLabel()) + "\\fR", p));
        for (OptionSpec option : Declare.shown(spec)) {
            String names = "\\fB" + escaped(String.join(", ", option.names())) + "\\fR";
            boolean flag = option.arity().max() == 0;
            argument(page, flag ? names : names + " \\fI" + escaped(option.paramLabel()) + "\\fR", option);
        }
        exits(page);
        page.append(".SH SEE ALSO\n.BR kindscale (1)\n");
        return page.toString();
    }

    private StringBuilder head(String title, String summary) {
        StringBuilder page = new StringBuilder(".TH \"");
        page.append(escaped(title.toUpperCase(Locale.ROOT)))
                .append("\" 1 \"\" \"kindscale ")
                .append(escaped(version))
                .append("\" \"kindscale\"\n.SH NAME\n")
                .append(escaped(title))
                .append(" \\- ");
        line(page, summary);
        return page;
    }

    private static void argument(StringBuilder page, String head, ArgSpec argument) {
        page.append(".TP\n").append(head).append('\n');
        line(page, String.join(" ", argument.description()));
    }

    private static void exits(StringBuilder page) {
        page.append(".SH EXIT STATUS\n");
        for (int at = 0; at < EXITS.size(); at += 2) {
            page.append(".TP\n\\fB").append(EXITS.get(at)).append("\\fR\n");
            line(page, EXITS.get(at + 1));
        }
    }

    /** Adds a line of text, which is no request though it may begin like one. */
    private static void line(StringBuilder page, String text) {
        page.append(text.startsWith(".") || text.startsWith("'") ? "\\&" : "")
                .append(escaped(text))
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("…", "\\&...");
    }
}
