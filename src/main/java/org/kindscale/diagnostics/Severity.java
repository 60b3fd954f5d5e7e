package org.kindscale.diagnostics;

import java.util.Locale;

/** Says whether the result still stands. */
public enum Severity {
    /** No result is possible, or it would be wrong. */
    ERROR,
    /** The result stands, but somebody should look. */
    WARNING,
    /** Something worth knowing; nothing to mend. */
    NOTE;

    /** {@return the word shown to users, such as {@code error}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
