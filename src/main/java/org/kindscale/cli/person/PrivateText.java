package org.kindscale.cli.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kindscale.app.Output;
import org.kindscale.cli.arguments.ReadingArguments;
import org.kindscale.cli.terminal.Streams;
import picocli.CommandLine.ParseResult;

/**
 * Text for the file of {@code --output}, which its owner alone can read, or for standard output.
 *
 * @param streams where to
 * @param parsed the options
 */
record PrivateText(Streams streams, ParseResult parsed) {

    void write(String text) throws IOException {
        Optional<String> output = ReadingArguments.text(parsed, "--output");
        if (output.isPresent()) {
            streams.tell(Output.writeClosed(Path.of(output.get()), text));
        } else {
            streams.print(text);
        }
    }
}
