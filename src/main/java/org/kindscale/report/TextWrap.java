package org.kindscale.report;

import org.kindscale.diagnostics.VisibleText;

/** Lines of plain text no longer than they may be. */
public final class TextWrap {

    private TextWrap() {}

    /**
     * Returns {@code body} behind {@code head}, broken at spaces.
     *
     * @param head begins the first line
     * @param body words
     * @param indent blanks before each later line
     * @param width longest line, in characters
     */
    public static String hanging(String head, String body, int indent, int width) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(VisibleText.inLine(head));
        int begin = line.length();
        for (String part : body.strip().split("\\s+", -1)) {
            String word = VisibleText.inLine(part);
            if (line.length() > begin && line.length() + 1 + word.length() > width) {
                text.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(" ".repeat(indent));
                begin = indent;
            }
            line.append(line.length() > begin ? " " : "").append(word);
        }
        return text.append(line.toString().stripTrailing()).append('\n').toString();
    }

    /** {@return {@code line}, cut with an ellipsis if it is longer than {@code width} characters} */
    public static String cut(String line, int width) {
        String shown = VisibleText.inLine(line);
        return shown.length() <= width ? shown : shown.substring(0, width - 1) + "…";
    }
}
