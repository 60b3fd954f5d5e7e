package org.kindscale.cli;

import org.jspecify.annotations.Nullable;
import org.kindscale.scoring.MinAnswered;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says how many items must be answered. */
final class MinAnsweredOption {

    @Option(
            names = "--min-answered",
            paramLabel = "RULE",
            description =
                    "Items that must be answered for a score made of items: all, any, a number, or a share such as 0.8 (as the definition says).")
    private @Nullable String minAnswered;

    MinAnswered rule(CommandSpec spec) {
        if (minAnswered == null) {
            return MinAnswered.DEFINITION;
        }
        try {
            return switch (minAnswered) {
                case "all" -> MinAnswered.ALL;
                case "any" -> MinAnswered.ANY;
                default ->
                    minAnswered.indexOf('.') >= 0
                            ? new MinAnswered(MinAnswered.Kind.SHARE, Double.parseDouble(minAnswered))
                            : new MinAnswered(MinAnswered.Kind.NUMBER, Integer.parseInt(minAnswered));
            };
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--min-answered: \"" + minAnswered
                            + "\" is none of all, any, a number of items from 1, a share such as 0.8",
                    e);
        }
    }
}
