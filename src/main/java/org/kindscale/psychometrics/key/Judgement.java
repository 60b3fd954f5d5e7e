package org.kindscale.psychometrics.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.kindscale.psychometrics.KeyedSet;
import org.kindscale.psychometrics.ResponseSums;
import org.kindscale.psychometrics.SymmetricMatrix;

/**
 * Whether the data fit the reading of a file: the one judgement of all commands, at every number of persons.
 *
 * @param verdict in one word
 * @param doubt why nothing can be told; {@link Doubt#NONE} otherwise
 * @param items the evidence on each item, in order; copied
 * @param contradictions what contradicts in the data as a whole, the likeliest cause first; copied
 */
public record Judgement(Verdict verdict, Doubt doubt, List<KeyEvidence> items, List<Contradiction> contradictions) {

    /** Persons that are enough for what takes long; more would find no more. */
    static final int ENOUGH = 500;

    /** The three answers. */
    public enum Verdict {
        /** Nothing contradicts, and the items hang together beyond chance as the key says. */
        FITS,
        /** The data contradict the key, the codes or the columns. */
        CONTRADICTS,
        /** Nothing contradicts, but the data could not have shown it. */
        CANNOT_TELL
    }

    /** Why nothing can be told, and so what would help. */
    public enum Doubt {
        /** Something can be told. */
        NONE,
        /** Fewer than {@link KeyCheck#FEWEST} persons. */
        FEW_PERSONS,
        /** No score has two items that vary. */
        NOTHING_TO_COMPARE,
        /** The items correlate no more than by chance: more persons would tell. */
        LOOSE,
        /** Nobody chose the lowest option of any item, and so few are near it that the data do not say why. */
        LOWEST_UNUSED,
        /** The reverse-keyed items of a score run against its others, if not beyond doubt. */
        OPPOSED_HALVES
    }

