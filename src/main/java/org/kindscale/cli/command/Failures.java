package org.kindscale.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CompletionException;
import org.kindscale.cli.terminal.StandardInput;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
import org.kindscale.diagnostics.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into words and an exit code. */
public final class Failures implements IParameterExceptionHandler {

    private final Streams streams;

    /** Tells failures to the people behind {@code streams}. */
    public Failures(Streams streams) {
        this.streams = streams;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        PrintWriter err = streams.err();
        err.println("kindscale: " + VisibleText.inLine(String.valueOf(e.getMessage())));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Says what went wrong while a command ran; returns the exit code. */
    public int handle(Throwable thrown, CommandLine line) {
        Throwable cause = thrown.getCause();
        Throwable e = thrown instanceof CompletionException && cause != null ? cause : thrown;
        PrintWriter err = streams.err();
        if (e instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        if (e instanceof InvalidInputException invalid) {
            err.print(invalid.findings().render());
            err.flush();
            return codeOf(invalid.findings());
        }
        if (e instanceof IOException io && isClosedPipe(io)) {
            return ExitCode.OK;
        }
        if (e instanceof StandardInput.UnreadableException) {
            err.println(Diagnostic.error(
                            FindingCode.USE_009,
                            Location.of("-"),
                            "standard input cannot be read: " + e.getMessage(),
                            "name a file, or give one with <")
                    .render());
            return ExitCode.BAD_INPUT;
        }
        if (e instanceof IOException) {
            err.println("kindscale: error[CSV-026]: the output cannot be written: "
                    + VisibleText.inLine(String.valueOf(e.getMessage())));
            err.println("  help: check the disk and the permissions; nothing was put in place");
            return ExitCode.BAD_INPUT;
        }
        if (isLimit(e)) {
            return limit(e, line.getCommandName(), err);
        }
        err.println(line.getCommandName() + ": this is a defect of kindscale: " + VisibleText.inLine(e.toString()));
        help(e, "please report it; KINDSCALE_DEBUG=1 shows where it happened", err);
        return ExitCode.DEFECT;
    }

    /** {@return whether memory or stack are at their end, or a class cannot be had, here or in a thread of ours} */
    private static boolean isLimit(Throwable e) {
        return e instanceof VirtualMachineError || e instanceof LinkageError;
    }

    /**
     * Says in one line that the JVM is at a limit, or that the program's file is damaged; returns the exit code. Little
     * may be left to say it with.
     */
    private int limit(Throwable e, String command, PrintWriter err) {
        if (e instanceof OutOfMemoryError) {
            err.println(command + ": the memory of the JVM is at its end");
            help(e, "give it more: JDK_JAVA_OPTIONS=-Xmx4g; nothing was put in place", err);
        } else if (e instanceof StackOverflowError) {
            err.println(command + ": the input is nested more deeply than the JVM's stack");
            help(e, "give it more: JDK_JAVA_OPTIONS=-Xss64m; nothing was put in place", err);
        } else {
            err.println(command + ": the program cannot be loaded: " + VisibleText.inLine(e.toString()));
            help(e, "its file may be damaged, or changed while it runs: install it again", err);
        }
        return ExitCode.DEFECT;
    }

    private void help(Throwable e, String words, PrintWriter err) {
        if (streams.env("KINDSCALE_DEBUG").isEmpty()) {
            err.println("  help: " + words);
        } else {
            e.printStackTrace(err);
        }
        err.flush();
    }

    private static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }

    /** {@return the exit code for findings of which one at least is an error} */
    public static int codeOf(Findings findings) {
        String first = findings.kept().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code().id())
                .findFirst()
                .orElse("");
        if (first.startsWith("USE")) {
            return ExitCode.USAGE;
        }
        return first.startsWith("DEF") ? ExitCode.BAD_DEFINITION : ExitCode.BAD_INPUT;
    }
}
