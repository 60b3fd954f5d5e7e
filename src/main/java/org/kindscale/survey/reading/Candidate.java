package org.kindscale.survey.reading;

import java.util.List;

/**
 * A way to read a file that may be right: not certain, to be tried before anybody is told.
 *
 * @param options the options of the command line that choose it, such as {@code --columns 3-9}; copied
 * @param why what speaks for it, and the question that only a person can answer, as one clause
 */
public record Candidate(List<String> options, String why) {
    /** Copies the options. */
    public Candidate {
        options = List.copyOf(options);
    }
}
