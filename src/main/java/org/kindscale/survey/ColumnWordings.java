package org.kindscale.survey;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.survey.names.HeaderWords;
import org.kindscale.survey.reading.Header;

/** What the columns of a file say of the questions that were asked, in the words of the questions. */
public final class ColumnWordings {

    private final Header header;

    /** Looks at the columns of a file. */
    public ColumnWordings(Header header) {
        this.header = header;
    }

    /** {@return what may be the wording of the item in column number {@code column}, from 0, the likeliest first} */
    public List<String> candidates(int column) {
        List<String> candidates = new ArrayList<>(HeaderWords.parts(said(column)));
        candidates.addAll(HeaderWords.parts(header.names().get(column)));
        return candidates;
    }

    /** {@return what the columns say, without their codes and without a question that is the same in all of them} */
    public List<String> plain(List<Integer> columns) {
        List<String> cells = columns.stream().map(this::said).toList();
        List<String> questions =
                cells.stream().map(HeaderWords::question).distinct().toList();
        boolean shared = questions.size() == 1 && !questions.get(0).isEmpty();
        return cells.stream()
                .map(cell -> shared ? HeaderWords.row(cell) : HeaderWords.behindCode(cell))
                .map(String::strip)
                .toList();
    }

    private String said(int column) {
        String text = header.text(column);
        return text.isBlank() ? header.names().get(column) : text;
    }
}
