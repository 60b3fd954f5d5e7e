package org.kindscale.app.propose;

import java.util.List;

/**
 * A command that was tried and holds.
 *
 * @param words its words, the command's name left out; copied
 * @param why what speaks for it, and the question that only a person can answer
 */
public record Proposal(List<String> words, String why) {
    /** Copies the words. */
    public Proposal {
        words = List.copyOf(words);
    }
}
