package org.kindscale.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindscale.survey.InvalidPolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what happens to cells that hold no response. */
final class InvalidOptionsMixin {

    @Option(
            names = "--on-invalid",
            paramLabel = "WHAT",
            defaultValue = "refuse",
            description =
                    "A cell that holds no response: refuse the run, omit the cell, or reject the row (${DEFAULT-VALUE}).")
    private String onInvalid = "refuse";

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejected rows go, with line, column and reason.")
    private @Nullable Path rejects;

    Optional<Path> rejects() {
        return Optional.ofNullable(rejects);
    }

    InvalidPolicy policy(CommandSpec spec) {
        return switch (onInvalid.toLowerCase(Locale.ROOT)) {
            case "refuse" -> InvalidPolicy.REFUSE;
            case "omit" -> InvalidPolicy.OMIT;
            case "reject" -> InvalidPolicy.REJECT;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--on-invalid: \"" + onInvalid + "\" is none of refuse, omit, reject");
        };
    }
}
