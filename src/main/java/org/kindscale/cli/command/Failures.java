package org.kindscale.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import org.kindscale.cli.terminal.StandardInput;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;
import org.kindscale.diagnostics.Severity;
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
        err.println("kindscale: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Says what went wrong while a command ran; returns the exit code. */
    public int handle(Exception e, CommandLine line) {
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
            err.println("kindscale: error[CSV-026]: the output cannot be written: " + e.getMessage());
            err.println("  help: check the disk and the permissions; nothing was put in place");
            return ExitCode.BAD_INPUT;
        }
        err.println(line.getCommandName() + ": this is a defect of kindscale: " + e);
        if (streams.env("KINDSCALE_DEBUG").isEmpty()) {
            err.println("  help: please report it; KINDSCALE_DEBUG=1 shows where it happened");
        } else {
            e.printStackTrace(err);
        }
        return ExitCode.DEFECT;
    }

    private static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }

    /** {@return the exit code for findings of which one at least is an error} */
    static int codeOf(Findings findings) {
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
