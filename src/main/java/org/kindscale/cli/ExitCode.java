package org.kindscale.cli;

/** Exit codes; public contract, listed in the README. */
final class ExitCode {

    /** Done. */
    static final int OK = 0;
    /** Done, but some rows were rejected, or a strict check failed. */
    static final int INCOMPLETE = 1;
    /** The call was wrong. */
    static final int USAGE = 2;
    /** The input was bad; nothing was written. */
    static final int BAD_INPUT = 3;
    /** A definition is not valid. */
    static final int BAD_DEFINITION = 4;
    /** A defect of kindscale. */
    static final int DEFECT = 70;

    /** Stopped by the person before the end; what was done is kept. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
