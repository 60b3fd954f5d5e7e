package org.kindscale.cli.command;

import java.io.IOException;
import java.util.List;
import org.kindscale.diagnostics.InvalidInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One command: declares its options and does its work.
 *
 * <p>Options are declared in code, not by annotations: reading annotations takes longer than scoring a thousand rows.
 */
public interface Command {

    /** {@return what it does, in a sentence} */
    String summary();

    /** {@return how it is called, such as {@code INSTRUMENT FILE…}; empty if by its options alone} */
    String synopsis();

    /** {@return calls to learn from, each a whole command line} */
    List<String> examples();

    /** Declares options and parameters. */
    void declare(CommandSpec spec);

    /** Does the work and returns the exit code. */
    int run(ParseResult parsed) throws InvalidInputException, IOException;
}
