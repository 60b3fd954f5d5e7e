package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindscale.survey.columns.ColumnCandidates.Proposal;
import org.kindscale.survey.columns.ResponseLook.Kind;
import org.kindscale.survey.columns.Stems.Kin;
import org.kindscale.survey.names.NumberedFamily;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.Header;

/** Proposes columns that are numbered, or lettered, like the items of an instrument. */
final class FamilyCandidates {

    /** Lowest rank of columns whose names say nothing. */
    static final int NOBODYS = 10;

    private final Header header;
    private final ItemNames names;
    private final ResponseLook look;
    private final Stems stems;

    FamilyCandidates(Header header, ItemNames names, ResponseLook look, Set<String> known) {
        this.header = header;
        this.names = names;
        this.look = look;
        this.stems = new Stems(names, known);
    }

    List<Proposal> all() {
        List<Proposal> all = new ArrayList<>();
        for (NumberedFamily family : NumberedFamily.of(header)) {
            Kin kin = stems.of(family.prefix());
            if (kin != Kin.FOREIGN && family.isUnbroken()) {
                proposal(family, kin).ifPresent(all::add);
            }
        }
        boolean allFlags = all.stream().allMatch(one -> look.areFlags(one.columns()));
        all.removeIf(one -> !allFlags && look.areFlags(one.columns()));
        List<Proposal> alone = all.stream().filter(one -> isAlone(one, all)).toList();
        long own = alone.stream().filter(one -> one.rank() < NOBODYS).count();
        return own < 2 ? alone : alone.stream().map(FamilyCandidates::asked).toList();
    }

    /** Returns a proposal with the question whether it is meant, as another one would do as well. */
    private static Proposal asked(Proposal one) {
        String why = one.candidate().why();
        Candidate candidate =
                one.candidate().because(why.endsWith("?") ? why : why + ", and so are others: are these meant?");
        return new Proposal(one.rank(), one.columns(), candidate);
    }

    /** Returns whether no other number in the names of the same columns could be that of the item as well. */
    private static boolean isAlone(Proposal one, List<Proposal> all) {
        return all.stream()
                .allMatch(other ->
                        other.columns().equals(one.columns()) || Collections.disjoint(other.columns(), one.columns()));
    }

    private Optional<Proposal> proposal(NumberedFamily family, Kin kin) {
        List<Integer> columns = family.columns();
        int size = columns.size();
        List<Integer> odd = columns.stream()
                .filter(column -> look.isConstant(column) || look.isNoResponse(column))
                .toList();
        boolean fromZero = family.first() == 0;
        int beyond = size == 0 ? -1 : columns.get(fromZero ? 0 : size - 1);
        boolean fewer = isSize(size - 1) && odd.size() == 1;
        boolean within = fewer && odd.get(0) != beyond;
        boolean either = isSize(size) && (fromZero ? isSize(size - 1) : family.first() == 1 && within);
        if (isSize(size) && !either) {
            return proposal(family, kin, columns, "");
        }
        if (!fewer || family.letters()) {
            return Optional.empty();
        }
        return within ? withoutCheck(family, kin, odd.get(0)) : without(family, kin, beyond, "is it no item?");
    }

    /**
     * Returns the columns of a family numbered from 0 without the one that never varies. A column with the number of an
     * item is left out for one beyond the items only if that one goes with the others as an item does, and few answers
     * to the others are what all have in the one that is left out.
     */
    private Optional<Proposal> withoutCheck(NumberedFamily family, Kin kin, int constant) {
        List<Integer> columns = family.columns();
        int zero = columns.get(0);
        List<Integer> others =
                columns.stream().filter(c -> c != zero && c != constant).toList();
        boolean isCheck = family.first() == 0
                && look.isConstant(constant)
                && look.goesWith(zero, others)
                && look.isRareIn(others, constant);
        return isCheck
                ? without(
                        family,
                        kin,
                        constant,
                        "is it an attention check, and " + header.shown(zero) + ", which goes with the others, item 1?")
                : Optional.empty();
    }

    private Optional<Proposal> without(NumberedFamily family, Kin kin, int column, String question) {
        String why = header.shown(column)
                + (look.isConstant(column)
                        ? " never varies in the first " + look.rows() + " rows"
                        : " cannot hold responses")
                + " and is left out: " + question;
        return proposal(
                family, kin, family.columns().stream().filter(c -> c != column).toList(), why);
    }

    private boolean isSize(int size) {
        return size >= 2 && (size == names.last() || size == names.scored());
    }

    private Optional<Proposal> proposal(NumberedFamily family, Kin kin, List<Integer> columns, String leftOut) {
        Kind kind = look.of(columns);
        boolean words = kin == Kin.OTHER && kind != Kind.LABELS;
        boolean unlike = kind == Kind.NO && (kin != Kin.OWN || look.sees());
        if (words || unlike) {
            return Optional.empty();
        }
        String what = "the " + columns.size() + " columns " + header.shown(columns.get(0)) + " to "
                + header.shown(columns.get(columns.size() - 1));
        String named = kin == Kin.OWN
                ? " are named like " + names.instrument().id()
                : " hold " + held(kind) + ": are they its items, in their order?";
        String counted = family.letters()
                ? ", with letters in place of numbers"
                : family.first() == 0 ? ", numbered from 0" : "";
        String why = leftOut.isEmpty()
                ? what + (kin == Kin.OWN ? named + counted : counted + named)
                : what + (kin == Kin.OWN ? named : "") + counted + "; " + leftOut;
        String choice = leftOut.isEmpty() && isPattern(family, columns) ? family.pattern() : header.list(columns);
        int rank = (kin == Kin.OWN ? 0 : NOBODYS + 1) + kind.doubt();
        boolean own = kin == Kin.OWN || kind == Kind.LABELS;
        return Optional.of(new Proposal(rank, columns, new Candidate(List.of("--columns", choice), why, own)));
    }

    private String held(Kind kind) {
        String id = names.instrument().id();
        return switch (kind) {
            case LABELS -> "the labels of " + id;
            case CODES -> "codes of " + id;
            default -> "as many numbers as " + id + " has answers";
        };
    }

    /** Returns whether the family's pattern chooses {@code columns}, and can be written. */
    private boolean isPattern(NumberedFamily family, List<Integer> columns) {
        List<Integer> scored = names.scoredNumbers();
        boolean numbers = columns.size() == names.last() || scored.get(scored.size() - 1) == columns.size();
        return numbers
                && !family.letters()
                && family.first() == 1
                && family.pattern().matches("[\\p{L}{][\\w.\\[\\]{}-]*");
    }
}