    /** Copies the lists. */
    public Judgement {
        items = List.copyOf(items);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * Judges.
     *
     * @param answers persons in the order of the file; a few thousand are enough
     * @param sets the scores that are made of items, and those made of such scores, each after its parts
     * @param orders other known orders of the items: by column, the item that it may hold
     */
    public static Judgement of(Answers answers, List<KeyedSet> sets, List<int[]> orders) {
        return of(answers, answers.sums(), sets, orders);
    }

    /**
     * Judges where all persons have been added up and only the first were kept.
     *
     * @param answers the first persons
     * @param sums all persons
     * @param sets as above
     * @param orders as above
     */
    public static Judgement of(Answers answers, ResponseSums sums, List<KeyedSet> sets, List<int[]> orders) {
        return new Judge(answers, sums, sets, orders).judge();
    }

    /**
     * {@return this judgement, but that nothing can be told where nobody chose the lowest option of any item: for files
     * that do not say where their codes begin}
     */
    public Judgement doubtingCodes(Answers answers, List<KeyedSet> sets) {
        boolean mayBe = verdict == Verdict.FITS || doubt == Doubt.OPPOSED_HALVES;
        return mayBe && new EndCheck(answers, sets).isLowestUnused()
                ? new Judgement(Verdict.CANNOT_TELL, Doubt.LOWEST_UNUSED, items, contradictions)
                : this;
    }

    /**
     * {@return this judgement, with what contradicts in a part of the persons alone, if the like does not in all}
     *
     * @param answers all persons
     * @param sets the scores, as in {@link #of(Answers, List, List)}
     * @param columns the persons by what stands in columns beside the items
     */
    public Judgement withParts(Answers answers, List<KeyedSet> sets, List<GroupCheck.Grouping> columns) {
        if (contradictions.stream().anyMatch(Contradiction::explainsItems)
                || items.stream().anyMatch(KeyEvidence::isSuspicion)) {
            return this;
        }
        List<Contradiction> parts = new ArrayList<>(GroupCheck.within(answers, sets, columns));
        if (parts.isEmpty()) {
            new EndCheck(answers, sets).shiftedRun().ifPresent(parts::add);
        }
        boolean sorted = !parts.isEmpty() && new RowCheck(answers, sets).isSorted();
        parts.removeIf(found -> sorted && found.part().to() >= 0);
        if (parts.isEmpty()) {
            return this;
        }
        parts.addAll(0, contradictions);
        return new Judgement(Verdict.CONTRADICTS, Doubt.NONE, items, parts);
    }

    /** {@return the items of which nothing single is to be said, because something explains them all} */
    public List<Integer> explained() {
        List<Integer> explained = new ArrayList<>();
        contradictions.stream().filter(Contradiction::explainsItems).forEach(found -> explained.addAll(found.items()));
        contradictions.stream()
                .filter(found -> found.kind() == Contradiction.Kind.MIRRORED_IN_PART
                        || found.kind() == Contradiction.Kind.CONSTANT)
                .forEach(found -> explained.addAll(found.items()));
        return explained;
    }

    /** Goes through the kinds of evidence, those that explain others first. */
    private static final class Judge {

        private final Answers answers;
        private final ResponseSums sums;
        private final List<KeyedSet> sets;
        private final List<int[]> orders;
        private final List<Contradiction> found = new ArrayList<>();

        Judge(Answers answers, ResponseSums sums, List<KeyedSet> sets, List<int[]> orders) {
            this.answers = answers;
            this.sums = sums;
            this.sets = sets;
            this.orders = orders;
        }

        Judgement judge() {
            long most = LongStream.of(sums.answered()).max().orElse(0);
            new RepeatCheck(answers).repeated().ifPresent(found::add);
            found.addAll(new ColumnCheck(answers, sets).constant());
            if (most < KeyCheck.FEWEST) {
                List<KeyEvidence> items = KeyCheck.of(sums, sets, List.of());
                return new Judgement(
                        found.isEmpty() ? Verdict.CANNOT_TELL : Verdict.CONTRADICTS,
                        found.isEmpty() ? Doubt.FEW_PERSONS : Doubt.NONE,
                        items,
                        found);
            }
            SymmetricMatrix r = sums.correlations();
            return judged(evidence(r), r, new CoherenceCheck(r, most, answers, sets));
        }

        private Judgement judged(List<KeyEvidence> items, SymmetricMatrix r, CoherenceCheck coherence) {
            boolean suspicious = items.stream().anyMatch(KeyEvidence::isSuspicion);
            boolean isOpposed = false;
            if (!suspicious && found.stream().allMatch(Judge::isExplainedByLots)) {
                incoherent(coherence).ifPresent(lots -> {
                    found.clear();
                    found.add(lots);
                });
                Optional<PolarityCheck.Opposed> opposed = found.isEmpty() ? opposed(r) : Optional.empty();
                opposed.filter(PolarityCheck.Opposed::isFar)
                        .ifPresent(halves -> found.add(new Contradiction(
                                Contradiction.Kind.OPPOSED_HALVES,
                                halves.items(),
                                halves.r(),
                                halves.below(),
                                List.of())));
                isOpposed = opposed.isPresent();
            }
            if (suspicious || !found.isEmpty()) {
                return new Judgement(Verdict.CONTRADICTS, Doubt.NONE, items, found);
            }
            boolean comparable = items.stream().anyMatch(e -> e.verdict() == KeyEvidence.Verdict.OK);
            Doubt seen = isOpposed ? Doubt.OPPOSED_HALVES : coherence.isSeen() ? Doubt.NONE : Doubt.LOOSE;
            Doubt doubt = comparable ? seen : Doubt.NOTHING_TO_COMPARE;
            return new Judgement(doubt == Doubt.NONE ? Verdict.FITS : Verdict.CANNOT_TELL, doubt, items, found);
        }

        /** {@return whether answers by lot look so, too} */
        private static boolean isExplainedByLots(Contradiction found) {
            return found.kind() == Contradiction.Kind.LOWEST_FOR_MISSING;
        }

        private Optional<Contradiction> incoherent(CoherenceCheck coherence) {
            List<Integer> all = Arrays.stream(Answers.scored(sets)).boxed().toList();
            return coherence.contradicts()
                    ? Optional.of(new Contradiction(
                            Contradiction.Kind.INCOHERENT,
                            all,
                            coherence.correlation(),
                            coherence.strength(),
                            List.of()))
                    : Optional.empty();
        }

        private Optional<PolarityCheck.Opposed> opposed(SymmetricMatrix r) {
            return PolarityCheck.opposed(r, sums.answered(), sets);
        }

        /** Adds what concerns the data as a whole, and returns what is left for each item. */
        private List<KeyEvidence> evidence(SymmetricMatrix r) {
            Answers few = answers.first(ENOUGH);
            EndCheck ends = new EndCheck(answers, sets);
            Optional<Contradiction> blanks = ends.blanks();
            blanks.ifPresent(found::add);
            List<KeyEvidence> codes = blanks.isPresent() ? List.of() : ends.suspects();
            Optional<Contradiction> off = new RowCheck(few, sets).rowOff();
            off.ifPresent(found::add);
            List<KeyEvidence> items = KeyCheck.of(sums, sets, codes);
            Optional<Contradiction> options = new OptionCheck(few, sets)
                    .order()
                    .filter(found -> items.stream().filter(Judgement::isTurned).count() != 1);
            Optional<Contradiction> order = new OrderCheck(r, sums.persons(), sets)
                    .another(
                            orders,
                            items.stream().filter(KeyEvidence::isSuspicion).toList());
            double strongest = order.map(Contradiction::strength).orElse(0.0);
            if (options.isPresent() && options.get().strength() > strongest) {
                found.add(options.get());
                return items;
            }
            new ColumnCheck(answers, sets).lowestForMissing().ifPresent(found::add);
            if (off.isEmpty()) {
                found.addAll(new RowCheck(answers, sets).parts());
                order.ifPresent(found::add);
            }
            return items;
        }
    }

    /** {@return whether an item runs against the others; one that does explains options that seem out of order} */
    private static boolean isTurned(KeyEvidence item) {
        return item.verdict() == KeyEvidence.Verdict.LOOKS_UNREVERSED
                || item.verdict() == KeyEvidence.Verdict.LOOKS_ALREADY_REVERSED;
    }
}
