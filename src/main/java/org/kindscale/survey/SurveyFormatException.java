package org.kindscale.survey;

import org.kindscale.diagnostics.Diagnostic;

/** Thrown where a file can be read no further. */
final class SurveyFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic finding;

    SurveyFormatException(Diagnostic finding) {
        super(finding.render());
        this.finding = finding;
    }

    Diagnostic finding() {
        return finding;
    }
}
