package org.kindscale.survey;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How survey files are read.
 *
 * @param dialect the dialect; absent: told from each file
 * @param encoding the encoding; absent: UTF-8, or UTF-16 where a byte-order mark says so
 * @param headerRows rows of the header, of which the first holds the names; 1 or more
 * @param missing codes of missing responses
 * @param onInvalid what happens to a cell that holds no response
 * @param keep the columns that pass through, by name or position; absent: all
 */
public record ReadingOptions(
        Optional<Dialect> dialect,
        Optional<Charset> encoding,
        int headerRows,
        MissingCodes missing,
        InvalidPolicy onInvalid,
        Optional<List<String>> keep) {

    /** UTF-8, everything told from the file, everything passes through, invalid cells refuse the run. */
    public static final ReadingOptions USUAL = new ReadingOptions(
            Optional.empty(), Optional.empty(), 1, MissingCodes.NONE, InvalidPolicy.REFUSE, Optional.empty());

    /** Checks the number of header rows. */
    public ReadingOptions {
        if (headerRows < 1) {
            throw new IllegalArgumentException("a file has 1 header row or more, got " + headerRows);
        }
        keep = keep.map(List::copyOf);
    }
}
