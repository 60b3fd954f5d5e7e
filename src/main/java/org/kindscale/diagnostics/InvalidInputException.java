package org.kindscale.diagnostics;

/** Thrown where user input lets no result be possible; carries every finding. */
public final class InvalidInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    /** Creates the exception for {@code findings}, of which one at least is an error. */
    public InvalidInputException(Findings findings) {
        super(findings.render());
        this.findings = findings;
    }

    /** Creates the exception for one finding. */
    public InvalidInputException(Diagnostic finding) {
        this(of(finding));
    }

    /** {@return all findings, in input order} */
    public Findings findings() {
        return findings;
    }

    private static Findings of(Diagnostic finding) {
        Findings findings = new Findings();
        findings.add(finding);
        return findings;
    }
}
