package org.kindscale.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.kindscale.app.AnalysisDesign;
import org.kindscale.app.SimulationDesign;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.diagnostics.InvalidInputException;

/** Faults of the answers themselves: every cell is a regular code, or blank, and some of them mean something else. */
final class AnswerFaults {

    /** A cell without an answer. */
    static final int BLANK = Integer.MIN_VALUE;

    private final int[][] codes;
    private final Random random;
    /** By scored item, its codes. */
    private final List<List<Integer>> options = new ArrayList<>();

    /** Scored items, by number, that their largest score reverses. */
    private final List<Integer> reversed = new ArrayList<>();

    /** What stands in the cell of a person and an item. */
    private interface Cell {
        int of(int person, int item);
    }

    AnswerFaults(Instrument instrument, List<Item> items, int[][] codes, Random random) {
        this.codes = codes;
        this.random = random;
        AnalysisDesign design = design(instrument);
        for (Item item : items) {
            if (design.isReversed(instrument.items().indexOf(item))) {
                reversed.add(options.size());
            }
            options.add(instrument.responsesOf(item).options().stream()
                    .map(ResponseOption::code)
                    .toList());
        }
    }

    private static AnalysisDesign design(Instrument instrument) {
        try {
            return SimulationDesign.of(instrument);
        } catch (InvalidInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return by name, the cells of a file with the fault} */
    Map<String, int[][]> all() {
        Map<String, int[][]> all = new LinkedHashMap<>();
        int items = options.size();
        int one = random.nextInt(items);
        boolean both = !reversed.isEmpty() && reversed.size() < items;
        int next = both ? other(one) : (one + 1) % items;
        all.put("an item mirrored", cells((p, i) -> i == one ? mirrored(p, i) : codes[p][i]));
        all.put(
                "an item mirrored in half of the rows",
                cells((p, i) -> i == one && 2 * p >= codes.length ? mirrored(p, i) : codes[p][i]));
        all.put("everything mirrored", cells(this::mirrored));
        if (both) {
            all.put(
                    "the reversed items stored reversed",
                    cells((p, i) -> reversed.contains(i) ? mirrored(p, i) : codes[p][i]));
        }
        all.put(
                both ? "two columns of both directions exchanged" : "two columns exchanged",
                cells((p, i) -> option(i, place(p, i == one ? next : i == next ? one : i))));
        all.put("columns shifted by one", cells((p, i) -> i == 0 ? any(i) : option(i, place(p, i - 1))));
        all.put("half of the columns a row off", cells((p, i) -> 2 * i < items ? codes[p][i] : codes[before(p)][i]));
        all.put(
                "a column that never varies",
                cells((p, i) -> i == one ? options.get(i).get(1) : codes[p][i]));
        all.put("a column twice", cells((p, i) -> i == one ? option(i, place(p, next)) : codes[p][i]));
        addCodes(all);
        return all;
    }

    /** {@return the next item of the other direction} */
    private int other(int one) {
        int next = (one + 1) % options.size();
        while (reversed.contains(next) == reversed.contains(one)) {
            next = (next + 1) % options.size();
        }
        return next;
    }

    private void addCodes(Map<String, int[][]> all) {
        all.put(
                "missing stored as the lowest code",
                cells((p, i) -> random.nextInt(10) == 0 ? option(i, 0) : codes[p][i]));
        all.put("the lowest code stored blank", cells((p, i) -> place(p, i) == 0 ? BLANK : codes[p][i]));
        all.put("codes rotated", cells((p, i) -> option(i, (place(p, i) + last(i)) % (last(i) + 1))));
        all.put(
                "codes by the alphabet",
                cells((p, i) -> option(i, place(p, i) % 2 == 0 ? place(p, i) / 2 : last(i) - place(p, i) / 2)));
    }

    private int[][] cells(Cell cell) {
        int[][] cells = new int[codes.length][options.size()];
        for (int person = 0; person < cells.length; person++) {
            int own = person;
            cells[person] = IntStream.range(0, options.size())
                    .map(item -> cell.of(own, item))
                    .toArray();
        }
        return cells;
    }

    private int before(int person) {
        return person == 0 ? codes.length - 1 : person - 1;
    }

    private int place(int person, int item) {
        return options.get(item).indexOf(codes[person][item]);
    }

    private int last(int item) {
        return options.get(item).size() - 1;
    }

    private int option(int item, int place) {
        return options.get(item).get(Math.min(place, last(item)));
    }

    private int mirrored(int person, int item) {
        return option(item, last(item) - place(person, item));
    }

    private int any(int item) {
        return option(item, random.nextInt(last(item) + 1));
    }
}
