package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

/** Text that would do something to a terminal, or pass for a line of ours, and the watch that it does not. */
final class HostileText {

    /** Begins a line that looks like a finding. */
    static final String FORGED = "forged.csv:1:1: error[CSV-001]: forged";

    /** Escape sequences, controls of both sets, a line of its own, and marks that hide or turn text. */
    static final String TEXT = "x\n" + FORGED + "\n\r\u001b[2J\u001b]0;t\u0007\b\u0085\u009b31m\u007f"
            + "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\ufeff\u00ad";

    private HostileText() {}

    /** {@return the text as it stands in a string of JSON} */
    static String inJson() {
        StringBuilder escaped = new StringBuilder();
        TEXT.chars()
                .forEach(c -> escaped.append(
                        c < ' ' ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString((char) c)));
        return escaped.toString();
    }

    /** {@return the text as a cell of CSV} */
    static String inCsv() {
        return '"' + TEXT + '"';
    }

    /** {@return the characters of {@code text} that must not reach a terminal, by their numbers} */
    static List<String> unseen(String text) {
        return text.codePoints()
                .filter(HostileText::isUnseen)
                .mapToObj(Integer::toHexString)
                .distinct()
                .toList();
    }

    private static boolean isUnseen(int c) {
        return (c < 0x20 && c != '\n' && c != '\t')
                || (c >= 0x7f && c <= 0x9f)
                || c == 0xad
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xfeff;
    }

    /** Checks that a text shows itself as it is, and that no line of it is a stranger's. */
    static void mustBeVisible(String what, String text) {
        assertThat(unseen(text)).as("%s: %s", what, text).isEmpty();
        assertThat(text.lines()).as(what).noneMatch(line -> line.startsWith(FORGED));
    }
}
