package org.kindscale.survey.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.survey.text.TableException;

/**
 * The lines of a page in the making: paragraphs with a blank line between them, rows of tables with tabs between their
 * cells.
 */
final class PageLines {

    private static final int MOST = 1 << 20;

    private final StringBuilder done = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private boolean inRow;
    private boolean blank;
    /** Number or bullet of a list that stands before the next words. */
    private String mark = "";

    /** Appends words as they stand, but for runs of white space, which are one blank. */
    void add(CharSequence more) throws IOException {
        String plain = more.toString().replaceAll("[ \\t\\r\\n\\f]+", " ");
        boolean begins = words.isEmpty() || words.charAt(words.length() - 1) == '\n';
        String next = begins ? plain.stripLeading() : plain;
        if (next.isEmpty()) {
            return;
        }
        boolean numbered = next.matches("(?s)[(\\[]?\\d{1,2}[)\\].:].*"); // the words bring their own
        words.append(numbered ? "" : mark).append(next);
        mark = "";
        if (done.length() + words.length() > MOST) {
            throw new TableException(
                    FindingCode.TBL_006,
                    "its text is longer than that of any form",
                    "copy the items alone into a text file, and give that");
        }
    }

    /** Takes the number or the bullet that stands before the next words. */
    void mark(String next) {
        mark = next;
    }

    void tab() {
        words.append('\t');
    }

    /** Ends a line within a paragraph. */
    void lineBreak() {
        words.append('\n');
    }

    /** Ends a paragraph. */
    void paragraph() {
        if (words.toString().isBlank()) {
            words.setLength(0);
        } else if (inRow) {
            lineBreak();
        } else {
            flush(words.toString().strip());
            words.setLength(0);
            gap();
        }
    }

    /** Begins the row of a table. */
    void row() {
        endRow();
        paragraph();
        inRow = true;
    }

    /** Begins a cell of a row. */
    void cell() {
        if (!inRow) {
            row();
        } else if (!words.isEmpty() || !cells.isEmpty()) {
            endCell();
        }
    }

    /** Ends the row of a table, if there is one: what stands in its only cell are paragraphs. */
    void endRow() {
        if (!inRow) {
            return;
        }
        endCell();
        inRow = false;
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 1) {
            for (String line : filled.get(0).split("\n", -1)) {
                flush(line.strip());
                gap();
            }
        } else if (!filled.isEmpty()) {
            flush(cells.stream().map(cell -> cell.replaceAll("\\s*\n\\s*", " ")).collect(Collectors.joining("\t")));
        }
        cells.clear();
    }

    private void endCell() {
        cells.add(words.toString().strip());
        words.setLength(0);
    }

    private void flush(String text) {
        if (!text.isEmpty()) {
            done.append(text).append('\n');
            blank = false;
        }
    }

    private void gap() {
        if (!blank && !done.isEmpty()) {
            done.append('\n');
            blank = true;
        }
    }

    /** {@return all of it} */
    String text() {
        endRow();
        paragraph();
        String text = done.toString().stripTrailing();
        return text.isEmpty() ? "" : text + "\n";
    }
}
