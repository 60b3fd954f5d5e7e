package org.kindscale.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindscale.cli.arguments.OutputEndings;
import org.kindscale.cli.arguments.SavedReading;
import org.kindscale.cli.arguments.Version;
import org.kindscale.cli.command.AnalyzeCommand;
import org.kindscale.cli.command.CheckCommand;
import org.kindscale.cli.command.Command;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.command.ExplainCommand;
import org.kindscale.cli.command.ExportCommand;
import org.kindscale.cli.command.Failures;
import org.kindscale.cli.command.InspectCommand;
import org.kindscale.cli.command.InstrumentsCommand;
import org.kindscale.cli.command.ScoreCommand;
import org.kindscale.cli.command.SimulateCommand;
import org.kindscale.cli.exchange.CodebookCommand;
import org.kindscale.cli.exchange.DraftCommand;
import org.kindscale.cli.exchange.FormCommand;
import org.kindscale.cli.exchange.PhenotypeCommand;
import org.kindscale.cli.exchange.SyntaxCommand;
import org.kindscale.cli.manual.CiteCommand;
import org.kindscale.cli.manual.Commands;
import org.kindscale.cli.manual.CompletionCommand;
import org.kindscale.cli.manual.ManCommand;
import org.kindscale.cli.person.DueCommand;
import org.kindscale.cli.person.HistoryEntryCommand;
import org.kindscale.cli.person.PageCommand;
import org.kindscale.cli.person.PracticeCommand;
import org.kindscale.cli.person.ScheduleCommand;
import org.kindscale.cli.person.StudyCommand;
import org.kindscale.cli.person.TakeEntryCommand;
import org.kindscale.cli.proof.DiffCommand;
import org.kindscale.cli.proof.ReproduceCommand;
import org.kindscale.cli.terminal.FrontEnd;
import org.kindscale.cli.terminal.StandardInput;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.cli.wording.WordingCommand;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The entry point: wires the streams, picks the command, and turns failures into exit codes. */
public final class Main {

    /** The commands in the order of the help. */
    static final List<String> COMMANDS = List.of(
            "take",
            "history",
            "page",
            "practice",
            "due",
            "schedule",
            "export",
            "study",
            "inspect",
            "score",
            "explain",
            "analyze",
            "simulate",
            "syntax",
            "instruments",
            "wording",
            "check",
            "cite",
            "completion",
            "man",
            "codebook",
            "form",
            "draft",
            "phenotype",
            "diff",
            "reproduce");

    /**
     * Types that picocli need not learn to convert to, by pattern: options are text and flags here, and learning dates
     * and times takes it longer than reading the command line.
     */
    private static final String NO_CONVERTERS = "java[.].*";

    private Main() {}

