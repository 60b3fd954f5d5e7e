package org.kindscale.cli.arguments;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kindscale.catalog.Catalog;
import org.kindscale.catalog.wording.Wordings;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.diagnostics.Diagnostic;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Where definitions are looked for. */
public final class Scales {

    private Scales() {}

    /** Declares where definitions are looked for. */
    public static void declare(CommandSpec spec) {
        Declare.repeated(
                spec,
                "--scales",
                "DIR",
                "Look for definitions in this folder first (then KINDSCALE_SCALES, your own folder, "
                        + "the bundled ones).");
    }

    /** {@return the catalog that looks into the folders in their order} */
    public static Catalog catalog(ParseResult parsed, Streams streams) {
        return new Catalog(folders(parsed, streams), notes(streams, parsed.hasMatchedOption("--quiet")))
                .with(new Wordings(UserFolder.wording(streams)));
    }

    /** {@return the same catalog, which tells no note again} */
    public static Catalog silent(ParseResult parsed, Streams streams) {
        return new Catalog(folders(parsed, streams)).with(new Wordings(UserFolder.wording(streams)));
    }

    private static List<Path> folders(ParseResult parsed, Streams streams) {
        List<Path> folders = new ArrayList<>();
        Declare.all(parsed, "--scales").forEach(folder -> folders.add(Path.of(folder)));
        for (String folder : streams.env("KINDSCALE_SCALES").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder));
            }
        }
        folders.add(UserFolder.data(streams).resolve("scales"));
        return folders;
    }

    /** Tells each note once, and none to who wants quiet. */
    private static Consumer<Diagnostic> notes(Streams streams, boolean quiet) {
        Set<Diagnostic> told = new HashSet<>();
        return note -> {
            if (!quiet && told.add(note)) {
                streams.err().println(note.render());
                streams.err().flush();
            }
        };
    }
}
