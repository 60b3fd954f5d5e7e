package org.kindscale.cli.command;

/** Exit codes; public contract, listed in the README. */
public final class ExitCode {

    /** Done. */
    public static final int OK = 0;
    /** Done, but some rows were rejected, or a strict check failed. */
    public static final int INCOMPLETE = 1;
    /** The call was wrong. */
    public static final int USAGE = 2;
    /** The input was bad; nothing was written. */
    public static final int BAD_INPUT = 3;
    /** A definition is not valid. */
    public static final int BAD_DEFINITION = 4;
    /** Something of the schedule is due. */
    public static final int DUE = 10;
    /** A defect of kindscale. */
    public static final int DEFECT = 70;

    /** Stopped by the person before the end; what was done is kept. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
