package org.kindscale.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.definition.ResponseOption;
import org.kindscale.definition.ResponseScale;

/** Faults that real files have, planted into a clean file of one instrument whose scores are known. */
final class PlantedFaults {

    private final Instrument instrument;
    private final List<Item> items;
    private final List<String> ids = new ArrayList<>();
    private final int[][] codes;
    private final Random random;

    /**
     * A file with a fault.
     *
     * @param name what was planted
     * @param text the file
     * @param arguments what is said besides when it is scored
     */
    record Planted(String name, String text, List<String> arguments) {
        Planted(String name, String text) {
            this(name, text, List.of());
        }
    }

    /**
     * Prepares faults.
     *
     * @param instrument the instrument
     * @param items its scored items, in published order
     * @param codes by person, the code given to each of them
     */
    PlantedFaults(Instrument instrument, List<Item> items, int[][] codes, Random random) {
        this.instrument = instrument;
        this.items = items;
        this.codes = codes;
        this.random = random;
        items.forEach(item -> ids.add(item.id()));
    }

    /** {@return the clean file} */
    String clean() {
        return file(ids, IntUnaryOperator.identity());
    }

    /** {@return every fault that can be planted into this instrument} */
    List<Planted> all() {
        List<Planted> all = new ArrayList<>();
        all.add(new Planted("codes one higher", file(ids, code -> code + 1)));
        if (lowest() > 0) {
            all.add(new Planted("codes one lower", file(ids, code -> code - 1)));
        }
        all.add(new Planted("codes backwards from 100", file(ids, code -> 100 - code)));
        all.add(new Planted("decimal commas", text(ids, code -> "\"" + code + ",0\"")));
        all.add(new Planted("decimals", text(ids, code -> code + ".0")));
        all.add(new Planted("one word behind each code", text(ids, code -> code + " = answer")));
        all.add(new Planted("letters for codes", text(ids, code -> Character.toString('a' + code - lowest()))));
        all.add(new Planted("numbered from 0", file(numbered("x_", 0), IntUnaryOperator.identity())));
        all.add(new Planted("numbered from 1", file(numbered("x_", 1), IntUnaryOperator.identity())));
        all.add(new Planted("two families", twoFamilies()));
        all.add(new Planted("an attention check among the items", attentionCheck()));
        all.add(new Planted("three rows taken for the header", clean(), List.of("--header-rows", "3")));
        all.add(new Planted("title lines", "Report\n\n" + clean()));
        all.add(new Planted("a line that names the delimiter", "sep=,\n" + clean()));
        all.add(new Planted("a row of texts", withSecondRow()));
        all.add(new Planted(
                "a delimiter behind every row",
                clean().replaceFirst("\n", "\t").replace("\n", ",\n").replace("\t", "\n")));
        all.add(new Planted("dates of a spreadsheet", dates()));
        all.add(new Planted("answers not a number", missingWords("NaN")));
        all.add(new Planted("a missing code", missingWords("-99")));
        all.add(new Planted("no header", clean().replaceFirst("[^\\n]*\n", "")));
        all.add(new Planted("columns in any order", shuffledColumns()));
        all.add(new Planted("an id twice", clean().replaceFirst("\nP1,", "\nP0,")));
        all.add(new Planted("rows pasted twice", clean() + rows(12)));
        all.add(new Planted("another questionnaire's columns", byLot(numbered(stranger() + "_", 1))));
        knownOrder().ifPresent(order -> all.add(new Planted("another known order, numbers for names", order)));
        new AnswerFaults(instrument, items, codes, random)
                .all()
                .forEach((name, cells) -> all.add(new Planted(name, table(ids, cells))));
        return all;
    }

    private int lowest() {
        return scale(items.get(0)).options().get(0).code();
    }

    private ResponseScale scale(Item item) {
        return instrument.responsesOf(item);
    }

