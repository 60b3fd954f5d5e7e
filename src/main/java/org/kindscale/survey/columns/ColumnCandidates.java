package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kindscale.definition.Extras.ItemOrder;
import org.kindscale.definition.Extras.SubsetLink;
import org.kindscale.diagnostics.Findings;
import org.kindscale.survey.columns.ColumnWay.Found;
import org.kindscale.survey.names.ColumnKey;
import org.kindscale.survey.reading.Candidate;
import org.kindscale.survey.reading.Header;
import org.kindscale.survey.reading.InstrumentReading;
import org.kindscale.survey.text.Preview;

/**
 * Finds columns that may be those of an instrument though nothing is certain: to be tried before anybody is told.
 *
 * <p>Columns that begin with another instrument's name are never among them.
 */
public final class ColumnCandidates {

    private static final int MOST = 8;
    private static final int NEAR_MISSES = 3;

    private final Header header;
    private final InstrumentReading reading;
    private final ItemNames names;
    private final ResponseLook look;

    private ColumnCandidates(Header header, List<Preview.Line> rows, InstrumentReading reading) {
        this.header = header;
        this.reading = reading;
        this.names = new ItemNames(reading);
        this.look = new ResponseLook(reading.instrument(), rows);
    }

    /**
     * A set of columns that may be the items'.
     *
     * @param rank the lower, the likelier
     * @param columns the columns, from 0, in the order of the items; empty where other options choose them
     * @param candidate how to choose them
     */
    record Proposal(int rank, List<Integer> columns, Candidate candidate) {}

    /**
     * Returns up to eight ways to choose the columns, the likeliest first.
     *
     * @param header the columns of the file
     * @param rows its first rows, without the header
     * @param reading the reading that was tried
     * @param known ids and abbreviations of the instruments of the library, whose columns are not proposed
     */
    public static List<Candidate> of(
            Header header, List<Preview.Line> rows, InstrumentReading reading, Set<String> known) {
        ColumnCandidates candidates = new ColumnCandidates(header, rows, reading);
        if (OptionColumns.refusal(header, rows, candidates.names).isPresent()
                || ItemRows.refusal(header, rows, candidates.names).isPresent()) {
            return List.of();
        }
        List<Proposal> all = new ArrayList<>();
        if (ColumnMatcher.match(header, reading, Findings.counted()).isEmpty()) {
            candidates.addNearMisses(all);
            all.addAll(new FamilyCandidates(header, candidates.names, candidates.look, known).all());
            all.addAll(new BlockCandidates(header, candidates.names, candidates.look).all());
        }
        candidates.addLongForm(all);
        candidates.addOrders(all);
        return best(candidates.inAllOrders(all));
    }

