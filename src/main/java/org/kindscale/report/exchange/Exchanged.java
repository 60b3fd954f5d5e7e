package org.kindscale.report.exchange;

import java.util.List;

/**
 * An instrument in another form.
 *
 * @param text the form
 * @param left ids of the scores that the form cannot say exactly, and that are therefore not in it; copied
 */
public record Exchanged(String text, List<String> left) {

    /** Copies the list. */
    public Exchanged {
        left = List.copyOf(left);
    }
}
