package org.kindscale.survey.source;

import java.util.List;

/** What is known of the items that a file is searched for. */
public interface ItemCells {

    /** Nothing is searched for. */
    ItemCells NONE = new ItemCells() {
        @Override
        public List<Integer> columns(List<String> names, List<String> texts) {
            return List.of();
        }

        @Override
        public Kind kind(String cell) {
            return cell.isBlank() ? Kind.MISSING : Kind.WORD;
        }
    };

    /** What a cell may be. */
    enum Kind {
        /** Blank, or a code of a missing response. */
        MISSING,
        /** A response to one of the items. */
        RESPONSE,
        /** A number that is no response; it may be one under another coding. */
        NUMBER,
        /** Anything else. */
        WORD
    }

    /**
     * Returns the columns of the items, if these are the names of the columns.
     *
     * @param names the names
     * @param texts what further rows of the header say
     * @return the columns from 0, in the order of the items; empty if no instrument is found
     */
    List<Integer> columns(List<String> names, List<String> texts);

    /** {@return what a cell in the column of an item may be} */
    Kind kind(String cell);
}