    /** Makes the command of that name; a switch and no map of makers, because only one of them is ever called. */
    private static Command command(String name, Streams streams) {
        return switch (name) {
            case "take" -> new TakeEntryCommand(streams);
            case "history" -> new HistoryEntryCommand(streams);
            case "page" -> new PageCommand(streams);
            case "practice" -> new PracticeCommand(streams);
            case "study" -> new StudyCommand(streams);
            case "due" -> new DueCommand(streams);
            case "schedule" -> new ScheduleCommand(streams);
            case "export" -> new ExportCommand(streams);
            case "inspect" -> new InspectCommand(streams);
            case "score" -> new ScoreCommand(streams);
            case "explain" -> new ExplainCommand(streams);
            case "analyze" -> new AnalyzeCommand(streams);
            case "simulate" -> new SimulateCommand(streams);
            case "syntax" -> new SyntaxCommand(streams);
            case "instruments" -> new InstrumentsCommand(streams);
            case "wording" -> new WordingCommand(streams);
            case "check" -> new CheckCommand(streams);
            case "cite" -> new CiteCommand(streams);
            case "completion" -> new CompletionCommand(streams, all(streams));
            case "man" -> new ManCommand(streams, all(streams));
            case "codebook" -> new CodebookCommand(streams);
            case "form" -> new FormCommand(streams);
            case "draft" -> new DraftCommand(streams);
            case "phenotype" -> new PhenotypeCommand(streams);
            case "diff" -> new DiffCommand(streams);
            case "reproduce" -> new ReproduceCommand(streams);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static Commands all(Streams streams) {
        return new Commands() {
            @Override
            public List<String> names() {
                return COMMANDS;
            }

            @Override
            public Command command(String name) {
                return Main.command(name, streams);
            }

            @Override
            public CommandSpec spec(String name) {
                return Main.spec(name, command(name));
            }
        };
    }

    /** Runs the program. */
    public static void main(String[] args) {
        int code;
        try {
            code = run(streams(), args);
        } catch (VirtualMachineError | LinkageError e) { // before a command could say it better
            System.err.println("kindscale: the program cannot be started: " + e);
            code = ExitCode.DEFECT;
        }
        System.exit(code);
    }

    /** {@return the streams and the environment of the process} */
    static Streams streams() {
        return new Streams(
                StandardInput.ofProgram(),
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true),
                Streams.Terminals.detect(System.getProperty("kindscale.terminals", "")),
                System.getenv());
    }

    /** Runs the program in process and returns its exit code. */
    static int run(Streams streams, String... args) {
        try {
            if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
                streams.print("kindscale " + Version.number() + "\n");
                return ExitCode.OK;
            }
            if (args.length == 0 && FrontEnd.canAsk(streams)) {
                return run(streams, "take");
            }
            if (args.length == 0) {
                streams.err().print(overview(streams));
                streams.err().flush();
                return ExitCode.USAGE;
            }
            if (args[0].equals("--help") || args[0].equals("-h")) {
                streams.print(overview(streams));
                return ExitCode.OK;
            }
        } catch (IOException e) {
            return ExitCode.OK; // nobody is listening any more
        }
        if (args[0].equals("help")) {
            return help(streams, args);
        }
        if (!COMMANDS.contains(args[0])) {
            return Help.unknown(args[0], COMMANDS, streams);
        }
        if (args[0].equals("take")) {
            FrontEnd.prepare(streams, List.of(args));
        }
        CommandLine line = line(args[0], command(args[0], streams), streams);
        try {
            List<String> words = SavedReading.expanded(List.of(args).subList(1, args.length));
            return line.execute(words.toArray(String[]::new));
        } catch (InvalidInputException | VirtualMachineError e) {
            return new Failures(streams).handle(e, line);
        }
    }

    private static String overview(Streams streams) {
        Map<String, String> summaries = new LinkedHashMap<>();
        for (String name : COMMANDS) {
            summaries.put(name, command(name, streams).summary());
        }
        return Help.overview(summaries);
    }

    /** Shows the help of the command that stands behind {@code help}, else that of the program. */
    private static int help(Streams streams, String... args) {
        if (args.length > 2) {
            streams.err().println("kindscale: help takes one command");
            streams.err().flush();
            return ExitCode.USAGE;
        }
        boolean whole = args.length == 1 || args[1].startsWith("-") || args[1].equals("help");
        return whole ? run(streams, "--help") : run(streams, args[1], "--help");
    }

    private static CommandSpec spec(String name, Command command) {
        System.setProperty("picocli.converters.excludes", NO_CONVERTERS);
        CommandSpec spec = CommandSpec.create().name("kindscale " + name);
        command.declare(spec);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Show this help.")
                .build());
        return spec;
    }

    private static CommandLine line(String name, Command command, Streams streams) {
        CommandLine line = new CommandLine(spec(name, command));
        Failures failures = new Failures(streams);
        // a class and no lambda: one that implements an interface of picocli's cannot be kept in the archive of
        // classes,
        // and keeps the interface out of it
        line.setExecutionStrategy(new CommandLine.IExecutionStrategy() {
            @Override
            public int execute(ParseResult parsed) {
                try {
                    if (parsed.isUsageHelpRequested()) {
                        streams.print(Help.of(name, command, line));
                        return ExitCode.OK;
                    }
                    OutputEndings.requireText(parsed, name);
                    return command.run(parsed);
                } catch (Exception | VirtualMachineError | LinkageError e) {
                    return failures.handle(e, line);
                }
            }
        });
        return line.setErr(streams.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(failures);
    }
}
