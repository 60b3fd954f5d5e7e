package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.List;
import org.kindscale.survey.columns.ColumnCandidates.Proposal;
import org.kindscale.survey.columns.ResponseLook.Kind;
import org.kindscale.survey.names.HeaderWords;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.Header;

/**
 * Proposes neighbouring columns that hold what an instrument's items hold: its labels, or its codes where the header
 * asks numbered questions or the rows of one question.
 */
final class BlockCandidates {

    private final Header header;
    private final ItemNames names;
    private final ResponseLook look;

    BlockCandidates(Header header, ItemNames names, ResponseLook look) {
        this.header = header;
        this.names = names;
        this.look = look;
    }

    List<Proposal> all() {
        List<Proposal> all = new ArrayList<>();
        List<Integer> block = new ArrayList<>();
        Kind kind = Kind.NO;
        for (int column = 0; column <= header.size(); column++) {
            Kind now = column == header.size() || !look.sees() ? Kind.NO : kindOf(column);
            boolean goesOn = now != Kind.NO && now == kind && !block.isEmpty() && isNext(column);
            if (!goesOn) {
                add(block, kind, all);
                block = new ArrayList<>();
            }
            if (now != Kind.NO) {
                block.add(column);
            }
            kind = now;
        }
        return all;
    }

    private Kind kindOf(int column) {
        Kind kind = look.of(List.of(column));
        return kind == Kind.COUNTED ? Kind.CODES : kind; // the codes are looked at for the block together
    }

    /** Returns whether a column may belong to the same questionnaire as the one before it. */
    private boolean isNext(int column) {
        int number = HeaderWords.number(heading(column));
        int before = HeaderWords.number(heading(column - 1));
        boolean counts = number == 0 ? before == 0 : before > 0 && number == before + 1;
        return counts && HeaderWords.question(heading(column)).equals(HeaderWords.question(heading(column - 1)));
    }

    /** Returns the cell of the header that says more: the name, or what further rows say. */
    private String heading(int column) {
        String name = header.names().get(column);
        boolean says = header.text(column).isEmpty()
                || HeaderWords.number(name) > 0
                || !HeaderWords.question(name).isEmpty();
        return says ? name : header.text(column);
    }

    private void add(List<Integer> block, Kind single, List<Proposal> all) {
        if (block.size() < 2 || (block.size() != names.last() && block.size() != names.scored())) {
            return;
        }
        Kind kind = look.of(block);
        String first = heading(block.get(0));
        boolean asked =
                HeaderWords.number(first) == 1 || !HeaderWords.question(first).isEmpty();
        if (kind == Kind.NO || (single != Kind.LABELS && !asked)) {
            return;
        }
        String id = names.instrument().id();
        String what = "the " + block.size() + " neighbouring columns " + (block.get(0) + 1) + " to "
                + (block.get(block.size() - 1) + 1);
        String why = switch (kind) {
            case LABELS -> what + " hold the labels of " + id;
            case CODES -> what + " ask questions and hold codes of " + id;
            default -> what + " ask questions and hold as many numbers as " + id + " has answers";
        };
        int rank = FamilyCandidates.NOBODYS + (kind == Kind.LABELS ? 0 : 4 + kind.doubt());
        String question = ": are they its items, in their order?";
        all.add(new Proposal(
                rank,
                List.copyOf(block),
                new Candidate(List.of("--columns", header.list(block)), why + question, kind == Kind.LABELS)));
    }
}