    private List<String> numbered(String stem, int from) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            names.add(stem + (i + from));
        }
        return names;
    }

    /** Turns a code into the text of a cell. */
    private interface Cell {
        String of(int code);
    }

    private String file(List<String> names, IntUnaryOperator change) {
        return text(names, code -> Integer.toString(change.applyAsInt(code)));
    }

    private String text(List<String> names, Cell cell) {
        StringBuilder text = new StringBuilder("id," + String.join(",", names) + "\n");
        for (int person = 0; person < codes.length; person++) {
            text.append('P').append(person);
            for (int code : codes[person]) {
                text.append(',').append(cell.of(code));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String table(List<String> names, int[][] cells) {
        StringBuilder text = new StringBuilder("id," + String.join(",", names) + "\n");
        for (int person = 0; person < cells.length; person++) {
            text.append('P').append(person);
            for (int code : cells[person]) {
                text.append(',').append(code == AnswerFaults.BLANK ? "" : Integer.toString(code));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** {@return the first rows of the clean file} */
    private String rows(int count) {
        return clean().lines().skip(1).limit(count).collect(Collectors.joining("\n", "", "\n"));
    }

    private String shuffledColumns() {
        List<Integer> order = new ArrayList<>();
        ids.forEach(id -> order.add(order.size()));
        Collections.shuffle(order, random);
        return inOrder(order.stream().map(ids::get).toList(), order);
    }

    private String inOrder(List<String> names, List<Integer> order) {
        int[][] cells = new int[codes.length][];
        for (int person = 0; person < cells.length; person++) {
            int[] own = codes[person];
            cells[person] = order.stream().mapToInt(item -> own[item]).toArray();
        }
        return table(names, cells);
    }

    private String byLot(List<String> names) {
        int[][] cells = new int[codes.length][items.size()];
        for (int[] row : cells) {
            for (int i = 0; i < row.length; i++) {
                List<ResponseOption> options = scale(items.get(i)).options();
                row[i] = options.get(random.nextInt(options.size())).code();
            }
        }
        return table(names, cells);
    }

    private String stranger() {
        return instrument.id().equals("gad7") ? "phq9" : "gad7";
    }

    /** {@return the items in an order in which they also circulate, so that their numbers tell nothing} */
    private Optional<String> knownOrder() {
        return instrument.extras().orders().stream()
                .map(order -> order.items().stream().map(ids::indexOf).toList())
                .filter(order -> order.size() == ids.size() && !order.contains(-1))
                .findFirst()
                .map(order -> inOrder(numbered(instrument.id().replace('-', '_') + "_q", 1), order));
    }

    private String twoFamilies() {
        String own = instrument.id().replace("-", "").toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder("id," + String.join(",", numbered("zed_", 1)));
        text.append(',')
                .append(String.join(",", numbered(own + "_ratings_", 1)))
                .append('\n');
        for (int person = 0; person < codes.length; person++) {
            text.append('P').append(person);
            for (Item item : items) {
                List<ResponseOption> options = scale(item).options();
                text.append(',')
                        .append(options.get(random.nextInt(options.size())).code());
            }
            for (int code : codes[person]) {
                text.append(',').append(code);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String attentionCheck() {
        int middle = items.size() / 2;
        int right = scale(items.get(0)).options().get(1).code();
        List<String> names = numbered("x_", 1);
        names.add("x_" + (items.size() + 1));
        StringBuilder text = new StringBuilder("id," + String.join(",", names) + "\n");
        for (int person = 0; person < codes.length; person++) {
            text.append('P').append(person);
            for (int i = 0; i < items.size(); i++) {
                text.append(i == middle ? "," + right : "").append(',').append(codes[person][i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String withSecondRow() {
        String texts = "person";
        for (int i = 0; i < items.size(); i++) {
            texts += ",How was it with number " + (i + 1);
        }
        return clean().replaceFirst("\n", "\n" + texts + "\n");
    }

    private String dates() {
        StringBuilder text = new StringBuilder();
        int person = 0;
        for (String line : clean().lines().toList()) {
            boolean changed = person > 0 && person % 9 == 0;
            text.append(changed ? line.replaceFirst(",[^,]*", ",2-Jan") : line).append('\n');
            person++;
        }
        return text.toString();
    }

    /** One cell in ten of the first item is a word; the truth is that of the same cells left blank. */
    private String missingWords(String word) {
        StringBuilder text = new StringBuilder();
        int person = 0;
        for (String line : clean().lines().toList()) {
            boolean changed = person > 0 && person % 10 == 0;
            text.append(changed ? line.replaceFirst(",[^,]*", "," + word) : line)
                    .append('\n');
            person++;
        }
        return text.toString();
    }

    /** {@return the file whose scores are those that a fault should come to} */
    String truth(Planted planted) {
        boolean blanks = List.of("answers not a number", "a missing code").contains(planted.name());
        return blanks ? missingWords("") : clean();
    }
}
