package org.kindscale.survey.reading;

import java.util.List;

/**
 * A way to read a file that may be right: not certain, to be tried before anybody is told.
 *
 * @param options the options of the command line that choose it, such as {@code --columns 3-9}; copied
 * @param why what speaks for it, and the question that only a person can answer, as one clause
 * @param own whether the file has something that no other instrument's columns have: the stem, the wording, the labels
 */
public record Candidate(List<String> options, String why, boolean own) {
    /** Copies the options. */
    public Candidate {
        options = List.copyOf(options);
    }

    /** A candidate that could be another instrument's as well. */
    public Candidate(List<String> options, String why) {
        this(options, why, false);
    }

    /** {@return this candidate with other words for what speaks for it} */
    public Candidate because(String words) {
        return new Candidate(options, words, own);
    }
}
