package org.kindscale.app.score;

import java.util.Optional;
import org.kindscale.diagnostics.Findings;
import org.kindscale.diagnostics.Location;

/**
 * Of what file the input is a part, so that findings and rejected rows name their place in it.
 *
 * @param file its name; absent: what is read is called as it was named
 * @param firstLine the line of that file that the first line read is, from 1
 */
public record Origin(Optional<String> file, long firstLine) {

    /** What is read is the whole file. */
    public static final Origin ITSELF = new Origin(Optional.empty(), 1);

    /** Checks the line. */
    public Origin {
        if (firstLine < 1) {
            throw new IllegalArgumentException("lines are counted from 1, got " + firstLine);
        }
    }

    /** {@return whether what is read is the whole file; comparing records costs 30 ms at the start of a program} */
    public boolean isWhole() {
        return file.isEmpty() && firstLine == 1;
    }

    /**
     * {@return the place in the file of what is at {@code where} in the part; a name of its own, as in a workbook,
     * stays}
     */
    Location place(Location where) {
        Location down = where.down(firstLine - 1);
        return new Location(file.orElse(down.path()), down.line(), down.column(), down.inWords());
    }

    /** {@return findings in the input {@code name} at their places in the file; those elsewhere as they are} */
    Findings place(Findings found, String name) {
        Findings placed = new Findings();
        placed.addAll(found, where -> where.path().equals(name) ? place(where) : where);
        return placed;
    }
}
