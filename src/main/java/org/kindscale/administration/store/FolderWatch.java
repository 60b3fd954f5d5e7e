package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.file.Path;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/** Looks at who else can write where answers are kept. */
public final class FolderWatch {

    private FolderWatch() {}

    /**
     * Warns where a folder belongs to somebody else, or others can replace its files.
     *
     * @param folder the folder; nothing is said of one that is not there
     * @param called what it is, such as "the folder of your sittings"
     */
    public static void look(Path folder, String called, Findings findings) {
        try {
            if (PrivateFiles.belongsToOthers(folder)) {
                findings.add(Diagnostic.warning(
                        FindingCode.ADM_017,
                        Location.of(folder.toString()),
                        called + " belongs to somebody else, who can read and replace what is in it",
                        "keep answers in a folder of your own"));
            } else if (PrivateFiles.othersCanWrite(folder)) {
                findings.add(Diagnostic.warning(
                        FindingCode.ADM_017,
                        Location.of(folder.toString()),
                        "others can write into " + called + ": they can replace and delete what is in it",
                        "close it to them: chmod go-w " + folder));
            }
        } catch (IOException e) {
            return; // what cannot be looked at cannot be read either, and that is told
        }
    }
}
