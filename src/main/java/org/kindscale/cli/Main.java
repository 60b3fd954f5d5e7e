package org.kindscale.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The entry point: wires the streams, adds the commands, and turns failures into exit codes. */
@Command(
        name = "kindscale",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Take and score self-compassion and allied questionnaires. A score is right, or it is refused with the place, the reason and the mend.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  kindscale instruments",
            "  kindscale score scs survey.csv -o scores.csv",
            "  kindscale explain scs survey.csv --row 1 --score total",
            "",
            "Exit codes: 0 done; 1 done, but rows were rejected or a strict check failed; 2 wrong call;",
            "3 bad input, nothing written; 4 definition not valid; 70 a defect of kindscale; 130 interrupted."
        })
public final class Main {

    private static final Map<String, Function<Streams, Object>> COMMANDS = Map.of(
            "score", ScoreCommand::new,
            "explain", ExplainCommand::new,
            "instruments", InstrumentsCommand::new,
            "check", CheckCommand::new);

    /** The commands in the order of the help. */
    private static final List<String> ORDER = List.of("score", "explain", "instruments", "check");

    private Main() {}

    /** Runs the program. */
    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        Streams streams = new Streams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                err,
                Streams.Terminals.detect(
                        System.getProperty("kindscale.terminals", ""),
                        Runtime.version().feature() < 22 && hasConsole()),
                System.getenv());
        System.exit(run(streams, args));
    }

    /** Runs the program in process and returns its exit code. */
    static int run(Streams streams, String... args) {
        CommandLine root = new CommandLine(new Main());
        boolean known = args.length > 0 && COMMANDS.containsKey(args[0]);
        for (String name : ORDER) {
            if (!known
                    || name.equals(
                            args[0])) { // reading the options of a command costs time: only of the one that is called
                root.addSubcommand(name, COMMANDS.getOrDefault(name, s -> name).apply(streams));
            }
        }
        PrintWriter out = new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true);
        Failures failures = new Failures(streams);
        root.setOut(out)
                .setErr(streams.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(80)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        if (args.length == 0) {
            root.usage(streams.err());
            return ExitCode.USAGE;
        }
        return root.execute(args);
    }

    /** Before JDK 22 there is a console only where standard input and output are terminals. */
    @SuppressWarnings("SystemConsoleNull") // called on older JDKs only
    private static boolean hasConsole() {
        return System.console() != null;
    }
}