    private static List<Candidate> best(List<Proposal> all) {
        boolean own = all.stream().anyMatch(proposal -> proposal.rank() < FamilyCandidates.NOBODYS);
        Set<List<Integer>> seen = new HashSet<>();
        return all.stream()
                .filter(proposal -> !own || proposal.rank() < FamilyCandidates.NOBODYS)
                .sorted(Comparator.comparingInt(Proposal::rank))
                .filter(proposal -> proposal.columns().isEmpty() || seen.add(proposal.columns()))
                .map(Proposal::candidate)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** {@return what the ids and each pattern find} */
    private List<Found> found() {
        List<ColumnWay> ways = new ArrayList<>(List.of(ColumnWay.ById.PLAIN));
        names.patterns().forEach(pattern -> ways.add(new ColumnWay.ByPattern(pattern)));
        ColumnWay.Keys keys = ColumnWay.Keys.of(header);
        return ways.stream().map(way -> way.find(keys, names)).toList();
    }

    private List<Integer> missing(Found found) {
        return IntStream.range(0, names.size())
                .filter(slot ->
                        names.scored(slot) && found.candidates().get(slot).isEmpty())
                .boxed()
                .toList();
    }

    /** {@return the ids of the scored items without a column, by the way that finds most; in published order} */
    public static List<String> lacking(Header header, InstrumentReading reading) {
        ColumnCandidates candidates = new ColumnCandidates(header, List.of(), reading);
        return candidates.found().stream()
                .map(candidates::missing)
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .stream()
                .map(candidates.names::id)
                .toList();
    }

    /** Adds the columns of a way that lacks few items, with those whose names come near. */
    private void addNearMisses(List<Proposal> all) {
        for (Found found : names.fromLonger() ? List.<Found>of() : found()) {
            List<Integer> missing = missing(found);
            if (!missing.isEmpty()
                    && missing.size() < names.scored()
                    && found.beyond().isEmpty()) {
                addNearMisses(found, missing, all);
            }
        }
    }

    private void addNearMisses(Found found, List<Integer> missing, List<Proposal> all) {
        NearMisses misses = new NearMisses(header, names, found);
        Map<Integer, Integer> reversed = misses.storedReversed(missing);
        List<Integer> left =
                missing.stream().filter(slot -> !reversed.containsKey(slot)).toList();
        Map<Integer, Integer> filled = new TreeMap<>(misses.of(left));
        boolean few = filled.size() <= NEAR_MISSES;
        filled.putAll(reversed);
        List<Integer> columns = found.inOrder(names, filled);
        if (filled.size() < missing.size() || !few || columns.isEmpty()) {
            return;
        }
        int slot = reversed.isEmpty()
                ? missing.get(0)
                : reversed.keySet().iterator().next();
        String stands = header.shown(filled.getOrDefault(slot, 0)) + " stands where " + names.id(slot) + " would";
        String list = header.list(columns);
        if (reversed.isEmpty()) {
            all.add(new Proposal(0, columns, new Candidate(List.of("--columns", list), stands, true)));
            return;
        }
        String ids = String.join(",", reversed.keySet().stream().map(names::id).toList());
        all.add(new Proposal(
                0,
                List.of(),
                new Candidate(
                        List.of("--columns", list), stands + ": does it hold the answers as they were given?", true)));
        all.add(new Proposal(
                1,
                List.of(),
                new Candidate(
                        List.of("--columns", list, "--already-reversed", ids),
                        stands + ": does it hold the answers turned round?",
                        true)));
    }

    private void addLongForm(List<Proposal> all) {
        SubsetLink link = reading.instrument().extras().subsetOf().orElse(null);
        if (link == null || reading.from().isPresent()) {
            return;
        }
        List<String> keys = ColumnWay.Keys.of(header).names();
        boolean there = link.items().values().stream().allMatch(id -> keys.contains(ColumnKey.of(id)));
        if (there) {
            String why = "the file has the columns of " + link.instrument() + ", which holds the items of "
                    + names.instrument().id();
            all.add(new Proposal(2, List.of(), new Candidate(List.of("--from", link.instrument()), why)));
        }
    }

    /** Returns each set of columns in each order in which the items circulate. */
    private List<Proposal> inAllOrders(List<Proposal> all) {
        List<Proposal> every = new ArrayList<>(all);
        for (Proposal proposal : all) {
            for (ItemOrder order : reading.instrument().extras().orders()) {
                if (!proposal.columns().isEmpty() && reading.order().isEmpty()) {
                    List<String> options = new ArrayList<>(proposal.candidate().options());
                    options.addAll(List.of("--order", order.id()));
                    String why = proposal.candidate().why() + " (in another order: " + order.title() + ")";
                    every.add(new Proposal(proposal.rank() + 1, List.of(), new Candidate(options, why)));
                }
            }
        }
        return every;
    }

    private void addOrders(List<Proposal> all) {
        for (InstrumentReading other : Orders.of(reading, header)) {
            if (other.order().isPresent()) {
                ItemOrder order = other.order().orElseThrow();
                String why =
                        "the names hold numbers only, and " + names.instrument().id()
                                + " also circulates in another order (" + order.title() + "): which one was used?";
                all.add(new Proposal(5, List.of(), new Candidate(List.of("--order", order.id()), why)));
            }
        }
    }
}
