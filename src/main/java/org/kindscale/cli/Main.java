package org.kindscale.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The entry point: wires the streams, picks the command, and turns failures into exit codes. */
public final class Main {

    private static final Map<String, Function<Streams, Command>> COMMANDS = commands();

    private Main() {}

    /** The commands in the order of the help. */
    private static Map<String, Function<Streams, Command>> commands() {
        Map<String, Function<Streams, Command>> commands = new LinkedHashMap<>();
        commands.put("take", TakeCommand::new);
        commands.put("history", HistoryCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("score", ScoreCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("analyze", AnalyzeCommand::new);
        commands.put("simulate", SimulateCommand::new);
        commands.put("instruments", InstrumentsCommand::new);
        commands.put("wording", WordingCommand::new);
        commands.put("check", CheckCommand::new);
        return commands;
    }

    /** Runs the program. */
    public static void main(String[] args) {
        Streams streams = new Streams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true),
                Streams.Terminals.detect(
                        System.getProperty("kindscale.terminals", ""),
                        Runtime.version().feature() < 22 && hasConsole()),
                System.getenv());
        System.exit(run(streams, args));
    }

    /** Runs the program in process and returns its exit code. */
    static int run(Streams streams, String... args) {
        try {
            if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
                streams.print("kindscale " + Version.number() + "\n");
                return ExitCode.OK;
            }
            if (args.length == 0) {
                streams.err().print(Help.overview(COMMANDS, streams));
                streams.err().flush();
                return ExitCode.USAGE;
            }
            if (args[0].equals("--help") || args[0].equals("-h")) {
                streams.print(Help.overview(COMMANDS, streams));
                return ExitCode.OK;
            }
        } catch (IOException e) {
            return ExitCode.OK; // nobody is listening any more
        }
        if (args[0].equals("help")) {
            return help(streams, args);
        }
        Function<Streams, Command> command = COMMANDS.get(args[0]);
        if (command == null) {
            return Help.unknown(args[0], COMMANDS.keySet(), streams);
        }
        return line(args[0], command.apply(streams), streams).execute(Arrays.copyOfRange(args, 1, args.length));
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

    private static CommandLine line(String name, Command command, Streams streams) {
        CommandSpec spec = CommandSpec.create().name("kindscale " + name);
        command.declare(spec);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Show this help.")
                .build());
        CommandLine line = new CommandLine(spec);
        Failures failures = new Failures(streams);
        line.setExecutionStrategy(parsed -> {
            try {
                if (parsed.isUsageHelpRequested()) {
                    streams.print(Help.of(name, command, line));
                    return ExitCode.OK;
                }
                return command.run(parsed);
            } catch (Exception e) {
                return failures.handle(e, line);
            }
        });
        return line.setErr(streams.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(failures);
    }

    /** Before JDK 22 there is a console only where standard input and output are terminals. */
    @SuppressWarnings("SystemConsoleNull") // called on older JDKs only
    private static boolean hasConsole() {
        return System.console() != null;
    }
}
