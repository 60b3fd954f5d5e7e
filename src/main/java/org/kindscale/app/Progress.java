package org.kindscale.app;

import org.kindscale.diagnostics.Diagnostic;

/** Hears how far a run has come, and what is worth knowing on the way. */
public interface Progress {

    /** Hears a note about the instruments, before anything is read. */
    default void note(Diagnostic note) {}

    /** Hears that {@code bytes} more bytes of a file of {@code size} bytes (-1: unknown) were read. */
    void read(String file, long bytes, long size);

    /** Hears that {@code rows} rows were read so far. */
    void rows(long rows);
}
