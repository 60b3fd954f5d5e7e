package org.kindscale.catalog.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kindscale.definition.battery.Battery;
import org.kindscale.diagnostics.Location;

/** A battery that was read, and where everything stands in its file. */
public final class BatteryFile {

    private final Battery battery;
    private final byte[] bytes;
    private final LocatedValue root;

    BatteryFile(Battery battery, byte[] bytes, LocatedValue root) {
        this.battery = battery;
        this.bytes = bytes.clone();
        this.root = root;
    }

    /** {@return the battery} */
    public Battery battery() {
        return battery;
    }

    /** {@return SHA-256 of the file's bytes, 64 hex digits in lower case} */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@return the place of the value that a JSON pointer such as {@code /sections/0/instrument} leads to} */
    public Location at(String pointer) {
        return root.at(pointer);
    }
}
