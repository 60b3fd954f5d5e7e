package org.kindscale.survey.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kindscale.survey.names.ColumnKey;
import org.kindscale.survey.names.HeaderWords;
import org.kindscale.survey.reading.Header;

/** A way of finding the columns of an instrument's items. */
interface ColumnWay {

    /** Looks for columns that may hold the items. */
    Found find(Keys keys, ItemNames names);

    /**
     * The names of a header as they are compared.
     *
     * @param header the header
     * @param names the key of each name
     * @param codes the key of the code with which each name begins, if text follows it; else that of the name
     */
    record Keys(Header header, List<String> names, List<String> codes) {

        static Keys of(Header header) {
            List<String> names = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            for (String name : header.names()) {
                names.add(ColumnKey.of(name));
                codes.add(ColumnKey.of(HeaderWords.code(name)));
            }
            return new Keys(header, names, codes);
        }
    }

    /**
     * What was found.
     *
     * @param name the way, as a person reads it
     * @param candidates by slot: the columns that may hold the item
     * @param beyond columns, from 0, with numbers that belong to no item
     */
    record Found(String name, List<List<Integer>> candidates, Map<Integer, Integer> beyond) {

        static Found nothing(String name, ItemNames names) {
            List<List<Integer>> candidates = new ArrayList<>();
            for (int slot = 0; slot < names.size(); slot++) {
                candidates.add(new ArrayList<>());
            }
            return new Found(name, candidates, new TreeMap<>());
        }

        /** Returns the number of items that have a column. */
        long items() {
            return candidates.stream().filter(columns -> !columns.isEmpty()).count();
        }

        /** Returns the number of columns. */
        int columns() {
            return candidates.stream().mapToInt(List::size).sum() + beyond.size();
        }

        boolean isComplete(ItemNames names) {
            for (int slot = 0; slot < names.size(); slot++) {
                if (names.scored(slot) && candidates.get(slot).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        /** Returns whether no item has several columns. */
        boolean isOneEach() {
            return candidates.stream().allMatch(columns -> columns.size() <= 1);
        }

        /** Returns whether column number {@code column} is among what was found. */
        boolean has(int column) {
            return beyond.containsKey(column) || candidates.stream().anyMatch(columns -> columns.contains(column));
        }

        /**
         * Returns a column for each item by its number, or for each scored one; empty if an item has none or several.
         *
         * @param names the items
         * @param filled by slot: columns of items for which none was found
         */
        List<Integer> inOrder(ItemNames names, Map<Integer, Integer> filled) {
            List<Integer> all = new ArrayList<>();
            List<Integer> scored = new ArrayList<>();
            for (int number = 1; number <= names.last(); number++) {
                int slot = names.slotOf(number);
                List<Integer> own = slot < 0 ? List.of() : candidates.get(slot);
                int column = own.size() == 1 ? own.get(0) : filled.getOrDefault(slot, -1);
                if (column >= 0) {
                    all.add(column);
                }
                if (column >= 0 && names.scored(slot)) {
                    scored.add(column);
                }
            }
            if (scored.size() < names.scored() || new HashSet<>(all).size() < all.size()) {
                return List.of();
            }
            return all.size() == names.last() ? all : scored;
        }
    }

    /**
     * Columns called by the ids of the items.
     *
     * @param coded whether text may follow the id
     * @param ending what every name ends with, such as {@code .response}
     */
    record ById(boolean coded, String ending) implements ColumnWay {

        static final ById PLAIN = new ById(false, "");

        @Override
        public Found find(Keys keys, ItemNames names) {
            Found found = Found.nothing("item ids", names);
            List<String> all = coded ? keys.codes() : keys.names();
            for (int slot = 0; slot < names.size(); slot++) {
                String key = ColumnKey.of(names.id(slot) + ending);
                for (int c = 0; c < all.size(); c++) {
                    if (all.get(c).equals(key)) {
                        found.candidates().get(slot).add(c);
                    }
                }
            }
            names.idPattern()
                    .ifPresent(pattern -> found.beyond()
                            .putAll(new ByPattern(pattern, pattern + ending, coded)
                                    .find(keys, names)
                                    .beyond()));
            return found;
        }
    }

    /**
     * Columns called by a pattern with the number of the item.
     *
     * @param name the way, as a person reads it
     * @param pattern holds one <code>{n}</code>
     * @param coded whether text may follow
     */
    record ByPattern(String name, String pattern, boolean coded) implements ColumnWay {

        ByPattern(String pattern) {
            this(pattern, pattern, false);
        }

        @Override
        public Found find(Keys keys, ItemNames names) {
            Found found = Found.nothing(name, names);
            ColumnKey.Family family = ColumnKey.family(pattern);
            List<String> all = coded ? keys.codes() : keys.names();
            for (int c = 0; c < all.size(); c++) {
                int number = family.numberOf(all.get(c));
                int slot = names.slotOf(number);
                if (slot >= 0) {
                    found.candidates().get(slot).add(c);
                } else if (number == 0 || number > names.last()) {
                    found.beyond().put(c, number);
                }
            }
            return found;
        }
    }

    /**
     * Returns the ways that the platforms' exports make of the names that an instrument has: LimeSurvey's
     * {@code gad7[SQ001]} and {@code gad7[1]}, with or without the question behind it, and PsychoPy's
     * {@code gad7_1.response}.
     */
    static List<ColumnWay> ofPlatforms(ItemNames names) {
        List<ColumnWay> ways = new ArrayList<>();
        if (!names.reordered()) {
            ways.add(new ById(true, ""));
            ways.add(new ById(false, ".response"));
        }
        for (String pattern : names.patterns()) {
            ways.add(new ByPattern(pattern, pattern, true));
            ways.add(new ByPattern(pattern + ".response"));
            if (pattern.endsWith("_{n}")) {
                String stem = pattern.substring(0, pattern.length() - "_{n}".length());
                ways.add(new ByPattern(stem + "[SQ{n}]", stem + "[SQ{n}]", true));
                ways.add(new ByPattern(stem + "[{n}]", stem + "[{n}]", true));
            }
        }
        return ways;
    }
}
