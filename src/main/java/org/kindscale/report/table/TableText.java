package org.kindscale.report.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.kindscale.survey.table.Variable;

/**
 * A table as delimited text with commas and LF, that can be read several times; its first record holds the names.
 *
 * @param opener opens it at its first byte
 * @param typed whether quotes tell texts from numbers, as the rows of a data file have it; else a column whose cells
 *     are numbers throughout holds numbers
 * @param known what is known of the columns, by place; those beyond are not known; copied
 * @param described by name, what is known of the columns that were added; copied
 */
public record TableText(Opener opener, boolean typed, List<Variable> known, List<Described> described) {

    /** Copies the lists. */
    public TableText {
        known = List.copyOf(known);
        described = List.copyOf(described);
    }

    /** Opens a text. */
    @FunctionalInterface
    public interface Opener {
        /** Returns its bytes from the first on. */
        InputStream open() throws IOException;
    }

    /**
     * What is known of a column of scores.
     *
     * @param name its name
     * @param label what it is, in words; may be empty
     * @param words the words that its cells may hold, from the lowest; empty: its cells are free; copied
     */
    public record Described(String name, String label, List<String> words) {
        /** Copies the list. */
        public Described {
            words = List.copyOf(words);
        }
    }
}
