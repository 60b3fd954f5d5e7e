package org.kindscale.app.propose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindscale.survey.reading.Candidate;

/**
 * Looks for commands that read a refused file, one change after the other, and keeps those that hold.
 *
 * <p>A candidate that is refused in its turn is changed further, up to {@value #DEPTH} changes. One that is read but
 * contradicted is dropped, and so is one that only adds to a command that holds; where that is another order of the
 * items, which holds as well, the question of the command says so. The search is by breadth, so that the command with
 * the fewest changes comes first.
 */
public final class Proposer {

    private static final String ORDER = "--order";

    /** Most changes to one command. */
    private static final int DEPTH = 3;

    /** Most commands that are tried. */
    private static final int TRIALS = 40;

    /** Most commands that are told. */
    private static final int TOLD = 4;

    /** What came of a command. */
    public enum Verdict {
        /** Everything was read, and nothing speaks against it. */
        HOLDS,
        /** Everything was read, and the data speak against it. */
        CONTRADICTED,
        /** Something could not be read. */
        REFUSED
    }

    /** Tries commands on the file. */
    public interface Trial {
        /** Runs a command without output. */
        Verdict run(List<String> words);

        /** {@return how the file might be read, where {@code words} are refused; the likeliest first} */
        List<Candidate> candidates(List<String> words);
    }

    /** A command that was changed. */
    private record State(List<String> words, String why, int changes) {}

    private final Trial trial;
    private final Deque<State> open = new ArrayDeque<>();
    private final Set<List<String>> known = new HashSet<>();
    private final List<Proposal> held = new ArrayList<>();
    private int trials;

    private Proposer(Trial trial) {
        this.trial = trial;
    }

    /** {@return commands that hold where {@code words} are refused, the likeliest first; at most four} */
    public static List<Proposal> of(List<String> words, Trial trial) {
        Proposer proposer = new Proposer(trial);
        proposer.known.add(words);
        proposer.open.add(new State(words, "", 0));
        while (!proposer.open.isEmpty() && proposer.held.size() < TOLD) {
            proposer.change(proposer.open.remove());
        }
        return proposer.held;
    }

    private void change(State state) {
        for (Candidate candidate : trial.candidates(state.words())) {
            List<String> words = CommandWords.with(state.words(), candidate.options());
            if (held.size() == TOLD || trials == TRIALS || !known.add(words)) {
                continue;
            }
            Optional<Proposal> less = heldWithin(words);
            if (less.isPresent()) {
                askOrder(less.get(), words, candidate);
                continue;
            }
            trials++;
            String why = state.why().isEmpty() ? candidate.why() : state.why() + "; " + candidate.why();
            Verdict verdict = trial.run(words);
            if (verdict == Verdict.HOLDS) {
                held.add(new Proposal(words, why));
            } else if (verdict == Verdict.REFUSED && state.changes() + 1 < DEPTH) {
                open.add(new State(words, why, state.changes() + 1));
            }
        }
    }

    /** {@return a command that holds and says nothing that {@code words} do not say} */
    private Optional<Proposal> heldWithin(List<String> words) {
        return held.stream()
                .filter(proposal -> words.containsAll(proposal.words()))
                .findFirst();
    }

    /**
     * Adds to the question of a command that holds that the same columns hold in another order of the items, too: which
     * one was used, the file does not tell, and with another key the scores differ.
     */
    private void askOrder(Proposal proposal, List<String> words, Candidate candidate) {
        int option = candidate.options().indexOf(ORDER);
        boolean only = words.size() == proposal.words().size() + 2;
        if (option < 0 || !only) {
            return;
        }
        trials++;
        if (trial.run(words) == Verdict.HOLDS) {
            String or = " (the answers do not tell which order of the items was used; if it was another: " + ORDER + " "
                    + candidate.options().get(option + 1) + ")";
            held.set(held.indexOf(proposal), new Proposal(proposal.words(), proposal.why() + or));
        }
    }
}
