package org.kindscale.catalog;

import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Location;

/** A definition that was read: its instrument, and where everything stands in its file. */
public final class Definition {

    private final Instrument instrument;
    private final String path;
    private final String sha256;
    private final LocatedValue root;

    Definition(Instrument instrument, String path, String sha256, LocatedValue root) {
        this.instrument = instrument;
        this.path = path;
        this.sha256 = sha256;
        this.root = root;
    }

    /** {@return the instrument} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return the definition's path as the user typed it, or {@code bundled:ID.json}} */
    public String path() {
        return path;
    }

    /** {@return SHA-256 of the definition's bytes, 64 hex digits in lower case} */
    public String sha256() {
        return sha256;
    }

    /** {@return the place of the value that a JSON pointer such as {@code /scores/3} leads to} */
    public Location at(String pointer) {
        return root.at(pointer);
    }
}
