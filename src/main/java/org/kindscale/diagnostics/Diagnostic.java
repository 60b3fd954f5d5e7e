package org.kindscale.diagnostics;

/**
 * One finding about user input: where, what, and how to mend it.
 *
 * @param code stable identifier, documented in docs/diagnostics.md
 * @param severity whether the result still stands
 * @param where place in the input
 * @param what the fact found, naming the offending value; lower case, no full stop
 * @param help the change that mends it, in the imperative; empty when there is nothing to do
 */
public record Diagnostic(FindingCode code, Severity severity, Location where, String what, String help) {

    /** Names what cannot be seen in the words: whatever they quote, a finding is one line and its help another. */
    public Diagnostic {
        what = VisibleText.inLine(what);
        help = VisibleText.inLine(help);
    }

    /** Returns an error. */
    public static Diagnostic error(FindingCode code, Location where, String what, String help) {
        return new Diagnostic(code, Severity.ERROR, where, what, help);
    }

    /** Returns a warning. */
    public static Diagnostic warning(FindingCode code, Location where, String what, String help) {
        return new Diagnostic(code, Severity.WARNING, where, what, help);
    }

    /** Returns a note. */
    public static Diagnostic note(FindingCode code, Location where, String what, String help) {
        return new Diagnostic(code, Severity.NOTE, where, what, help);
    }

    /** Returns this finding {@code lines} lines further down, for findings made in a part of a file. */
    public Diagnostic down(long lines) {
        return lines == 0 ? this : new Diagnostic(code, severity, where.down(lines), what, help);
    }

    /** {@return this finding at another place} */
    public Diagnostic at(Location place) {
        return place.equals(where) ? this : new Diagnostic(code, severity, place, what, help);
    }

    /** {@return this finding without its help, for where it has just been given} */
    Diagnostic withoutHelp() {
        return new Diagnostic(code, severity, where, what, "");
    }

    /** Returns the form shown to users; the first line is the one editors can jump to. */
    public String render() {
        String first = where + ": " + severity.word() + "[" + code.id() + "]: " + what;
        return help.isEmpty() ? first : first + "\n  help: " + help;
    }
}
