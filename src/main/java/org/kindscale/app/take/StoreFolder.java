package org.kindscale.app.take;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/** The folder that sittings are stored in, looked at before anybody answers anything. */
public final class StoreFolder {

    private StoreFolder() {}

    /** Refuses a folder that sittings cannot be stored in; it need not be there yet. */
    public static void requireWritable(Path folder) throws InvalidInputException {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new InvalidInputException(Diagnostic.error(
                    FindingCode.ADM_004,
                    Location.of(folder.toString()),
                    "nothing can be stored in this folder",
                    "make it writable, or store nothing with --no-store"));
        }
    }
}
