package org.kindscale.catalog.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kindscale.definition.Instrument;
import org.kindscale.diagnostics.Location;

/** A definition that was read: its instrument, and where everything stands in its file. */
public final class Definition {

    private final Instrument instrument;
    private final String path;
    private final byte[] bytes;
    private final LocatedValue root;

    Definition(Instrument instrument, String path, byte[] bytes, LocatedValue root) {
        this.instrument = instrument;
        this.path = path;
        this.bytes = bytes.clone();
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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@return the JSON that it was read from} */
    LocatedValue root() {
        return root;
    }

    /** {@return the place of the value that a JSON pointer such as {@code /scores/3} leads to} */
    public Location at(String pointer) {
        return root.at(pointer);
    }
}
