package org.kindscale.testing;

import java.util.List;
import org.kindscale.catalog.Catalog;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.InvalidInputException;

/** The small instruments that stand in {@code src/test/resources/scales}, and the bundled ones. */
public final class TestScales {

    /** The folder of the small instruments, from the project's root. */
    public static final String FOLDER = "src/test/resources/scales/";

    private TestScales() {}

    /** Returns a small instrument: {@code calm-5}, {@code calm-2} or {@code watch-5}. */
    public static Instrument small(String id) {
        return load(FOLDER + id + ".json");
    }

    /** Returns a bundled instrument. */
    public static Instrument bundled(String id) {
        return load(id);
    }

    /** {@return the ids of all bundled instruments} */
    public static List<String> bundledIds() {
        return new Catalog(List.of()).ids();
    }

    private static Instrument load(String name) {
        try {
            return new Catalog(List.of()).load(name).instrument();
        } catch (InvalidInputException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
