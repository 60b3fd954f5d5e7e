package org.kindscale.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kindscale.catalog.Catalog;
import picocli.CommandLine.Option;

/** The option that says where definitions are looked for. */
final class ScalesOption {

    @Option(
            names = "--scales",
            paramLabel = "DIR",
            description =
                    "Look for definitions in this folder first (then KINDSCALE_SCALES, your own folder, the bundled ones).")
    private List<Path> folders = new ArrayList<>();

    /** {@return the catalog that looks into the folders in their order} */
    Catalog catalog(Streams streams) {
        List<Path> all = new ArrayList<>(folders);
        for (String folder : streams.env("KINDSCALE_SCALES").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                all.add(Path.of(folder));
            }
        }
        all.add(UserFolder.data(streams).resolve("scales"));
        return new Catalog(all);
    }
}
