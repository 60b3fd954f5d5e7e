package org.kindscale.survey.source;

import java.util.List;

/**
 * Where the header of a file is, and what its columns are called.
 *
 * @param source who wrote the file
 * @param namesLine the line on which the record of the names begins
 * @param headerRows how many records the header has, that of the names included
 * @param names the names of the columns, completed where the file leaves some out; copied
 * @param texts what further rows of the header say of each column; empty: nothing; copied
 * @param form how header and rows differ
 */
public record Layout(Source source, long namesLine, int headerRows, List<String> names, List<String> texts, Form form) {

    /** How the header of a file and its rows fit together. */
    public enum Form {
        /** A name for every cell. */
        PLAIN,
        /** The first cell of every row, the name of the row, has no name: R's {@code write.table}. */
        ROW_NAMES,
        /** Every row ends with a delimiter more than the header. */
        TRAILING,
        /** The names stand in two rows. */
        MERGED
    }

    /** Copies the lists. */
    public Layout {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    /** {@return whether there is nothing to be said about it} */
    public boolean isOrdinary() {
        return source == Source.UNKNOWN && form == Form.PLAIN;
    }

    /** {@return what was read, in words} */
    public String inWords() {
        String rows = headerRows == 1 ? "1 header row" : headerRows + " header rows (" + ofRows() + ")";
        String column = switch (form) {
            case ROW_NAMES -> ", as R writes it: the first column, which has no name, names the rows";
            case TRAILING -> ", every row with a delimiter at its end";
            default -> "";
        };
        return "read as " + source.words() + ", " + rows + column;
    }

    private String ofRows() {
        if (form == Form.MERGED) {
            return "questions, and below them the names of their columns";
        }
        return headerRows == 2 ? "names, texts" : "names, texts, import ids";
    }
}
