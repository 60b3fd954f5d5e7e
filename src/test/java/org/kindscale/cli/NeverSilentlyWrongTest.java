package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.PlantedFaults.Planted;
import org.kindscale.definition.Instrument;
import org.kindscale.definition.Item;
import org.kindscale.testing.TestScales;

/**
 * No fault that real files have ends in wrong scores without a word: the scores are right, or a warning says what
 * contradicts them, or the file is refused; and every command that is proposed then ends so, too.
 *
 * <p>A build takes each definition at one size with a few of the faults; {@code -Dfaults=all} takes all of them at 30,
 * 60, 150, 400 and 1,000 persons.
 */
class NeverSilentlyWrongTest {

    private static final boolean ALL = "all".equals(System.getProperty("faults"));
    private static final List<Integer> SIZES = List.of(30, 60, 150, 400, 1000);
    private static final int SOME = 4;

    /** Never to be seen in a file. */
    private static final int NEVER = Integer.MAX_VALUE;

    /**
     * Kinds of faults that may end in wrong scores without a word, and the number of persons from which they may not.
     * The same list stands in docs/key-check.md.
     */
    private static final Map<String, Integer> UNDETECTABLE = Map.ofEntries(
            Map.entry("everything mirrored", NEVER),
            Map.entry("codes backwards from 100", NEVER),
            Map.entry("missing stored as the lowest code", NEVER),
            Map.entry("columns shifted by one", NEVER),
            Map.entry("two columns exchanged", NEVER),
            Map.entry("an item mirrored in half of the rows", 400),
            Map.entry("another known order, numbers for names", 150),
            Map.entry("codes rotated", 150),
            Map.entry("codes by the alphabet", 150),
            Map.entry("half of the columns a row off", 150),
            Map.entry("the reversed items stored reversed", 150),
            Map.entry("two columns of both directions exchanged", 150),
            Map.entry("an item mirrored", 60),
            Map.entry("a column that never varies", 60),
            Map.entry("the lowest code stored blank", 150));

    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\| (always|below [0-9]+ persons) \\|$");

    @TempDir
    private Path folder;

    private final Map<String, Integer> ends = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private CommandRun run = CommandRun.in(Path.of(""));

    @Test
    void everyFaultIsReadRightOrToldOrRefused() {
        run = CommandRun.in(folder);
        Random random = new Random(Long.getLong("faults.seed", 11));
        for (String id : TestScales.bundledIds()) {
            for (int size : ALL ? SIZES : List.of(SIZES.get(random.nextInt(4)))) {
                check(TestScales.bundled(id), size, random);
            }
        }
        assertThat(wrong).as(ends.toString()).isEmpty();
    }

    @Test
    void whatCannotBeSeenStandsInTheDocs() throws IOException {
        Map<String, Integer> told = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/key-check.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                told.put(row.group(1), row.group(2).equals("always") ? NEVER : number(row.group(2)));
            }
        }
        assertThat(told).containsExactlyInAnyOrderEntriesOf(UNDETECTABLE);
    }

    private static int number(String words) {
        return Integer.parseInt(words.replaceAll("[^0-9]", ""));
    }

    private void check(Instrument instrument, int size, Random random) {
        List<Item> items = instrument.items().stream().filter(Item::scored).toList();
        String simulated = run.run(
                        "simulate", instrument.id(), "-n", Integer.toString(size), "--seed", "" + random.nextInt(99999))
                .out();
        PlantedFaults faults = new PlantedFaults(instrument, items, codes(simulated, items), random);
        List<Planted> planted = new ArrayList<>(faults.all());
        Collections.shuffle(planted, random);
        for (Planted fault : ALL ? planted : planted.subList(0, SOME)) {
            String label = instrument.id() + " n=" + size + " " + fault.name();
            String verdict = verdict(instrument, fault, faults.truth(fault));
            ends.merge(verdict.replaceFirst(":.*", ""), 1, Integer::sum);
            if (verdict.startsWith("WRONG") && size >= UNDETECTABLE.getOrDefault(fault.name(), 0)) {
                wrong.add(label + ": " + verdict);
            }
        }
    }

    private static int[][] codes(String simulated, List<Item> items) {
        List<String> lines = simulated.lines().toList();
        List<String> header = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> items.stream()
                        .mapToInt(item -> Integer.parseInt(cells[header.indexOf(item.id())]))
                        .toArray())
                .toArray(int[][]::new);
    }

    private String verdict(Instrument instrument, Planted fault, String truth) {
        run.file("truth.csv", truth).file("survey.csv", fault.text());
        List<String> right = scores(instrument, run.run("score", instrument.id(), "@truth.csv", "--keep", "none"));
        String[] words = Stream.concat(
                        Stream.of("score", instrument.id(), "@survey.csv", "--keep", "none"),
                        fault.arguments().stream())
                .toArray(String[]::new);
        CommandRun.Result result = run.run(words);
        if (result.exit() <= 1) {
            return end(instrument, result, right, String.join(" ", words));
        }
        String verdict = "refused";
        for (String line : result.err().lines().toList()) {
            if (line.startsWith("  try: kindscale ")) {
                String proposed = line.substring("  try: kindscale ".length());
                String end = end(instrument, run.run(split(proposed)), right, proposed);
                if (!end.equals("right")) {
                    return end.equals("warned") ? "WRONG proposal is warned of: " + proposed : end;
                }
                verdict = "refused, and mended";
            }
        }
        return verdict;
    }

    /** Splits a proposed command as a shell does; its file lies in the folder. */
    private static String[] split(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        words.replaceAll(one -> one.equals("survey.csv") ? "@survey.csv" : one);
        return words.toArray(String[]::new);
    }

    private static String end(Instrument instrument, CommandRun.Result result, List<String> right, String words) {
        if (result.exit() > 1) {
            return "WRONG: a proposal is refused: " + words;
        }
        if (scores(instrument, result).equals(right)) {
            return "right";
        }
        return result.err().contains("warning[PSY-") ? "warned" : "WRONG scores without a word: " + words;
    }

    /** {@return the headline score of each person, or the last score where the instrument has no headline} */
    private static List<String> scores(Instrument instrument, CommandRun.Result result) {
        List<String> lines = result.out().lines().toList();
        if (lines.isEmpty()) {
            return List.of(result.err());
        }
        List<String> names = Arrays.asList(lines.get(0).split(",", -1));
        String column = instrument.id().replace('-', '_') + "_"
                + instrument.headline().map(score -> score.id()).orElse("");
        int at = names.indexOf(column) < 0 ? 0 : names.indexOf(column);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[at]).toList();
    }
}
